import type { Answer, But } from 'mlops-roi';
import { answerWords, text, type Say } from 'mlops-roi/page';
import type { View } from '../view.js';
import type { FirstFacts } from './facts.js';
import type { Chances, Line, VerdictLine } from '../first-screen.js';

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
  const [, phrase] = buts['not-in-cash'];
  const room = say(phrase, { answer: answerWords('could-go-either-way', say) });
  if (but === undefined) return { answer, words, line: { text: words, room } };
  return { answer, words, line: { text: butLine(but, { answer, words }, say), room } };
}

function butLine(but: But['code'], { answer, words }: Pick<VerdictLine, 'answer' | 'words'>, say: Say): string {
  const [withGain, otherwise] = buts[but];
  const phrase = good.has(answer) ? withGain : otherwise;
  return say(phrase, { answer: words });
}

const ofHundred = (share: number): number => Math.round(100 * share);

export function chancesOf({ certainty }: FirstFacts, { say, number }: View): Chances | undefined {
  if (certainty?.isAnythingDrawn !== true) return undefined;
  const lose = ofHundred(certainty.chanceOfLoss);
  const gain = 100 - lose;
  return {
    lose,
    gain,
    loseText: say('{count} lose', { count: number(lose) }, { count: lose, one: '{count} loses' }),
    gainText: say('{count} of 100 gain', { count: number(gain) }, { count: gain, one: '{count} of 100 gains' }),
  };
}

/** In one breath: how often it gains, how often in cash, what it costs, and what it brings for that. */
export function verdictSentence(facts: FirstFacts, view: View): Line {
  const costs = costSentence(facts, view);
  return {
    text: [...sureSentences(facts, view), costs].join(' '),
    room: [gainSentence(50, view), cashSentence(0, view), costs].join(' '),
  };
}

function sureSentences({ certainty, isLittleLeft }: FirstFacts, view: View): readonly string[] {
  const { say } = view;
  if (certainty === undefined) return [say('Working out how sure this is …')];
  if (!certainty.isAnythingDrawn) {
    return [say('No input has a range, so nothing can be said about how sure this is.')];
  }
  return [
    ...(isLittleLeft ? [say('Little is left to gain: nearly all practices are in place already.')] : []),
    gainSentence(ofHundred(1 - certainty.chanceOfLoss), view),
    cashSentence(ofHundred(1 - certainty.chanceOfCashOnlyLoss), view),
  ];
}

function gainSentence(gain: number, { say, number }: View): string {
  if (gain === 0) return say('MLOps pays off in hardly any case.');
  if (gain === 100) return say('MLOps pays off in nearly every case.');
  return say('MLOps pays off in about {count} of 100 cases.', { count: number(gain) });
}

function cashSentence(gain: number, { say, number }: View): string {
  if (gain === 0) return say('In cash alone it hardly ever does.');
  if (gain === 100) return say('In cash alone it nearly always does.');
  return say('In cash alone it does in about {count}.', { count: number(gain) });
}

/** Benefits by the kind of money, as people call them. */
const gains: Readonly<Record<string, string>> = {
  cash: text('savings in cash'),
  capacity: text('freed time'),
  risk: text('losses avoided'),
  business: text('models that earn more'),
};

/** Costs and benefits as the net value counts them: it is their difference. */
function costSentence({ presentValueCost, npv, largestGain }: FirstFacts, { say, money }: View): string {
  const told = { cost: money(presentValueCost), benefit: money(presentValueCost + npv) };
  const phrase = gains[largestGain];
  return phrase === undefined
    ? say('It costs {cost} and brings {benefit}.', told)
    : say('It costs {cost} and brings {benefit}, mostly {what}.', { ...told, what: say(phrase) });
}
