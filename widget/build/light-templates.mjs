import { resolve } from 'node:path';
import { nodesOf, withEdits } from './edited-code.mjs';

const widget = resolve('widget');

/** Rules in a line each take a page longer to load, and no browser reads comments. */
const rulesInOneLine = (rules) =>
  rules
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1');

/** Of the space between two words or elements one is as good as many. */
const markupInOneLine = (markup) => markup.replace(/\s*\n\s*/g, ' ');

const inOneLine = { css: rulesInOneLine, html: markupInOneLine, svg: markupInOneLine };

function lightened(code, tree) {
  const templates = [...nodesOf(tree)].filter(
    ({ type, tag }) => type === 'TaggedTemplateExpression' && Object.hasOwn(inOneLine, tag.name),
  );
  const edits = templates.flatMap(({ tag, quasi }) =>
    quasi.quasis.map(({ start, end, value }) => ({ start, end, text: inOneLine[tag.name](value.raw) })),
  );
  return { code: withEdits(code, edits), map: null };
}

/** Templates without what only people read. */
export const lightTemplates = () => ({
  name: 'light-templates',
  transform(code, id) {
    return id.startsWith(widget) ? lightened(code, this.parse(code)) : null;
  },
});

/** The same of files that hold the element alone. */
export const lightFiles = () => ({
  name: 'light-files',
  renderChunk(code) {
    return lightened(code, this.parse(code));
  },
});
