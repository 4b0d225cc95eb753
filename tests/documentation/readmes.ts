import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { command } from '../cli/command.js';
import { commandHelp } from './parts/commands.js';
import { elementInterface } from './parts/element.js';
import { recordsAndAssumptions } from './parts/evidence.js';
import { exampleList } from './parts/examples.js';
import { formulas } from './parts/formulas.js';
import { inputs } from './parts/inputs.js';
import { issues } from './parts/issues.js';
import { coverage } from './parts/languages.js';
import { limitTable } from './parts/limits.js';
import { promiseTable } from './parts/promises.js';
import { namesOf } from './parts/public-names.js';
import { profilesAlone } from './parts/profiles.js';
import { questionTables } from './parts/questions.js';
import { ratios } from './parts/ratios.js';
import { thirtyProfiles } from './parts/thirty-profiles.js';

/** What is written into which README. It stands there between `<!-- generated: NAME -->` and `<!-- end: NAME -->`. */
const generated: Readonly<Record<string, Readonly<Record<string, () => string | Promise<string>>>>> = {
  'README.md': { profiles: profilesAlone },
  'src/README.md': { promises: promiseTable, names: () => namesOf('mlops-roi') },
  'src/model/README.md': { questions: questionTables, formulas },
  'src/scenario/README.md': { limits: limitTable, inputs, issues },
  'src/evidence/README.md': { profiles: thirtyProfiles, evidence: recordsAndAssumptions },
  'src/finance/README.md': { names: () => namesOf('mlops-roi/finance') },
  'src/workbook/README.md': { names: () => namesOf('mlops-roi/workbook') },
  'src/cli/README.md': { commands: commandHelp },
  'widget/README.md': { interface: elementInterface },
  'widget/text/README.md': { coverage },
  'examples/README.md': { examples: exampleList },
  'tests/bench/README.md': { ratios },
};

/** Each README of the project, the one at the top first. */
export const readmes: readonly string[] = [
  'README.md',
  ...['src', 'widget', 'examples', 'tests'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /(^|[\\/])README\.md$/.test(file))
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
      .sort(),
  ),
];

export const textOf = (readme: string): string => readFileSync(readme, 'utf8');

const parts = /<!-- generated: ([\w-]+) .*?-->[\s\S]*?<!-- end: \1 -->\n?/g;

/** What a person wrote. */
export const proseOf = (readme: string): string => textOf(readme).replace(parts, '');

/** The README with its generated parts, and what its programs print, made anew. */
export async function renewed(readme: string): Promise<string> {
  const makers = Object.entries(generated[readme] ?? {});
  let text = textOf(readme).replace(
    /^```ts\n([\s\S]*?)^```/gm,
    (_, program: string) => `\`\`\`ts\n${withOutput(program)}\`\`\``,
  );
  for (const [block, words = '', shown = ''] of text.matchAll(/^\$ npx mlops-roi (.*)\n([\s\S]*?)^(?=```)/gm))
    text = text.replace(block, `$ npx mlops-roi ${words}\n${linesLike(shown, await printedBy(words))}`);
  for (const [name, make] of makers) {
    const [before, after] = placeOf(name, text, readme);
    text = `${before}<!-- generated: ${name} (npm run refresh) -->\n\n${await make()}\n\n<!-- end: ${name} -->${after}`;
  }
  return text;
}

function placeOf(name: string, text: string, readme: string): readonly [string, string] {
  const from = text.indexOf(`<!-- generated: ${name} `);
  const end = `<!-- end: ${name} -->`;
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${readme} has no place for the part “${name}”`);
  return [text.slice(0, from), text.slice(to + end.length)];
}

/** A program with what each `console.log` prints written behind it; lines that print nothing stay as they are. */
function withOutput(program: string): string {
  if (!program.includes('console.log(')) return program;
  const printed = outputOf(program).split('\n');
  return program.replace(/^(console\.log\(.*\);).*$/gm, (_, statement: string) => `${statement} // ${printed.shift()}`);
}

/** Types are taken off, and the rest run as it is: `mlops-roi` is then the built package, found by its name. */
const outputOf = (program: string): string =>
  execFileSync(process.execPath, ['--input-type=module'], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '' },
    input: transformSync(program, { loader: 'ts', format: 'esm' }).code,
  });

async function printedBy(words: string): Promise<readonly string[]> {
  const { status, stdout, stderr } = await command(words.split(' '));
  if (status !== 0) throw new Error(`“mlops-roi ${words}” does not work: ${stderr}`);
  return stdout.split('\n');
}

/** A line of a print goes by its words before the first figure. */
const wordsOf = (line: string): string => line.trim().split(/ {2,}|(?=[-$]?\d)/)[0] ?? '';

/**
 * The lines that a README shows of what is printed, made anew: each by its words, and the next one where these are gone.
 */
function linesLike(shown: string, printed: readonly string[]): string {
  let last = -1;
  const lines = shown
    .trimEnd()
    .split('\n')
    .map((line) => {
      const found = printed.findIndex((each, place) => place > last && wordsOf(each) === wordsOf(line));
      last = found < 0 ? last + 1 : found;
      return printed[last] ?? '';
    });
  return `${lines.join('\n')}\n`;
}

/** What stands in code blocks of one language, in what a person wrote. */
export const blocksOf = (language: string): readonly { readonly readme: string; readonly block: string }[] =>
  readmes.flatMap((readme) =>
    [...proseOf(readme).matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
      ([, block = '']) => ({
        readme,
        block,
      }),
    ),
  );
