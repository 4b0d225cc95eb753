import { command } from '../../cli/command.js';
import { page } from './markdown.js';

/** What each command says of itself with `--help`, but for that option. */
export async function commandHelp(): Promise<string> {
  const { stdout: all } = await command(['--help']);
  const names = [...all.matchAll(/^ {2}([a-z-]+) [[< ]/gm)].map(([, name = '']) => name);
  const sheets = names
    .filter((name) => name !== 'help')
    .map(async (name) => sheet(`mlops-roi ${name}`, (await command([name, '--help'])).stdout));
  return page('## Every command', ...(await Promise.all(sheets)));
}

const sheet = (title: string, help: string): string =>
  page(`### ${title}`, `\`\`\`text\n${help.replace(/^ *-h, --help .*\n/m, '').trimEnd()}\n\`\`\``);
