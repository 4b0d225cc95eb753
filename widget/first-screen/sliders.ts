import { isShareUnit, sayUnit, shifted, turningGrain, type TurningGrain } from 'mlops-roi/first';
import type { InputCurve, SliderRange } from '../calculator.js';
import { figureText } from '../figure-text.js';
import type { View } from '../view.js';
import type { AskedQuestion, FirstFacts } from './facts.js';
import type { Slider } from '../first-screen.js';
import { isFurtherDown } from './leading-questions.js';

/** The questions of the first screen, each with the line along which it can be moved. */
export const slidersOf = ({ questions, size }: Pick<FirstFacts, 'questions' | 'size'>, view: View): readonly Slider[] =>
  questions.map((question) => ({ ...sliderOf(question, view), isFurther: isFurtherDown(question.id, size) }));

function sliderOf(question: AskedQuestion, view: View): Omit<Slider, 'isFurther'> {
  const { path, label, hint, unit, at, isOwn, range, curve, turn, typed, error } = question;
  const { say } = view;
  // What somebody wrote stays as it is; the middle of a range that somebody wrote nobody wrote.
  const shown = isOwn && Number(at.toPrecision(9)) === at ? at : rounded(at, question, 3);
  const text = figureText(unit, plainNumeral(shown), view);
  const track = trackOf(range, at, question);
  const losing = losingParts(curve);
  const write = toldBy(question, view);
  const about = (figure: number): string => write(rounded(figure, question, 2));
  const enough = (onCurve: number, isLeast: boolean): string => {
    const figure = turn?.isLeast === isLeast ? turn.at : onCurve;
    const round = isLeast ? Math.ceil : Math.floor;
    const inFew = (each: number, to: typeof round, grain: number): number => to(inGrains(each, grain)) * grain;
    const turned = ({ turn }: TurningGrain): number => inFew(figure, round, turn(figure));
    const isOnItsSide = (each: TurningGrain): boolean =>
      Math.sign(inFew(at, Math.round, each.counted(at)) - turned(each)) === Math.sign(at - figure);
    return write(turned(turningGrain(unit, isOnItsSide)));
  };
  return {
    path,
    label: say(label),
    hint: say(hint),
    ...signOf(question, view),
    text: typeof typed === 'string' ? figureText(unit, typed, view) : text,
    spoken: isShareUnit(unit) ? view.share(shown) : spokenText(text, question, view),
    ...track,
    ends: [about(track.min), about(track.max)],
    at,
    losing: losing?.map(([from, to]) => [shareOf(from, track), shareOf(to, track)]),
    ...(losing === undefined ? { turns: '' } : turningOf(losing, { about, enough, view, counted: write(shown) })),
    error,
  };
}

type Asked = Pick<AskedQuestion, 'unit'>;

/** A figure as it is told beside its line. */
function toldBy({ unit }: Asked, view: View): (figure: number) => string {
  if (isMoney(unit)) return view.money;
  if (!isShareUnit(unit)) return view.number;
  const percent = new Intl.NumberFormat(view.locale, { style: 'percent', maximumFractionDigits: 1 });
  return (share) => percent.format(share);
}

/** As it stands in every other amount or percentage of the page, and on the same side. */
function signOf({ unit }: Asked, { locale, currency }: View): Pick<Slider, 'unit' | 'isUnitFirst'> {
  if (!isMoney(unit) && !isShareUnit(unit)) return { unit: '', isUnitFirst: false };
  const options = isShareUnit(unit) ? ({ style: 'percent' } as const) : ({ style: 'currency', currency } as const);
  const parts = new Intl.NumberFormat(locale, options).formatToParts(1);
  const place = parts.findIndex(({ type }) => type === 'currency' || type === 'percentSign');
  return {
    unit: parts[place]?.value ?? currency,
    isUnitFirst: place < parts.findIndex(({ type }) => type === 'integer'),
  };
}

/** What is counted or measured: of “money per model and year” it is money. */
const countedIn = (unit: string): string => unit.split(' ')[0] ?? '';
const isMoney = (unit: string): boolean => countedIn(unit) === 'money';

const spokenText = (text: string, { unit, at }: AskedQuestion, { say, currency }: View): string =>
  [text, sayUnit(unit, say, at).replace(/\bmoney\b/, currency)].join(' ').trim();

/** Of these there is no half. */
const wholes: ReadonlySet<string> = new Set(['model', 'person', 'tool', 'seat', 'team', 'project']);

/** In few digits, and whole where it is counted or large; a share in whole percent. */
function rounded(figure: number, { unit, isWhole: isDeclared }: AskedQuestion, digits: number): number {
  if (figure === 0 || !Number.isFinite(figure)) return 0;
  const isWhole = wholes.has(countedIn(unit)) || isDeclared;
  const least = isShareUnit(unit) ? 0.01 : !isWhole && Math.abs(figure) < 10 ? 0.1 : 1;
  const grain = Math.max(least, powerOf(figure, digits));
  return Math.round(inGrains(figure, grain)) * grain;
}

/** The last of so many digits of a figure. */
const powerOf = (figure: number, digits: number): number =>
  10 ** (Math.floor(Math.log10(Math.abs(figure))) - digits + 1);

/** Without the dust of a division of floats. */
const inGrains = (figure: number, grain: number): number => Number((figure / grain).toPrecision(12));

/** Twelve digits, never an exponent: a slider’s float is no more exact than its step. */
const plainNumeral = (figure: number): string => shifted(String(Number(figure.toPrecision(12))), 0);

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
  /** As it is told beside them. */
  readonly counted: string;
  readonly view: View;
}

function turningOf(
  losing: readonly Part[],
  { about, enough, counted, view: { say } }: Turning,
): Pick<Slider, 'turns' | 'needs'> {
  const [first, ...others] = losing;
  // Nothing is striped, and nothing has to be said of it.
  if (first === undefined) return { turns: '' };
  const [from, to] = first;
  if (others.length > 0) return { turns: say('a loss where striped') };
  if (from === -Infinity && to === Infinity) return { turns: say('a loss all along') };
  if (from === -Infinity) {
    const figure = enough(to, true);
    return { turns: say('a loss below {figure}', { figure }), needs: { isLeast: true, figure, counted } };
  }
  if (to === Infinity) {
    const figure = enough(from, false);
    return { turns: say('a loss above {figure}', { figure }), needs: { isLeast: false, figure, counted } };
  }
  return { turns: say('a loss from {low} to {high}', { low: about(from), high: about(to) }) };
}
