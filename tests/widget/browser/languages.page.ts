import { MlopsRoiCalculator } from '../../../widget/element.js';
import { german } from '../../../widget/text/de.js';
import { memberName } from '../../../widget/view.js';
import { isTrue, same, there } from './assert.js';
import { calculator, drawn, inside, parts, reveal, settled, type, until } from './calculator.js';
import { describe, it } from './mocha.js';

/** A language in which every text is there, none has a letter of English, and each would be a tag if it were no text. */
const veiled = (text: string): string =>
  `${text.replace(/\{\w+\}|\p{L}/gu, (part) => (part.startsWith('{') ? part : 'ж'))}<i>`;
MlopsRoiCalculator.addLanguage('tlh', Object.fromEntries(Object.keys(german).map((text) => [text, veiled(text)])));

const spoken = ['aria-label', 'aria-valuetext', 'aria-description', 'placeholder', 'title', 'alt'];

/** What is called by its id in every language: inputs, members, by a name made of it too, records, currencies. */
function idsOf({ result }: MlopsRoiCalculator): readonly string[] {
  const inputs = result?.evidence.inputs ?? [];
  const ids = inputs.flatMap(({ path, record = '' }) => [
    path,
    ...path.split('.'),
    record,
    ...path.split('.').slice(1, -1).map(memberName),
  ]);
  const named = result?.notices.flatMap((notice) => ('records' in notice ? notice.records : [])) ?? [];
  // A language that the browser does not know has the “and” of another one.
  const and = new Intl.ListFormat('tlh').formatToParts(['1', '2', '3']).map(({ value }) => value);
  return [...new Set([...ids, ...named, ...and, 'USD', 'EUR', 'exchange-rate'])].filter((id) => /\p{L}/u.test(id));
}

/** What can be read or heard and is still English, but for what is marked as such. */
function english(element: MlopsRoiCalculator, root: Node = inside(element)): readonly string[] {
  const ids = idsOf(element).toSorted((one, other) => other.length - one.length);
  const isEnglish = (text: string): boolean =>
    /[a-z]{2}/i.test(ids.reduce((rest, id) => (rest.includes(id) ? rest.replaceAll(id, '') : rest), text));
  const found: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node: Node | null = root; node !== null; node = walker.nextNode()) {
    const at = node instanceof Element ? node : node.parentElement;
    if (at?.closest('style, [lang="en"]') !== null) continue;
    const texts =
      node instanceof Element ? spoken.map((name) => node.getAttribute(name) ?? '') : [node.textContent ?? ''];
    found.push(...texts.filter(isEnglish).map((text) => text.trim()));
  }
  return found;
}

const pressAll = async (element: MlopsRoiCalculator, selector: string): Promise<void> => {
  for (const each of parts(element, selector)) each.click();
  await drawn(element);
};

/** Opens whatever can be opened, and what is in it. */
async function openAll(element: MlopsRoiCalculator): Promise<void> {
  while (parts(element, '[aria-expanded="false"]').length > 0) await pressAll(element, '[aria-expanded="false"]');
}

/** Asks for the explanation of each of these figures, and reads it. */
async function asked(element: MlopsRoiCalculator, selector: string): Promise<number> {
  const buttons = parts(element, selector);
  for (const button of buttons) {
    button.click();
    await drawn(element);
    const dialog = there(inside(element).querySelector('dialog'), 'dialog');
    same(english(element, dialog), [], 'English in an explanation');
    same(dialog.querySelector('i'), null, 'a tag that a text of a host has made');
    dialog.close();
    await until(() => inside(element).querySelector('dialog') === null, 'the dialog is gone');
  }
  return buttons.length;
}

const few = { Organisation: 'Organizzazione', 'yearly salary': 'stipendio annuo' };
MlopsRoiCalculator.addLanguage('it', few);

