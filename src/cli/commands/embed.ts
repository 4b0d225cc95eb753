import { deflateSync } from 'node:zlib';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { calculate } from '../../answer/calculate.js';
import { simulate } from '../../answer/simulate/simulate.js';
import { briefOf } from '../../report/embed/brief.js';
import {
  addressOf,
  blockSnippet,
  frameSnippet,
  profileAttributes,
  tagSnippet,
  type Embedded,
} from '../../report/embed/snippet.js';
import { withCertainty } from '../../report/page.js';
import type { Scenario } from '../../scenario/scenario.js';
import { asJson, done, type Answer, type Give } from '../answer.js';
import { jsonOption, localeOption } from '../option-values.js';
import { answerFor } from '../scenario-file.js';
import type { Terminal } from '../terminal.js';
import { fileArgument } from './report.js';

interface Options {
  readonly html?: true;
  readonly iframe?: true;
  readonly wordpress?: true;
  readonly json?: true;
  readonly files: string;
  readonly date?: string;
  readonly compact?: true;
  readonly theme?: string;
  readonly locale: string;
}

export function addEmbed(program: Command, give: Give, terminal: Terminal): void {
  program
    .command('embed')
    .summary('the calculator of a scenario for a blog, with its answer for whoever runs no script')
    .description(
      'Prints what a page takes in: the calculator of a scenario and, within it, the answer of today, which feeds, ' +
        'readers and pages without scripts show. It stays whole in Markdown, MDX and WordPress.',
    )
    .addArgument(fileArgument())
    .addOption(new Option('--html', 'a tag with its scripts; so unless told').conflicts(['iframe', 'wordpress']))
    .addOption(new Option('--iframe', 'an iframe, for hosts that strip scripts').conflicts('wordpress'))
    .addOption(new Option('--wordpress', 'a block of the plugin for WordPress'))
    .addOption(jsonOption().conflicts(['html', 'iframe', 'wordpress']))
    .addOption(filesOption())
    .addOption(dateOption())
    .option('--compact', 'the answer with two questions, and the rest behind a link')
    .addOption(new Option('--theme <name>', 'light or dark, whatever the page is').choices(['light', 'dark', 'auto']))
    .addOption(localeOption())
    .addHelpText('after', '\nExample:\n  $ mlops-roi embed plan.yaml --files https://calculator.example/ --iframe')
    .action(async (file: string, options: Options) => {
      give(await answerFor(terminal, file, async (scenario) => printed(await embeddedOf(scenario, options), options)));
    });
}

function printed(embedded: Embedded, { iframe, wordpress, json }: Options): Answer {
  if (json === true) {
    return asJson({
      ...embedded.brief,
      address: addressOf(embedded),
      html: tagSnippet(embedded),
      iframe: frameSnippet(embedded),
      wordpress: blockSnippet(embedded),
    });
  }
  if (iframe === true) return done(frameSnippet(embedded));
  return done(wordpress === true ? blockSnippet(embedded) : tagSnippet(embedded));
}

async function embeddedOf(scenario: Scenario, { files, date, compact, theme, locale }: Options): Promise<Embedded> {
  const simulation = await simulate(scenario);
  const result = withCertainty({ ...calculate(scenario), adoption: [] }, { simulation, swings: [] });
  const profile = profileAttributes(scenario);
  const shown = Object.entries({
    locale: locale === 'en' ? undefined : locale,
    theme,
    variant: compact === true ? 'compact' : undefined,
  }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return {
    brief: briefOf(result, { locale, date }),
    files,
    attributes: [...(profile ?? []), ...shown],
    ...(profile === undefined && { fragment: fragmentOf(scenario) }),
  };
}

/** As the calculator writes a link to a scenario, and reads it: its version, then JSON, deflated (RFC 1950), in base64 for addresses. */
const fragmentOf = (scenario: Scenario): string =>
  `mlops-roi=1.${deflateSync(JSON.stringify(scenario)).toString('base64url')}`;

const filesOption = (): Option =>
  new Option('--files <address>', 'where the files of dist are served')
    .default('https://host.example/')
    .argParser((address: string): string => {
      const isPath = /^\/(?!\/)/.test(address);
      const base = 'https://host.example';
      if (!(isPath && URL.canParse(address, base)) && !(/^https?:\/\//i.test(address) && URL.canParse(address)))
        throw new InvalidArgumentError('It is an address that begins with https:// or http://, or a path from / on.');
      const { href, pathname, search, hash } = new URL(address, base);
      if (search !== '' || hash !== '') throw new InvalidArgumentError('It is a folder, without ? and #.');
      const folder = isPath ? pathname : href;
      return folder.endsWith('/') ? folder : `${folder}/`;
    });

const dateOption = (): Option =>
  new Option('--date <day>', 'of which day the figures are, as in 2026-11-29; untold unless given').argParser(
    (day: string): string => {
      const read = /^\d{4}-\d\d-\d\d$/.test(day) ? new Date(`${day}T00:00:00Z`) : undefined;
      if (read === undefined || Number.isNaN(read.getTime()) || !read.toISOString().startsWith(day))
        throw new InvalidArgumentError('It is a day of the calendar, written as in 2026-11-29.');
      return day;
    },
  );
