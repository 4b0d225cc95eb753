import { profileCurrency } from '../../scenario/profile-currency.js';
import type { Scenario } from '../../scenario/scenario.js';
import { html, type Markup } from '../html/markup.js';
import type { Brief } from './brief.js';
import { inert } from './inert.js';

/** A calculator of one scenario, as other pages take it in. */
export interface Embedded {
  readonly brief: Brief;
  /** Where the files of `dist` are served, with a slash at the end. */
  readonly files: string;
  /** What the calculator is asked for, as its attributes. */
  readonly attributes: Attributes;
  /** What attributes cannot say: the scenario, as the fragment of a link. */
  readonly fragment?: string | undefined;
}

export type Attributes = readonly (readonly [name: string, value: string])[];

/** Languages whose texts the calculator has in a file of their own. */
export const translated: readonly string[] = ['ar', 'de', 'es', 'fr', 'ja'];

/** What attributes say of a scenario; of its form there is one only. */
const inAttributes: ReadonlySet<string> = new Set<string>([
  ...(['schemaVersion', 'industry', 'size', 'currency', 'exchangeRates', 'horizonMonths'] satisfies (keyof Scenario)[]),
]);

/** A scenario in attributes, where it says no more than these can; else `undefined`. */
export function profileAttributes(scenario: Scenario): Attributes | undefined {
  const { industry, size, currency, exchangeRates = {}, horizonMonths } = scenario;
  const { [profileCurrency]: exchangeRate, ...otherRates } = exchangeRates;
  const isMore = Object.keys(scenario).some((key) => !inAttributes.has(key)) || Object.keys(otherRates).length > 0;
  if (industry === undefined || isMore) return undefined;
  const said = { industry, size, currency, 'exchange-rate': exchangeRate, horizon: horizonMonths };
  return Object.entries(said).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)] as const]));
}

/** Where the calculator is a page by itself. */
export function addressOf({ files, attributes, fragment }: Embedded): string {
  const said = attributes.map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const query = [...said, ...(fragment === undefined ? [] : ['share'])].join('&');
  return `${files}embed.html${query === '' ? '' : `?${query}`}${fragment === undefined ? '' : `#${fragment}`}`;
}

/**
 * The tag, with the answer in it for whoever runs no script. It stands in a `<div>`, and no line is empty or begins with
 * anything but a tag or a letter, so that Markdown and MDX take all of it as it is.
 */
export function tagSnippet(embedded: Embedded): string {
  const { files, attributes, fragment } = embedded;
  const shown = fragment === undefined ? attributes : [...attributes, ['data-scenario', fragment] as const];
  const { told, link } = linesOf(embedded);
  const calculator = `${files}mlops-roi-calculator.min.js`;
  // Of a scenario that attributes cannot tell, it is the first that loads the second.
  const scripts =
    fragment === undefined
      ? [script(calculator)]
      : [html`<link rel="modulepreload" href="${calculator}" />`, script(`${files}mlops-roi-embed.js`)];
  return written([
    html`<div>`,
    html`<link rel="stylesheet" href="${files}mlops-roi-calculator.css" />`,
    html`<mlops-roi-calculator${shown.map(([name, value]) => html` ${name}="${value}"`)}>`,
    ...[...told, link].map((line) => html`<div${inEnglish(embedded)}>${line}</div>`),
    html`</mlops-roi-calculator>`,
    ...scripts,
    html`</div>`,
  ]);
}

const script = (address: string): Markup => html`<script type="module" src="${address}"></script>`;

/** An iframe, for hosts that strip scripts, with the answer in a fold and a link beneath: a feed shows both. */
export function frameSnippet(embedded: Embedded): string {
  const { told, link } = linesOf(embedded);
  const line = (markup: Markup): Markup => html`<div${inEnglish(embedded)}>${markup}</div>`;
  return written([
    html`<div>`,
    html`<iframe title="What MLOps is worth" src="${addressOf(embedded)}" ${sandboxed} ${sized}></iframe>`,
    html`<details${inEnglish(embedded)}>`,
    html`<summary>The answer in words</summary>`,
    ...told.map((markup) => html`<div>${markup}</div>`),
    html`</details>`,
    line(link),
    html`</div>`,
  ]);
}

/** What a download, a print and the pages of sources need, and nothing else. */
const sandboxed = html`sandbox="allow-scripts allow-downloads allow-modals allow-popups"`;
const sized = html`data-mlops-roi style="width:100%;height:60rem;border:0"`;

/** A block of the plugin for WordPress. In feeds, and without the plugin, what stands in it is shown. */
export function blockSnippet(embedded: Embedded): string {
  const { attributes, fragment } = embedded;
  const { told, link } = linesOf(embedded);
  const given: Readonly<Record<string, string>> = Object.fromEntries([
    ...attributes.map(([name, value]) => [camelCased(name), value] as const),
    ...(fragment === undefined ? [] : [['scenario', fragment] as const]),
  ]);
  return written([
    html`<!-- wp:mlops-roi/calculator ${{ markup: inComment(given) }} -->`,
    html`<div class="wp-block-mlops-roi-calculator">`,
    ...[...told, link].flatMap((line) => [
      html`<!-- wp:paragraph -->`,
      html`<p>${line}</p>`,
      html`<!-- /wp:paragraph -->`,
    ]),
    html`</div>`,
    html`<!-- /wp:mlops-roi/calculator -->`,
  ]);
}

const written = (lines: readonly Markup[]): string => `${lines.map(({ markup }) => markup).join('\n')}\n`;

/** What is read where there is no calculator. */
function linesOf(embedded: Embedded): { readonly told: readonly Markup[]; readonly link: Markup } {
  const { name, question, answer, buts, figures, date } = embedded.brief;
  const link = html`<a href="${addressOf(embedded)}">Open the calculator</a> and put in figures of your own.`;
  return {
    told: [
      inert(name === '' ? question : `${name}: ${question}`),
      html`<strong>${inert(answer)}</strong> ${inert(buts)}`,
      ...figures.map(inert),
    ],
    link: date === undefined ? link : html`${inert(`As of ${date}.`)} ${link}`,
  };
}

/** The language of which the calculator has a file, if it has one. */
function languageOf({ attributes }: Embedded): string | undefined {
  const [language] = (attributes.find(([name]) => name === 'locale')?.[1] ?? 'en').toLowerCase().split('-');
  return translated.find((each) => each === language);
}

/** What is told in English is marked so, where the page is not. */
const inEnglish = (embedded: Embedded): Markup => (languageOf(embedded) === undefined ? html`` : html` lang="en"`);

const camelCased = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** JSON in a comment that it cannot end, as WordPress itself writes it. */
const inComment = (given: unknown): string =>
  JSON.stringify(given).replace(/--|[<>&]/g, (signs) =>
    signs.replace(/./g, (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`),
  );
