import fc from 'fast-check';
import { catalogue } from '../../src/evidence/catalogue.js';
import { industries } from '../../src/evidence/industry.js';
import { sizes } from '../../src/evidence/size.js';
import type { Declaration, Group, List, NumberDeclaration } from '../../src/model/declaration.js';
import { inputGroups } from '../../src/model/order.js';
import { withoutSeconds, type Written } from '../scenario/random-scenario.js';

/** Scenarios at the edges of what is permitted, from the declarations: every input, list, choice and form of a range. */

const toolIds = catalogue.map(({ id }) => id);
const ids = ['engineer', 'data-scientist', 'x-0'];

/** The ends of what an input bears, what is next to nothing, what is huge, and what people write. */
function figure({ lowest, highest, isWhole }: Pick<NumberDeclaration, 'lowest' | 'highest' | 'isWhole'>) {
  const least = Number(lowest ?? '-1e30');
  const most = Number(highest ?? '1e30');
  const written = [
    lowest ?? '-1',
    highest ?? '1e12',
    '0',
    '1',
    '1e-30',
    '0.000001',
    '1e30',
    '0.5',
    '12',
    '30.9',
    '600',
  ];
  const within = written.filter((each) => Number(each) >= least && Number(each) <= most);
  const whole = within.filter((each) => Number.isSafeInteger(Number(each)));
  return fc.constantFrom(...(isWhole === true ? (whole.length > 0 ? whole : [lowest ?? '1']) : within));
}

/** Each form in which a range may be written, of figures that fit in order. */
function rangeOf(declared: NumberDeclaration): fc.Arbitrary<unknown> {
  return fc.tuple(figure(declared), figure(declared), figure(declared), fc.nat(7)).map(([one, two, three, form]) => {
    const [low = '0', likely = '0', high = '0'] = [one, two, three].sort((left, right) => Number(left) - Number(right));
    switch (form) {
      case 0:
        return { low, likely, high };
      case 1:
        return { distribution: 'triangular', low, likely, high };
      case 2:
        return { distribution: 'uniform', low, high };
      case 3:
        return { distribution: 'normal', mean: likely, standardDeviation: '1' };
      case 4:
        return { distribution: 'lognormal', mean: likely, standardDeviation: '1' };
      case 5:
        return { distribution: 'beta', low, high, alpha: '2', beta: '0.5' };
      case 6:
        return {
          distribution: 'discrete',
          outcomes: [
            { value: low, probability: '0.25' },
            { value: high, probability: 0.75 },
          ],
        };
      default:
        return { p10: low, p50: likely, p90: high };
    }
  });
}

function valueOf(declared: Declaration): fc.Arbitrary<unknown> {
  switch (declared.kind) {
    case 'number':
      return fc.oneof({ weight: 4, arbitrary: figure(declared) }, { weight: 1, arbitrary: rangeOf(declared) });
    case 'numbers':
      return fc.array(fc.constantFrom('0', '1', '1000', '0.000001'), { minLength: 1, maxLength: 3 });
    case 'count':
      return fc.constantFrom(0, 1, 2, 36);
    case 'choice':
      return fc.constantFrom(...(declared.choices ?? ids));
    case 'text':
      return fc.string({ maxLength: 20 });
    case 'entry':
      return fc.constantFrom(...toolIds);
  }
}

/** A few inputs of a group: at the edge of all of them at once a scenario is hardly ever right. */
const fewOf = ({ fields }: Group | List, more: Written = {}): fc.Arbitrary<Written> =>
  fc
    .subarray(Object.keys(fields), { maxLength: Math.min(3, Object.keys(fields).length) })
    .chain((keys) =>
      fc
        .record(
          Object.fromEntries(keys.flatMap((key) => (fields[key] === undefined ? [] : [[key, valueOf(fields[key])]]))),
        )
        .map((told) => ({ ...more, ...told })),
    );

const needed: Readonly<Record<string, Written>> = {
  roles: { people: 3, salary: 90_000 },
  tools: { seats: 3, feePerMonth: 100 },
  customLines: { side: 'benefit', kind: 'cash', monthly: 100 },
  cohorts: { role: 'engineer', people: 2, hours: 8 },
};

const groupOf = (declared: Group | List): fc.Arbitrary<unknown> =>
  declared.kind === 'group'
    ? fc.oneof({ weight: 5, arbitrary: fewOf(declared) }, { weight: 1, arbitrary: fc.constant('off') })
    : fc.constantFrom(...ids).chain((id) => fewOf(declared, { id, ...needed[declared.key] }).map((member) => [member]));

/** Most are right, and at an edge in some places. */
export const atTheEdges: fc.Arbitrary<Written> = fc
  .subarray([...inputGroups], { minLength: 1, maxLength: 5 })
  .chain((groups: readonly (Group | List)[]) =>
    fc.record({
      industry: fc.constantFrom(...industries),
      size: fc.constantFrom(...sizes),
      horizonMonths: fc.constantFrom(1, 2, 12, 13, 36, 60),
      baseCase: fc.constantFrom('expected', 'likely'),
      ...Object.fromEntries(groups.map((declared) => [declared.key, groupOf(declared)])),
    }),
  )
  .map(withoutSeconds);

/** A text with some of its letters changed, left out, doubled or put elsewhere. */
export const changed = (text: string): fc.Arbitrary<string> =>
  fc
    .array(
      fc.tuple(
        fc.nat(Math.max(0, text.length - 1)),
        fc.nat(4),
        fc.constantFrom(...Array.from('0123456789-.,:{}[]"\'#&*!|>%@\n\t\u0000é')),
      ),
      {
        minLength: 1,
        maxLength: 6,
      },
    )
    .map((changes) =>
      changes.reduce((before, [place, how, letter]) => {
        const [head, tail] = [before.slice(0, place), before.slice(place)];
        switch (how) {
          case 0:
            return head + letter + tail.slice(1);
          case 1:
            return head + tail.slice(1);
          case 2:
            return head + letter + tail;
          case 3:
            return head + tail.slice(0, 40) + tail;
          default:
            return head + tail.slice(40) + tail.slice(0, 40);
        }
      }, text),
    );
