import type { Answer, But } from 'mlops-roi';
import { answerWords, text } from 'mlops-roi/first';
import { labelText, type View } from '../view.js';
import type { FirstFacts } from './facts.js';
import type { Chances, FirstScreen, VerdictLine } from '../first-screen.js';

const good: ReadonlySet<Answer> = new Set<Answer>(['worth-it', 'probably']);

/** What goes with the answer in few words; of a loss some are another thing than of a gain. */
const buts: Readonly<Record<Exclude<But['code'], 'dropped'>, readonly [withGain: string, otherwise: string]>> = {
  'loss-expected': [text('{answer}, but losses would be larger'), text('{answer}, and losses would be larger')],
  'gain-expected': [text('{answer}, but gains would be larger'), text('{answer}, but gains would be larger')],
  'loss-after-tax': [text('{answer}, but not after tax'), text('{answer}; after tax it loses')],
  'not-in-cash': [text('{answer}, but not in cash'), text('{answer}; in cash it loses')],
  'little-in-cash': [text('{answer}, but hardly in cash'), text('{answer}, but hardly in cash')],
  'freed-hours': [text('{answer}, if freed hours are used'), text('{answer}; use freed time better')],
  late: [text('{answer}, but late'), text('{answer}; it pays back late')],
  thin: [text('{answer}, but only just'), text('{answer}; the margin is thin')],
  assumed: [text('{answer}, but much is assumed'), text('{answer}, but much is assumed')],
};

/** The answer with the first thing that has to be said in the same breath. */
export function verdictLine({ answer, buts: told }: Pick<FirstFacts, 'answer' | 'buts'>, { say }: View): VerdictLine {
  const words = answerWords(answer, say);
  const [but] = told;
  // A rule that was told is said below: the answer is that rule.
  if (but === undefined || but === 'dropped') return { answer, words, line: words };
  const [withGain, otherwise] = buts[but];
  const phrase = good.has(answer) ? withGain : otherwise;
  return { answer, words, line: say(phrase, { answer: words }) };
}

export function chancesOf({ certainty }: FirstFacts, { say, number }: View): Chances | undefined {
  if (certainty === undefined) return { loseText: '', gainText: '', ofWhat: say('Working out how sure this is …') };
  if (!certainty.isAnythingDrawn) return undefined;
  // A half goes to the gain, as it does on the page.
  const gain = Math.round(100 * (1 - certainty.chanceOfLoss));
  const lose = 100 - gain;
  // Of what is drawn no case is certain.
  if (lose === 0) return alike({ lose, loseText: say('hardly any lose'), gainText: say('nearly all gain') });
  if (gain === 0) return alike({ lose, loseText: say('nearly all lose'), gainText: say('hardly any gain') });
  const count = number(gain);
  return {
    lose,
    loseText: say('{count} lose', { count: number(lose) }, { count: lose, one: '{count} loses' }),
    ofWhat: say('of 100 ways it could go'),
    gainText: say('{count} gain', { count }, { count: gain, one: '{count} gains' }),
    inBrief: say('gains in {count} of 100 ways', { count }),
  };
}

const alike = (told: Pick<Chances, 'lose' | 'loseText' | 'gainText'>): Chances => ({
  ...told,
  ofWhat: '',
  inBrief: told.gainText,
});

/** In one breath: whether much is left to gain, what it costs, what it brings for that, and how much of it is cash. */
export const verdictSentence = (facts: FirstFacts, view: View): string =>
  [
    ...(facts.isLittleLeft ? [view.say('Little is left to gain: nearly all practices are in place already.')] : []),
    costSentence(facts, view),
    ...(facts.certainty?.isAnythingDrawn === false
      ? [view.say('No input has a range, so nothing can be said about how sure this is.')]
      : []),
  ].join(' ');

/** What the answer hinges on, as people call it. */
export function hingeLine({ hinges }: FirstFacts, { say }: View): FirstScreen['hinges'] {
  if (hinges === undefined) return undefined;
  if (hinges.length === 0) return { words: say('No single figure turns it.'), inputs: [] };
  // What the organisation can look up is no guess, and may turn it sooner.
  const words = say(
    'Guesses it hinges on: {inputs}',
    // They stand behind it, in every language.
    { inputs: '' },
    { count: hinges.length, one: 'The guess it hinges on: {inputs}' },
  );
  return { words, inputs: hinges.map((hinge) => ({ ...hinge, label: labelText(hinge.label, say) })) };
}

/** What an amount is rounded to that has so many digits. */
const grainOf = (amount: number, digits: number): number =>
  amount === 0 ? 0 : 10 ** (Math.floor(Math.log10(Math.abs(amount))) - digits + 1);

/** Benefits that are no cash, as people call them. */
const gains: Readonly<Record<FirstFacts['largestBesideCash'], string>> = {
  capacity: text('freed time'),
  risk: text('losses avoided'),
  business: text('models that earn more'),
};

/**
 * Costs and benefits as the net value counts them, and what of the benefits a budget sees: what is shown of the net value is
 * the difference of what is shown of both.
 */
function costSentence(facts: FirstFacts, { say, footedMoney }: View): string {
  const { presentValueCost, npv, cashOnlyNpv, largestBesideCash } = facts;
  const grain = Math.max(grainOf(npv, 2), grainOf(presentValueCost + Math.max(0, npv), 4), 1);
  const shown = (amount: number): number => Math.round(amount / grain) * grain;
  const cost = shown(presentValueCost);
  const benefit = cost + shown(npv);
  const cash = Math.min(benefit, shown(presentValueCost + cashOnlyNpv));
  const told = { cost: footedMoney(cost), benefit: footedMoney(benefit), cash: footedMoney(cash) };
  if (benefit <= 0) return say('It costs {cost} and brings {benefit}.', told);
  if (cash === benefit) return say('It costs {cost} and brings {benefit}, all of it cash.', told);
  const phrase = gains[largestBesideCash];
  const what = say(phrase);
  return cash <= 0
    ? say('It costs {cost} and brings {benefit}: no cash for the budget, but mostly {what}.', { ...told, what })
    : say('It costs {cost} and brings {benefit}: {cash} in cash for the budget, the rest mostly {what}.', {
        ...told,
        what,
      });
}