describe('a calculator in a language that has few texts yet', () => {
  it('marks the labels that it says in English, and no other', async () => {
    const element = await calculator('lang="it" industry="finance"');
    await settled(element);
    await openAll(element);
    const langOf = (selector: string, words: string): string | null => {
      const label = parts(element, selector).find(({ textContent }) => textContent.includes(words));
      return there(label, words).getAttribute('lang');
    };
    same(langOf('.disclosure span', 'Organizzazione'), null, 'a heading that is translated');
    same(langOf('.disclosure span', 'Discounting'), 'en', 'a heading that is not');
    same(langOf('.field label', 'stipendio annuo'), null, 'an input that is translated');
    same(langOf('.field label', 'Discount rate'), 'en', 'an input that is not');
  });

  it('marks them in charts, and in the formula of a figure', async () => {
    const element = await calculator('lang="it" industry="finance"');
    await settled(element);
    await reveal(element, 'charts');
    await pressAll(element, '.table-toggle');
    const cells = parts(element, '.chart tbody th');
    isTrue(cells.length > 5 && cells.filter(({ lang }) => lang === 'en').length > 5, 'rows of charts in English');
    const [why] = parts(element, '.figures .why');
    there(why, 'a figure').click();
    await drawn(element);
    const formula = there(inside(element).querySelector('dialog .formula'), 'formula');
    isTrue(formula.querySelector('span[lang="en"]') !== null, `names in ${formula.textContent}`);
  });
});

describe('a calculator in another language', () => {
  it('has no text in English, in no group, table or notice', async () => {
    const element = await calculator('lang="tlh" industry="finance" share');
    await settled(element);
    await openAll(element);
    isTrue(parts(element, '.field').length > 200, 'every input is shown');
    same(english(element), [], 'Texts in English');
    isTrue(inside(element).textContent.includes('ж<i>'), 'a text is shown as it was given');
    same(parts(element, 'i').length, 0, 'tags that a text of a host has made');
  });

  it('explains figures in it, and marks what a source says as English', async () => {
    const element = await calculator('lang="tlh" industry="finance"');
    await asked(element, '.figures .why');
    await reveal(element, 'inputs');
    for (const group of ['wages', 'roles', 'tools', 'incidents']) {
      await pressAll(element, `[aria-controls="group-${group}"]`);
    }
    isTrue((await asked(element, '.field .origin ~ button')) > 15, 'there are many sources');
    parts(element, '.field[data-path="wages.load"] .origin ~ button')[0]?.click();
    await drawn(element);
    isTrue(parts(element, 'dialog [lang="en"]').length >= 2, 'label and source are English');
  });

  it('writes money as money in explanations, whatever the language calls it', async () => {
    const element = await calculator('lang="tlh" industry="finance"');
    parts(element, '.figures .why')[0]?.click();
    await drawn(element);
    const npv = element.result?.metrics.npv.toNumber() ?? 0;
    const dollars = new Intl.NumberFormat('tlh', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 });
    same(parts(element, 'dialog .value strong')[0]?.textContent, dollars.format(npv));
  });

  it('compares in it, and tells what to know of the comparison', async () => {
    const element = await calculator('lang="tlh" industry="finance"');
    await settled(element);
    await reveal(element, 'compare');
    parts(element, '.scenarios button')[0]?.click();
    await drawn(element);
    element.scenario = { industry: 'energy', size: 'small', discounting: { rate: '0.2' }, tools: [{ id: 'platform' }] };
    await until(() => parts(element, '.scenarios li').length === 1, 'a notice is told');
    same(english(element), [], 'Texts in English');
    await type(element, 'select[data-path="horizonMonths"]', '60');
    await until(() => parts(element, '.scenarios .error').length > 0, 'what stands in the way is told');
    const [issue = ''] = parts(element, '.scenarios .error').map((each) => each.textContent.split(': ').at(-1) ?? '');
    isTrue(!/[a-z]{2}/i.test(issue.replaceAll('horizonMonths', '')), `it is told in the language: ${issue}`);
  });
});
