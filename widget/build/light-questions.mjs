import { resolve } from 'node:path';
import { nodesOf, withEdits } from './edited-code.mjs';

const files = ['questions', 'money-questions'].map((name) => resolve(`src/model/${name}.ts`));

/** What a terminal and the READMEs tell of a question, and a page does not. */
const untold = new Set(['concepts', 'reasoning']);

/** Questions as a page asks them. */
export const lightQuestions = () => ({
  name: 'light-questions',
  transform(code, id) {
    if (!files.includes(id)) return null;
    const members = [...nodesOf(this.parse(code))].filter(
      ({ type, key }) => type === 'Property' && untold.has(key.name),
    );
    const edits = members.map(({ start, end }) => ({
      start,
      end: end + (/^\s*,/.exec(code.slice(end))?.[0].length ?? 0),
      text: '',
    }));
    return { code: withEdits(code, edits), map: null };
  },
});
