import type { Industry, Scenario } from 'mlops-roi';
import { industries, industryName, type Say, sizes, text } from 'mlops-roi/first';
import type { View } from '../view.js';
import type { FirstFacts } from './facts.js';
import type { Choice, Scope } from '../first-screen.js';

const pathOf = <K extends keyof Scenario>(key: K): K => key;

/** As they stand in the sentence; each is said as a whole, so that a language can bend it. */
const names = {
  small: text('small company'),
  medium: text('medium company'),
  enterprise: text('large company'),
} as const;

/** English has an article before one of them. */
const inSentence = (industry: Industry, say: Say): string =>
  industry === 'public-sector' ? say('the public sector') : industryName(industry, say);

const usualHorizons = [12, 24, 36, 48, 60];

/** Whose calculation it is, and how far one looks ahead, as a sentence to choose in. */
export function scopeOf(
  { industry, size, horizonMonths }: Pick<FirstFacts, 'industry' | 'size' | 'horizonMonths'>,
  view: View,
): Scope {
  const { say } = view;
  const isNamed = industry !== null;
  return {
    sentence: isNamed
      ? say('For a {size} in {industry}, over {horizon}', asTheyStand)
      : say('For a {size} ({industry}), over {horizon}', asTheyStand),
    choices: {
      size: {
        label: say('Size of the organisation'),
        path: pathOf('size'),
        chosen: size ?? 'medium',
        options: sizes.map((value) => ({ value, text: say(names[value]) })),
      },
      industry: {
        label: say('Industry'),
        path: pathOf('industry'),
        chosen: industry ?? '',
        options: [
          ...(isNamed ? [] : [{ value: '', text: say('only figures of your own') }]),
          ...industries.map((value) => ({ value, text: inSentence(value, say) })),
        ],
      },
      horizon: horizonChoice(horizonMonths, view),
    },
  };
}

/** The choices go where their names are. */
const asTheyStand = { size: '{size}', industry: '{industry}', horizon: '{horizon}' };

function horizonChoice(horizonMonths: number, view: View): Choice {
  const all = [...new Set([...usualHorizons, horizonMonths])].toSorted((one, other) => one - other);
  return {
    label: view.say('Months looked ahead'),
    path: pathOf('horizonMonths'),
    chosen: String(horizonMonths),
    options: all.map((months) => ({ value: String(months), text: horizonText(months, view) })),
  };
}

function horizonText(months: number, { say, number }: View): string {
  const years = months / 12;
  return Number.isInteger(years)
    ? say('{years} years', { years: number(years) }, { count: years, one: '{years} year' })
    : say('{months} months', { months: number(months) }, { count: months, one: '{months} month' });
}
