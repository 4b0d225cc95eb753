import { Decimal } from '../../decimal.js';
import type { Explanation } from '../../reading/explanation.js';
import { noticeText } from '../notice-text.js';
import { nextStepText } from '../next-step-text.js';
import { glossary } from '../glossary.js';
import { resultSheet, toneOf, type Reported, type ReportStyle } from '../page.js';
import { withoutColours } from '../palette.js';
import { plainText } from '../plain-text.js';
import { answerFacts, butsOf, judgedText } from '../one-page/answer.js';
import { decidersTable, decidersTitle } from '../one-page/deciders.js';
import type { Fact } from '../one-page/fact-lines.js';
import { groundSentences } from '../one-page/grounds.js';
import { horizonHeadings, moneyFacts } from '../one-page/money.js';
import { nameOf, question } from '../one-page/question.js';
import { themesTable } from '../one-page/themes.js';
import {
  actualsAnswer,
  actualsFacts,
  completionTable,
  forecastRule,
  rowsTable,
  toComeText,
} from '../result/actuals.js';
import { doubtTexts, limitsOf } from '../result/notices-and-limits.js';
import { accountsFolds } from './accounts.js';
import { assumptionsFold, logFold, sourcesFold } from './appendix.js';
import { flowChart, shareBar, swingBar } from './charts.js';
import { manifestFold } from './manifest-fold.js';
import { html, nothing, type Markup } from './markup.js';
import { linesTable, tableMarkup } from './statement-table.js';
import { style } from './style.js';
import { opened, type Document } from './why.js';

/** Whoever opens the file is shown what it says, and nothing in it can reach out. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * A result as one file of HTML that needs nothing else and runs nothing: two sheets of A4, and below folds the
 * formulas, the assumptions and their sources.
 *
 * @param explanations  of the figures that are to be opened: at least the net present value
 */
