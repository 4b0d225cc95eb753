import { conventions, viewsTable, yearsTable } from '../result/after-tax.js';
import { ownershipTable } from '../result/cost-of-ownership.js';
import { byFiscalYears, fiscalYearsText } from '../result/statement.js';
import { todaysMoneyTable } from '../result/todays-money.js';
import { html, nothing, type Markup } from './markup.js';
import { linesTable, tableMarkup } from './statement-table.js';
import type { Document } from './why.js';

/** The views of a finance team, each in its fold, as far as the scenario asks for them. */
export function accountsFolds(page: Document): Markup {
  const { afterTax, costOfOwnership } = page.result;
  const fiscal = byFiscalYears(page.result);
  const real = todaysMoneyTable(page);
  return html`${
    costOfOwnership.categories.length === 0
      ? nothing
      : fold('What it costs to own', tableMarkup(ownershipTable(page), 'statement'))
  }${
    fiscal === undefined
      ? nothing
      : fold(
          'By fiscal year',
          html`${linesTable({ ...page, result: fiscal })}
            <p class="faint">${fiscalYearsText(page.result)}</p>`,
        )
  }${real === undefined ? nothing : fold('At the prices of approval', tableMarkup(real, 'statement'))}${
    afterTax === undefined
      ? nothing
      : fold(
          'After income tax',
          html`${tableMarkup(viewsTable(afterTax, page), 'statement')}${tableMarkup(yearsTable(afterTax, page), 'statement')}
            <ul>
              ${conventions(afterTax, page).map((text) => html`<li>${text}</li>`)}
            </ul>`,
        )
  }`;
}

const fold = (title: string, inside: Markup): Markup =>
  html`<details class="fold">
    <summary>${title}</summary>
    ${inside}
  </details>`;
