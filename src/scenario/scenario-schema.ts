import * as z from 'zod/mini';
import { industries } from '../evidence/industry.js';
import { sizes } from '../evidence/size.js';
import type { Declaration, Fields, Group, List } from '../model/declaration.js';
import { declarations } from './declarations.js';
import { allowedOf, horizonAllowed, probabilityAllowed } from './allowed.js';
import { alternatives } from './alternative.js';
import type { Told } from './finding.js';
import { numberJudge } from './number-judge.js';
import { simulationJudge } from './simulation/simulation-judge.js';
import { rowJudge, valueJudge, type Judge } from './value-judge.js';
import {
  choiceJudge,
  currencyJudge,
  exchangeRatesJudge,
  idJudge,
  idsJudge,
  removedJudge,
  startJudge,
  tagsJudge,
  textJudge,
  toolJudge,
} from './word-judges.js';

export const mostMembers = 200;

/** Our own findings ride on zod's custom issues; `continue` keeps each from hiding the others. */
export interface CarriedFinding {
  readonly told: Told;
}

const judgedBy = (judge: Judge): z.ZodMiniType =>
  z.unknown().check((payload) => {
    for (const { at, told } of judge(payload.value)) {
      const params: CarriedFinding = { told };
      payload.issues.push({
        code: 'custom',
        input: payload.value,
        path: [...at],
        params: { ...params },
        continue: true,
      });
    }
  });

function judgeOf(declared: Declaration): Judge {
  switch (declared.kind) {
    case 'number':
      return valueJudge(allowedOf(declared));
    case 'numbers':
      return rowJudge(allowedOf(declared), declared.longest);
    case 'count':
      return certainNumberJudge(allowedOf(declared));
    case 'choice':
      return declared.choices === undefined ? textJudge : choiceJudge(declared.choices);
    case 'text':
      return textJudge;
    case 'entry':
      return toolJudge;
    default:
      return declared satisfies never;
  }
}

/** Judges a number that cannot be in doubt. */
function certainNumberJudge(allowed: Parameters<typeof numberJudge>[0]): Judge {
  const judge = numberJudge(allowed);
  return (written) => {
    const judgement = judge(written);
    return judgement.kind === 'number' ? [] : [{ at: [], told: judgement.told }];
  };
}

type Shape = Record<string, z.ZodMiniType>;

const shapeOf = (fields: Fields): Shape =>
  Object.fromEntries(Object.entries(fields).map(([key, declared]) => [key, z.optional(judgedBy(judgeOf(declared)))]));

/** What an `off` leaves to judge is an empty group or list. */
const orOff = (rest: (written: unknown) => unknown, nothing: unknown, schema: z.ZodMiniType): z.ZodMiniType =>
  z.pipe(
    z.transform((written: unknown) => (written === 'off' ? nothing : rest(written))),
    schema,
  );

const memberShape = (list: string): Shape => ({
  id: judgedBy(idJudge(list)),
  removed: z.optional(judgedBy(removedJudge)),
});

function schemaOf(declared: Group | List): z.ZodMiniType {
  switch (declared.kind) {
    case 'group':
      return orOff((written) => written, {}, z.strictObject(shapeOf(declared.fields)));
    case 'list':
      // Members beyond the limit are one issue of their own; judging each of a million would help nobody.
      return orOff(
        (written) => (Array.isArray(written) ? written.slice(0, mostMembers) : written),
        [],
        z.array(z.strictObject({ ...memberShape(declared.key), ...shapeOf(declared.fields) })),
      );
    default:
      return declared satisfies never;
  }
}

const fixedShape = (): Shape => ({
  schemaVersion: judgedBy(() => []),
  name: judgedBy(textJudge),
  extends: judgedBy(textJudge),
  tags: judgedBy(tagsJudge),
  probability: judgedBy(certainNumberJudge(probabilityAllowed)),
  alternative: judgedBy(choiceJudge(alternatives)),
  industry: judgedBy(choiceJudge(industries)),
  size: judgedBy(choiceJudge(sizes)),
  currency: judgedBy(currencyJudge),
  exchangeRates: judgedBy(exchangeRatesJudge),
  start: judgedBy(startJudge),
  horizonMonths: judgedBy(certainNumberJudge(horizonAllowed)),
  banked: judgedBy(idsJudge),
  simulation: judgedBy(simulationJudge),
});

export const fixedKeys: readonly string[] = Object.freeze([
  'schemaVersion',
  'name',
  'extends',
  'tags',
  'probability',
  'alternative',
  'industry',
  'size',
  'currency',
  'exchangeRates',
  'start',
  'horizonMonths',
  'banked',
  'simulation',
]);

let made: z.ZodMiniType | undefined;

/** Made from the declarations, at the first use: a page that only shows a result never pays for it. */
export function scenarioSchema(): z.ZodMiniType {
  const optional = ([key, schema]: readonly [string, z.ZodMiniType]) => [key, z.optional(schema)] as const;
  made ??= z.strictObject({
    ...Object.fromEntries(Object.entries(fixedShape()).map(optional)),
    ...Object.fromEntries(declarations.map((declared) => optional([declared.key, schemaOf(declared)]))),
  });
  return made;
}
