import { readdirSync, readFileSync } from 'node:fs';
import { calculate } from '../../../src/index.js';
import { answerWords } from '../../../src/report/answer-words.js';
import { readScenario } from '../../../src/scenario/read-scenario.js';
import { page, plain, table } from './markdown.js';

const filesIn = (folder: string, ending: string): readonly { readonly name: string; readonly text: string }[] =>
  readdirSync(`examples/${folder}`)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => ({ name: `${folder}/${name}`, text: readFileSync(`examples/${folder}/${name}`, 'utf8') }));

/** The examples, each with what its first lines say: made from the files. */
export const exampleList = (): string =>
  page(
    '## Organisations',
    table(
      ['scenario', 'what it is about', 'answer'],
      filesIn('scenarios', '.yaml').map(({ name, text }) => [linked(name), plain(yamlHead(text)), answerOf(text)]),
    ),
    '## Programs',
    table(
      ['program', 'what it is about'],
      filesIn('library', '.ts').map(({ name, text }) => [linked(name), plain(programHead(text))]),
    ),
    '## Pages',
    table(
      ['page', 'title'],
      filesIn('page', '.html').map(({ name, text }) => [
        linked(name),
        plain(/<title>(.*)<\/title>/.exec(text)?.[1] ?? ''),
      ]),
    ),
  );

const linked = (name: string): string => `[${name.replace(/^.*\//, '')}](${name})`;

const yamlHead = (text: string): string => (/^(?:# .*\n)+/.exec(text)?.[0] ?? '').replace(/^# /gm, '').trim();

const programHead = (text: string): string =>
  (/^\/\*\*([\s\S]*?)\*\//.exec(text)?.[1] ?? '').replace(/^ \* /gm, '').trim();

function answerOf(text: string): string {
  const parsed = readScenario(text);
  if (!parsed.ok) throw new Error('an example cannot be read');
  return answerWords(calculate(parsed.scenario).verdict.answer).toLowerCase();
}
