import type { Result, SimulatedMetric, Simulation } from 'mlops-roi';
import { askedAs } from 'mlops-roi/page';
import type { Look, Moved, Refused, SliderRange } from '../calculator.js';
import { declaredAt } from '../fields.js';
import type { Shown } from '../shown.js';
import type { AskedQuestion, BandName, FirstFacts } from '../first-screen/facts.js';
import { leadingInputs } from './leading-inputs.js';

interface Figures extends Asked {
  readonly shown: Shown;
  /** The last one that came to rest: it stays in sight, faint, until there is another. */
  readonly simulation: Simulation | undefined;
  readonly isSettled: boolean;
}

/** The facts of the first screen by the engine itself. */
export function engineFacts(figures: Figures): FirstFacts {
  const { result, shown, simulation, moved, isSettled } = figures;
  const { verdict } = simulation ?? result;
  return {
    industry: result.industry,
    size: result.size,
    horizonMonths: result.horizonMonths,
    baseCase: result.baseCase,
    npv: shown.npv,
    cashOnlyNpv: shown.cashOnly.npv,
    paybackMonths: shown.paybackMonths,
    presentValueCost: presentValueOf(figures, 'cost'),
    largestBesideCash: largestBesideCash(figures),
    answer: verdict.answer,
    buts: verdict.buts.map(({ code }) => code),
    isLittleLeft: verdict.isLittleLeft,
    hinges: verdict.hinges.map(({ path, label }) => {
      const asked = leadingInputs.find((each) => each.path === path);
      return { path, label: asked?.label ?? askedAs(path) ?? label, isAsked: asked !== undefined };
    }),
    certainty: simulation && certaintyOf(simulation),
    questions: questionsAsked(figures),
    isSettled: isSettled && moved === undefined,
  };
}

function certaintyOf({ probability, drawnCount, metrics }: Simulation): FirstFacts['certainty'] {
  const bandOf = (metric: BandName & SimulatedMetric) => metrics[metric].quantiles;
  return {
    isAnythingDrawn: drawnCount > 0,
    chanceOfLoss: probability.loss,
    chanceOfCashOnlyLoss: probability.cashOnlyLoss,
    bands: { npv: bandOf('npv'), cashOnlyNpv: bandOf('cashOnlyNpv'), paybackMonths: bandOf('paybackMonths') },
  };
}

type Lines = Pick<Figures, 'result' | 'shown'>;
const besideCash = ['capacity', 'risk', 'business'] as const;
type BesideCash = (typeof besideCash)[number];

function presentValueOf({ result, shown }: Lines, asked: 'cost' | 'benefit', kind?: BesideCash): number {
  const own = result.lines.filter((line) => line.side === asked && (kind === undefined || line.kind === kind));
  return own.reduce((sum, { id }) => sum + (shown.presentValues[id] ?? 0), 0);
}

function largestBesideCash(lines: Lines): BesideCash {
  const total = (kind: BesideCash): number => presentValueOf(lines, 'benefit', kind);
  const [largest = 'capacity'] = besideCash.toSorted((one, other) => total(other) - total(one));
  return largest;
}

interface Asked {
  readonly result: Result;
  readonly ranges: ReadonlyMap<string, SliderRange>;
  readonly look: Look | undefined;
  readonly moved: Moved | undefined;
  readonly refused: ReadonlyMap<string, Refused>;
}

/** The questions of the first screen that the figures rest on. */
export function questionsAsked({ result, ranges, look, moved, refused }: Asked): readonly AskedQuestion[] {
  const inputs = new Map(result.evidence.inputs.map((input) => [input.path, input]));
  return leadingInputs.flatMap(({ id, path, label, hint }): readonly AskedQuestion[] => {
    const input = inputs.get(path);
    const declared = declaredAt(path);
    const range = ranges.get(path);
    if (input === undefined || declared?.kind !== 'number' || range === undefined) return [];
    const isMoved = moved?.path === path;
    const hinge = result.verdict.hinges.find((each) => each.path === path);
    return [
      {
        id,
        path,
        label,
        hint,
        unit: declared.unitInWords,
        isWhole: declared.isWhole === true,
        at: isMoved ? moved.figure : input.value.toNumber(),
        isOwn: isMoved || input.strength === 'yours',
        range,
        curve: look?.curves.get(path),
        turn: hinge && { at: hinge.turnsAt.toNumber(), isLeast: hinge.needs === 'at-least' },
        typed: refused.get(path)?.typed,
        error: refused.get(path)?.message,
      },
    ];
  });
}
