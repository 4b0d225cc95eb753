import type { Answer, But } from 'mlops-roi';
import { answerWords, sayLabel, text } from 'mlops-roi/page';
import type { View } from '../view.js';
import type { FirstFacts } from './facts.js';
import type { Chances, VerdictLine } from '../first-screen.js';

const good: ReadonlySet<Answer> = new Set<Answer>(['worth-it', 'probably']);

/** What goes with the answer in few words; of a loss some are another thing than of a gain. */
const buts: Readonly<Record<But['code'], readonly [withGain: string, otherwise: string]>> = {
  'loss-expected': [text('{answer}, but losses would be larger'), text('{answer}, and losses would be larger')],
  'gain-expected': [text('{answer}, but gains would be larger'), text('{answer}, but gains would be larger')],
  'not-in-cash': [text('{answer}, but not in cash'), text('{answer}; in cash it loses')],
  'little-in-cash': [text('{answer}, but hardly in cash'), text('{answer}, but hardly in cash')],
  'freed-hours': [text('{answer}, if freed hours are used'), text('{answer}; more use of freed hours would help')],
  late: [text('{answer}, but late'), text('{answer}; it pays back late')],
  thin: [text('{answer}, but only just'), text('{answer}; the margin is thin')],
  assumed: [text('{answer}, but much is assumed'), text('{answer}, but much is assumed')],
};

/** The answer with the first thing that has to be said in the same breath. */
export function verdictLine({ answer, buts: told }: Pick<FirstFacts, 'answer' | 'buts'>, { say }: View): VerdictLine {
  const words = answerWords(answer, say);
  const [but] = told;
  if (but === undefined) return { answer, words, line: words };
  const [withGain, otherwise] = buts[but];
  const phrase = good.has(answer) ? withGain : otherwise;
  return { answer, words, line: say(phrase, { answer: words }) };
}

const ofHundred = (share: number): number => Math.round(100 * share);

export function chancesOf({ certainty }: FirstFacts, { say, number }: View): Chances | undefined {
  if (certainty?.isAnythingDrawn !== true) return undefined;
  const lose = ofHundred(certainty.chanceOfLoss);
  const gain = 100 - lose;
  // Of what is drawn no case is certain.
  if (lose === 0) return { lose, gain, loseText: say('hardly any lose'), gainText: say('nearly all gain') };
  if (gain === 0) return { lose, gain, loseText: say('nearly all lose'), gainText: say('hardly any gain') };
  return {
    lose,
    gain,
    loseText: say('{count} lose', { count: number(lose) }, { count: lose, one: '{count} loses' }),
    gainText: say('{count} of 100 gain', { count: number(gain) }, { count: gain, one: '{count} of 100 gains' }),
  };
}

/** In one breath: whether much is left to gain, what it costs, what it brings for that, and how often it does so in cash. */
export const verdictSentence = (facts: FirstFacts, view: View): string =>
  [
    ...(facts.isLittleLeft ? [view.say('Little is left to gain: nearly all practices are in place already.')] : []),
    costSentence(facts, view),
    ...sureSentences(facts, view),
  ].join(' ');

function sureSentences({ certainty }: FirstFacts, view: View): readonly string[] {
  const { say } = view;
  if (certainty === undefined) return [say('Working out how sure this is …')];
  if (!certainty.isAnythingDrawn) {
    return [say('No input has a range, so nothing can be said about how sure this is.')];
  }
  return [cashSentence(ofHundred(1 - certainty.chanceOfCashOnlyLoss), view)];
}

function cashSentence(gain: number, { say, number }: View): string {
  if (gain === 0) return say('With cash benefits only it hardly ever pays off.');
  if (gain === 100) return say('With cash benefits only it nearly always pays off.');
  return say('With cash benefits only it pays off in {count} of 100 cases.', { count: number(gain) });
}

/** What the answer hinges on, as people call it. */
export function hingeLine({ hinges }: FirstFacts, { say, locale }: View): string | undefined {
  if (hinges === undefined) return undefined;
  if (hinges.length === 0) return say('No single figure turns it.');
  const inputs = new Intl.ListFormat(locale).format(hinges.map((label) => sayLabel(label, say)));
  // What the organisation can look up is no guess, and may turn it sooner.
  return say(
    'Guesses it hinges on: {inputs}',
    { inputs },
    { count: hinges.length, one: 'The guess it hinges on: {inputs}' },
  );
}

/** What an amount is rounded to that has so many digits. */
const grainOf = (amount: number, digits: number): number =>
  amount === 0 ? 0 : 10 ** (Math.floor(Math.log10(Math.abs(amount))) - digits + 1);

/** Benefits by the kind of money, as people call them. */
const gains: Readonly<Record<string, string>> = {
  cash: text('savings in cash'),
  capacity: text('freed time'),
  risk: text('losses avoided'),
  business: text('models that earn more'),
};

/** Costs and benefits as the net value counts them: what is shown of it is the difference of what is shown of them. */
function costSentence({ presentValueCost, npv, largestGain }: FirstFacts, { say, footedMoney }: View): string {
  const grain = Math.max(grainOf(npv, 2), grainOf(presentValueCost + Math.max(0, npv), 4), 1);
  const shown = (amount: number): number => Math.round(amount / grain) * grain;
  const cost = shown(presentValueCost);
  const told = { cost: footedMoney(cost), benefit: footedMoney(cost + shown(npv)) };
  const phrase = gains[largestGain];
  return phrase === undefined
    ? say('It costs {cost} and brings {benefit}.', told)
    : say('It costs {cost} and brings {benefit}, mostly {what}.', { ...told, what: say(phrase) });
}
