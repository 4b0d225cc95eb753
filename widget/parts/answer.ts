import { html, nothing, svg, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Say } from 'mlops-roi/first';
import type { Actions } from '../calculator.js';
import { hatch, fillOf } from '../charts/shapes.js';
import type { Chances, FirstFigure, FirstScreen } from '../first-screen.js';

interface AnswerWords {
  readonly say: Say;
  readonly actions: Pick<Actions, 'ask' | 'show' | 'toggle'>;
  /** What the answer hangs on, where somebody has asked. */
  readonly reasons: TemplateResult | typeof nothing | undefined;
}

/** The verdict with its but, how sure it is, and three figures of equal weight. */
export function answerPart(first: FirstScreen, { say, actions, reasons }: AnswerWords): TemplateResult {
  const { verdict, sentence, chances, figures, hinges, isSettled } = first;
  const isOpen = reasons !== undefined;
  return html`
    <section class="answer ${isSettled ? '' : 'computing'}" part="answer" aria-label=${say('The answer')}>
      <h3 class="verdict ${verdict.answer}" part="verdict">${lineOf(verdict.line)}</h3>
      <p class="sentence">${lineOf(sentence)}</p>
      ${chancesOf(chances, say)}
      <div class="figures" part="figures">${figures.map((figure) => figureOf(figure, say, actions))}</div>
      <p class="hinges">
        ${hingesOf(hinges, actions)}
        <button
          type="button"
          class="quiet asks"
          aria-expanded=${isOpen ? 'true' : 'false'}
          aria-controls="reasons"
          @click=${() => actions.toggle('reasons')}
        >
          ${say('Details')}
        </button>
      </p>
      <div id="reasons" class="reasons" ?hidden=${!isOpen}>${reasons}</div>
    </section>
  `;
}

/** What has no slider here leads to where it is told further down. */
const hingesOf = (hinges: FirstScreen['hinges'], { show }: Pick<Actions, 'show'>): unknown =>
  hinges &&
  keyed(
    hinges.inputs.map(({ path }) => path).join(),
    html`<span>${hinges.words}</span> ${hinges.inputs.map(({ path, label, isAsked }, place) => {
        const name = isAsked
          ? label
          : html`<button type="button" class="quiet" @click=${() => show(path)}>${label}</button>`;
        return html`${place === 0 ? nothing : ' · '}${name}`;
      })}`,
  );

/** Another text is another element: it comes, and nothing has moved. */
const lineOf = (text: string | undefined): unknown => keyed(text, html`<span>${text}</span>`);

/** A bar of a hundred cases; its room is there before they are. */
function chancesOf(chances: Chances | undefined, say: Say): TemplateResult {
  const { lose, loseText, ofWhat, gainText, inBrief } = chances ?? nothingTold;
  const label = lose === undefined ? nothing : say('{loses}, {gains}', { loses: loseText, gains: inBrief ?? gainText });
  return html`<div class="chances" part="chances">
    <p class="ends">
      <span class="lose">${loseText}</span> <span class="of">${ofWhat}</span> <span class="gain">${gainText}</span>
    </p>
    <svg width="100%" height="14" role="img" aria-label=${label} aria-hidden=${lose === undefined ? 'true' : nothing}>
      <defs>${hatch('chances', 'bad')}</defs>
      ${
        lose === undefined
          ? nothing
          : svg`<rect class="hatched bad" fill=${fillOf('chances', 'bad')} width="${lose}%" height="14"></rect>
        <rect class="bar good" x="${lose}%" width="${100 - lose}%" height="14"></rect>`
      }
    </svg>
  </div>`;
}

const nothingTold: Chances = { loseText: '', ofWhat: '', gainText: '' };

const figureOf = (
  { label, value, band, isLoss, asks }: FirstFigure,
  say: Say,
  { ask }: Pick<Actions, 'ask'>,
): TemplateResult => html`
  <div class="figure" part="figure">
    <h4>
      <button
        type="button"
        class="quiet why"
        @click=${() => ask([asks])}
        aria-label=${say('Why? {figure}', { figure: label })}
      >
        ${label}
      </button>
    </h4>
    <p class="all ${isLoss ? 'loss' : ''}"><strong>${value}</strong></p>
    <p class="band">${band.map((piece) => html`<span>${piece}</span> `)}</p>
  </div>
`;

/** The answer in one line, which comes into sight where a narrow page has been scrolled past it. */
export function glancePart({ verdict, chances, figures }: FirstScreen, isShown: boolean): TemplateResult {
  const cash = figures.find(({ id }) => id === 'cash');
  return html`
    <div class="glance" part="glance" aria-hidden="true" ?hidden=${!isShown}>
      <p>
        <strong>${verdict.words}</strong>
        ${chances?.inBrief === undefined ? nothing : html`<span>${chances.inBrief}</span>`}
        ${cash === undefined ? nothing : html`<span>${cash.label} <b class=${cash.isLoss ? 'loss' : ''}>${cash.value}</b></span>`}
      </p>
    </div>
  `;
}

/** What is told to those who hear the page: one sentence when the figures have come to rest. */
export const spokenAnswer = ({ verdict, chances, sentence, isSettled }: FirstScreen): string | typeof nothing =>
  isSettled ? [verdict.line, chances?.inBrief ?? [], sentence].flat().join('. ') : nothing;
