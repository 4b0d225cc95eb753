import { sayUnit } from 'mlops-roi/page';
import type { InputCurve, SliderRange } from '../calculator.js';
import { figureText } from '../figure-text.js';
import type { View } from '../view.js';
import type { AskedQuestion, FirstFacts } from './facts.js';
import type { Slider } from '../first-screen.js';

/** The questions of the first screen, each with the line along which it can be moved. */
export const slidersOf = ({ questions }: Pick<FirstFacts, 'questions'>, view: View): readonly Slider[] =>
  questions.map((question) => sliderOf(question, view));

function sliderOf(question: AskedQuestion, view: View): Slider {
  const { path, label, hint, unit, at, isOwn, range, curve, turn, typed, error } = question;
  const { say } = view;
  const written = (figure: number): string => figureText(unit, plainNumeral(figure), view);
  const text = written(isOwn ? at : rounded(at, question, 3));
  const track = trackOf(range, at, question);
  const losing = losingParts(curve);
  const isMoney = countedIn(unit) === 'money';
  const about = (figure: number): string =>
    isMoney ? view.money(rounded(figure, question, 2)) : written(rounded(figure, question, 2));
  const enough = (onCurve: number, isLeast: boolean): string => {
    const figure = turn?.isLeast === isLeast ? turn.at : onCurve;
    const round = isLeast ? Math.ceil : Math.floor;
    const told = wholes.has(countedIn(unit)) ? round(figure) : rounded(figure, question, 3, round);
    return isMoney ? view.money(told) : written(told);
  };
  return {
    path,
    label: say(label),
    hint: say(hint),
    ...(isMoney ? moneySign(view) : { unit: '', isUnitFirst: false }),
    text: typeof typed === 'string' ? figureText(unit, typed, view) : text,
    spoken: spokenText(text, question, view),
    ...track,
    at,
    losing: losing?.map(([from, to]) => [shareOf(from, track), shareOf(to, track)]),
    turns: losing === undefined ? '' : turnsText(losing, { about, enough, view }),
    usual:
      range.low === 0
        ? say('up to {high}', { high: about(range.high) })
        : say('usually {low} to {high}', { low: about(range.low), high: about(range.high) }),
    error,
  };
}

/** As it stands in every other amount of the page, and on the same side. */
function moneySign({ locale, currency }: View): Pick<Slider, 'unit' | 'isUnitFirst'> {
  const parts = new Intl.NumberFormat(locale, { style: 'currency', currency }).formatToParts(1);
  const place = parts.findIndex(({ type }) => type === 'currency');
  return {
    unit: parts[place]?.value ?? currency,
    isUnitFirst: place < parts.findIndex(({ type }) => type === 'integer'),
  };
}

/** What is counted or measured: of “money per model and year” it is money. */
const countedIn = (unit: string): string => unit.split(' ')[0] ?? '';

const spokenText = (text: string, { unit, at }: AskedQuestion, { say, currency }: View): string =>
  [text, sayUnit(unit, say, at).replace(/\bmoney\b/, currency)].join(' ').trim();

/** Of these there is no half. */
const wholes: ReadonlySet<string> = new Set(['model', 'person', 'tool', 'seat', 'team', 'project']);

/** In few digits, and whole where it is counted or large. */
function rounded(
  figure: number,
  { unit, isWhole: isDeclared }: AskedQuestion,
  digits: number,
  round = Math.round,
): number {
  if (figure === 0 || !Number.isFinite(figure)) return 0;
  const isWhole = wholes.has(countedIn(unit)) || isDeclared;
  const power = 10 ** (Math.floor(Math.log10(Math.abs(figure))) - digits + 1);
  const grain = isWhole ? Math.max(1, power) : Math.abs(figure) < 10 ? Math.max(0.1, power) : Math.max(1, power);
  return round(Number((figure / grain).toPrecision(12))) * grain;
}

/** Twelve digits, never an exponent: a slider’s float is no more exact than its step. */
const plainFormat = new Intl.NumberFormat('en', { useGrouping: false, maximumSignificantDigits: 12 });
const plainNumeral = (figure: number): string => plainFormat.format(figure);

type Track = Pick<Slider, 'min' | 'max' | 'step'>;

/** A browser counts the steps from the low end: from a round figure all of them are round. */
function trackOf({ low, high }: SliderRange, at: number, { unit }: AskedQuestion): Track {
  const isWhole = wholes.has(countedIn(unit));
  const step = stepOf(high - low, isWhole);
  return { min: Math.floor(Math.min(low, at) / step) * step, max: Math.max(high, at), step };
}

/** A hundredth of the range, as 1, 2 or 5 of some power of ten. */
function stepOf(span: number, isWhole: boolean): number {
  const rough = span / 100;
  const power = 10 ** Math.floor(Math.log10(rough));
  const nice = [1, 2, 5, 10].find((each) => each * power >= rough) ?? 10;
  return isWhole ? Math.max(1, Math.round(nice * power)) : nice * power;
}

type Part = readonly [from: number, to: number];

/** Where along its line the net present value is below nothing; the ends of the line count as its first and last point. */
function losingParts(curve: InputCurve | undefined): readonly Part[] | undefined {
  if (curve === undefined) return undefined;
  const { values, npvs } = curve;
  const parts: Part[] = [];
  let from = (npvs[0] ?? 0) < 0 ? -Infinity : undefined;
  for (let place = 1; place < values.length; place++) {
    const [before = 0, after = 0] = [npvs[place - 1], npvs[place]];
    if (before < 0 === after < 0) continue;
    const [low = 0, high = 0] = [values[place - 1], values[place]];
    const turn = low + ((high - low) * before) / (before - after);
    if (after < 0) from = turn;
    else if (from !== undefined) {
      parts.push([from, turn]);
      from = undefined;
    }
  }
  return from === undefined ? parts : [...parts, [from, Infinity]];
}

const shareOf = (figure: number, { min, max }: Track): number =>
  Math.min(1, Math.max(0, figure === -Infinity ? 0 : figure === Infinity ? 1 : (figure - min) / (max - min)));

interface Turning {
  readonly about: (figure: number) => string;
  /** The least, or the most, that is enough: of what is counted a whole one. */
  readonly enough: (figure: number, isLeast: boolean) => string;
  readonly view: View;
}

function turnsText(losing: readonly Part[], { about, enough, view: { say } }: Turning): string {
  const [first, ...others] = losing;
  // Nothing is striped, and nothing has to be said of it.
  if (first === undefined) return '';
  const [from, to] = first;
  if (others.length > 0) return say('loses where striped');
  if (from === -Infinity && to === Infinity) return say('loses all along');
  if (from === -Infinity) return say('loses below {figure}', { figure: enough(to, true) });
  if (to === Infinity) return say('loses above {figure}', { figure: enough(from, false) });
  return say('loses from {low} to {high}', { low: about(from), high: about(to) });
}