export function htmlReport(
  result: Reported,
  explanations: readonly Explanation[],
  { locale }: Pick<ReportStyle, 'locale'>,
): string {
  const sheet = resultSheet({ locale, width: 80, palette: withoutColours }, result);
  const why = new Map(explanations.flatMap(({ figures }) => figures.map((figure) => [figure.id, figure] as const)));
  const page: Document = { result, why, locale, ...sheet };
  const parts = [head, answer, deciders, money, actuals, years, moves, grounds, folds, manifest].map((part) =>
    part(page),
  );
  // What stands in a style sheet is not escaped, and this one is ours.
  const { markup } = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <title>${nameOf(page)}</title>
        <style>
          ${{ markup: style }}
        </style>
      </head>
      <body>
        ${parts}
      </body>
    </html> `;
  return `${markup.trimEnd()}\n`;
}

const head = (page: Document): Markup =>
  html`<header>
    <h1>${nameOf(page)}</h1>
    <p>${question(page)}</p>
  </header>`;

function answer(page: Document): Markup {
  const { result } = page;
  const buts = butsOf(page);
  const step = nextStepText(page);
  const next = step === '' ? nothing : html`<p><strong>${step}</strong></p>`;
  // Who asks again months after approval asks what is known by now.
  return html`<section>
    ${
      result.actuals === undefined
        ? nothing
        : html`<p><strong>${actualsAnswer(result.actuals, page)} ${step}</strong></p>`
    }
    <h2>The answer${result.actuals === undefined ? '' : ' of the plan'}</h2>
    ${doubtTexts(page).map((text) => html`<p class="bad">${text}</p>`)}
    <p class="answer ${toneOf(result) ?? 'even'}">${judgedText(page)}</p>
    ${
      buts.length === 0
        ? nothing
        : html`<ul class="buts">
            ${buts.map((but) => html`<li>${but}</li>`)}
          </ul>`
    }
    ${result.actuals === undefined ? next : nothing} ${factsTable(answerFacts(page), page)}
  </section>`;
}

const money = (page: Document): Markup =>
  html`<section>
    <h2>The money</h2>
    ${factsTable(moneyFacts(page), page, horizonHeadings(page))}${flowChart(page)}
  </section>`;

function actuals(page: Document): Markup {
  const { actuals: told } = page.result;
  if (told === undefined) return nothing;
  return html`<section class="sheet">
    <h2>Up to month ${String(told.lastMonth)}: actual against plan</h2>
    ${factsTable(actualsFacts(told, page), page, ['plan', 'actual'])}
    <p>${toComeText(told, page)}</p>
    <details class="fold">
      <summary>Line by line (${String(told.rows.length)}), and at completion</summary>
      ${tableMarkup(rowsTable(told, page), 'statement')}${tableMarkup(completionTable(told, page), 'statement')}
      <p class="faint">${forecastRule}</p>
    </details>
  </section>`;
}

const factsTable = (facts: readonly Fact[], page: Document, headings: readonly string[] = []): Markup =>
  html`<table class="facts">
    ${
      headings.length === 0
        ? nothing
        : html`<tr>
            <th></th>
            ${headings.map((heading) => html`<th class="right">${heading}</th>`)}
            <th></th>
          </tr>`
    }
    ${facts.map(
      (fact) =>
        html`<tr>
          <th>${fact.label}</th>
          <td class="right">${fact.figure}</td>
          ${fact.beside === undefined ? nothing : html`<td class="right">${fact.beside}</td>`}
          <td>${fact.share === undefined ? opened(fact.told, fact.id, page) : shareBar(fact.share)}</td>
        </tr>`,
    )}
  </table>`;

const deciders = (page: Document): Markup =>
  page.result.verdict.deciders.length === 0
    ? nothing
    : html`<section>
        <h2>${decidersTitle(page)}</h2>
        ${tableMarkup(decidersTable(page), 'deciders')}
      </section>`;

const years = (page: Document): Markup =>
  html`<section class="sheet">
    <h2>Costs and benefits by year</h2>
    ${tableMarkup(themesTable(page), 'statement')}
  </section>`;

function moves({ result: { certainty }, figures }: Document): Markup {
  const swings = certainty?.swings ?? [];
  const told = swings.flatMap(({ label, atLow, atHigh }) =>
    atLow === null || atHigh === null ? [] : [{ label, low: atLow, high: atHigh }],
  );
  if (told.length === 0) return nothing;
  const ends = told.map(({ low, high }) => [low, high]);
  return html`<section>
    <h2>What moves the net value most, from one end of its range to the other</h2>
    <table>
      ${told.map(
        ({ label, low, high }, place) =>
          html`<tr>
            <th>${plainText(label)}</th>
            <td class="right">${figures.shortMoney(new Decimal(low))}</td>
            <td class="right">${figures.shortMoney(new Decimal(high))}</td>
            <td>${swingBar(ends[place] ?? [], ends.flat())}</td>
          </tr>`,
      )}
    </table>
  </section>`;
}

const grounds = (page: Document): Markup =>
  html`<section>
    <h2>What it rests on</h2>
    <p>${groundSentences(page).join(' ')}</p>
  </section>`;

const folds = (page: Document): Markup =>
  html`<section class="look">
    <h2>To look into</h2>
    <details class="fold">
      <summary>Every line by year, with its formula</summary>
      ${linesTable(page)}
    </details>
    ${accountsFolds(page)}${logFold(page)}${assumptionsFold(page)}${sourcesFold(page)}
    ${listFold(
      'What to know',
      page.result.notices.map((notice) => noticeText(notice, page.figures)),
    )}
    ${listFold('Limits', limitsOf(page.result))}${glossaryFold}
  </section>`;

const glossaryFold: Markup = html`<details class="fold">
  <summary>What the words mean (${String(glossary.length)})</summary>
  <dl>
    ${glossary.map(
      ({ term, meaning }) =>
        html`<dt>${term}</dt>
          <dd>${meaning}</dd>`,
    )}
  </dl>
</details>`;

const listFold = (title: string, texts: readonly string[]): Markup =>
  texts.length === 0
    ? nothing
    : html`<details class="fold">
        <summary>${title} (${String(texts.length)})</summary>
        <ul>
          ${texts.map((text) => html`<li>${text}</li>`)}
        </ul>
      </details>`;

const manifest = (page: Document): Markup => {
  const { inputHash, versions } = page.result.manifest;
  return html`<footer class="faint">
    ${manifestFold(page)}
    <p>
      mlops-roi ${versions.library}, model ${versions.model}, schema ${String(versions.schema)}, evidence of
      ${versions.evidence}; input ${inputHash}
    </p>
  </footer>`;
};
