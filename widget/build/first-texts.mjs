/**
 * What stands between two quotation marks in the script file of the calculator, or in a recipe: what a page may say before
 * the rest is there. Between the end of one text and the begin of the next there is code, which is no text of ours.
 */
const quoted = new Set();

const isFirst = ({ name, isEntry }) => isEntry || /\.(recipe|bare)$/.test(name);

/** Letters that are no ASCII may be written by their number. */
const plain = (code) =>
  code.replace(/\\u([0-9a-f]{4})/gi, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16)));

/** Keeps what is loaded first of the calculator, so that a language can tell which of its texts are said in it. */
export const firstTexts = () => ({
  name: 'first-texts',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter((each) => each.type === 'chunk' && isFirst(each));
    const sources = chunks.flatMap(({ modules }) => Object.values(modules).map(({ code }) => plain(code ?? '')));
    for (const mark of ['"', "'", '`']) {
      for (const source of sources) for (const part of source.split(mark).slice(1, -1)) quoted.add(part);
    }
  },
});

/** A recipe tells the unit of one, and a figure takes that of several: “release per model”, “releases per model”. */
const unitOfOne = (text) => text.replace(/^people\b/, 'person').replace(/^(\w+)s\b/, '$1');

/** Whether an English text stands there, with its quotation marks. */
export function isSaidFirst(text) {
  if (quoted.size === 0) throw new Error('the calculator is built before its languages');
  return quoted.has(text) || quoted.has(unitOfOne(text));
}
