import { type Saying, text } from '../../say.js';
import { isKeyed } from '../plain-data.js';

/** Something that a migration says of what it changed: its words, and what may stand in their places. */
interface Change {
  readonly text: string;
  readonly values: Readonly<Record<string, RegExp>>;
}

const amount = /^\d+(\.\d{1,2})?(e\+\d+)?$/;

/** All that is ever said of what became of a scenario of an older format. */
export const changeTexts = {
  lifeFollows: {
    text: text('How long a model lives follows from new models and growth: models.lifeMonths is left out.'),
    values: {},
  },
  worthStays: {
    text: text(
      'What a model is worth stays as in the scenario that is extended, and follows other people and models no longer: tell value.perModelYear where it is another.',
    ),
    values: {},
  },
  worthOfItsOwn: {
    text: text('What a model is worth is money of its own now: {amount} a year (value.perModelYear) for {paths}.'),
    values: { amount, paths: /^value\.(multiple|carriedShare)(, value\.carriedShare)?$/ },
  },
  lossOfItsOwn: {
    text: text('A broken release costs {amount} an hour (incidents.lossPerHour), which was made from the revenue.'),
    values: { amount },
  },
  releasesOfOneKind: {
    text: text('All releases are of one kind, as they were: none of them is a routine retraining ({path} is 0).'),
    values: { path: /^releases\.retrainingsPerModelYear$/ },
  },
  means: {
    text: text(
      'What has a range counts with its mean now, and not with its likely figure: {setting} reads it as before.',
    ),
    values: { setting: /^baseCase: likely$/ },
  },
} as const satisfies Readonly<Record<string, Change>>;

/** Whether it is word for word what a migration may say. */
export function isChange(given: unknown): given is Saying {
  if (!isKeyed(given)) return false;
  const { text: words, values = {}, ...others } = given;
  const change = Object.values<Change>(changeTexts).find((each) => each.text === words);
  if (change === undefined || !isKeyed(values) || Object.keys(others).length > 0) return false;
  const places = Object.entries(change.values);
  return (
    Object.keys(values).length === places.length &&
    places.every(([place, permitted]) => typeof values[place] === 'string' && permitted.test(values[place]))
  );
}
