/** English texts that are in the script file of the calculator, or in a recipe: what a page may say before the rest is there. */
const sources = [];

const isFirst = ({ name, isEntry }) => isEntry || name.endsWith('.recipe');

/** Letters that are no ASCII may be written by their number. */
const plain = (code) =>
  code.replace(/\\u([0-9a-f]{4})/gi, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16)));

/** Keeps what is loaded first of the calculator, so that a language can tell which of its texts are said in it. */
export const firstTexts = () => ({
  name: 'first-texts',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter((each) => each.type === 'chunk' && isFirst(each));
    sources.splice(
      0,
      Infinity,
      ...chunks.flatMap(({ modules }) => Object.values(modules).map(({ code }) => plain(code ?? ''))),
    );
  },
});

const stands = (text) => ['"', "'", '`'].some((mark) => sources.some((code) => code.includes(`${mark}${text}${mark}`)));

/** A recipe tells the unit of one, and a figure takes that of several: “release per model”, “releases per model”. */
const unitOfOne = (text) => text.replace(/^people\b/, 'person').replace(/^(\w+)s\b/, '$1');

/** Whether an English text stands there, with its quotation marks. */
export function isSaidFirst(text) {
  if (sources.length === 0) throw new Error('the calculator is built before its languages');
  return stands(text) || stands(unitOfOne(text));
}
