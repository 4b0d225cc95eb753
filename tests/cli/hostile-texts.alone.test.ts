import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse as csvOf } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { micromark } from 'micromark';
import { beforeAll, describe, expect, test } from 'vitest';
import { addCatalogue } from '../../src/evidence/added-tools.js';
import { toolNamed } from '../../src/evidence/known-tools.js';
import type { Declaration } from '../../src/model/declaration.js';
import { inputGroups } from '../../src/model/order.js';
import { command } from './command.js';

/** What a page, a spreadsheet, Markdown, a template or a terminal would take for its own, of any text that somebody gives. */
const hostile = (start: string, mark: string): string =>
  `${start}1+1|'${mark}'!A1 <img src=x class="evil" onerror="evil()">"><script>evil()</script>]]></t><f>1</f>` +
  '[evil](javascript:evil()) ![evil](javascript:evil()) `| {{evil}} {label} ${evil} &lt; \u001B[31m\u0007\u202Eevil\r\n=1+1';

const marks: string[] = [];
/** Each text of its own, and what it begins with in turn. */
function text(mark: string): string {
  marks.push(mark);
  return hostile(['=', '+', '-', '@', '＝', '\t='][marks.length % 6] ?? '=', mark);
}

const required: Readonly<Record<string, object>> = {
  customLines: { side: 'cost', kind: 'cash', initial: 9_000_000 },
  tools: { seats: 9, catalogue: 'evil-tool' },
  roles: { people: 4, salary: 120_000 },
  grants: { amount: 1000, month: 3 },
  cohorts: { people: 4, hours: 3, role: 'evil' },
};

/** Every text that is declared, in a member or a group with just so much beside it that it counts. */
const declaredTexts = Object.fromEntries(
  inputGroups.flatMap(({ kind, key, fields }): readonly (readonly [string, unknown])[] => {
    // The line of an escalator is one of the statement, or refused.
    if (key === 'escalators') return [];
    const texts = Object.entries<Declaration>(fields).flatMap(([field, declared]) =>
      declared.kind === 'text' ? [[field, text(`${key}.${field}`)] as const] : [],
    );
    if (texts.length === 0) return [];
    const told = { ...required[key], ...Object.fromEntries(texts) };
    return [[key, kind === 'list' ? [{ id: 'evil', ...told }] : told]];
  }),
);

const scenario = {
  industry: 'finance',
  size: 'small',
  tools: [{ id: 'evil', ...required['tools'] }],
  ...declaredTexts,
  name: text('name'),
  horizonMonths: 12,
  tags: [text('tags')],
  simulation: { seed: 'evil <img class="evil">', samples: 64 },
  notes: [
    { path: 'models.count', note: text('note'), author: text('author') },
    { path: 'customLines.evil.initial', note: text('second note') },
  ],
};
const input = JSON.stringify(scenario);

beforeAll(() => {
  const record = toolNamed('gitlab-premium')?.record;
  if (record === undefined) throw new Error('there is no such record');
  const [label, publisher, title, note] = ['label', 'publisher', 'title', 'record'].map((each) =>
    text(`catalogue ${each}`),
  );
  const evil = { ...record, id: 'evil-record', label: label ?? '', note: note ?? '' };
  const source = { ...record.source, publisher: publisher ?? '', title: title ?? '', url: 'javascript:evil()' };
  addCatalogue([
    {
      id: 'evil-tool',
      label: label ?? '',
      record: { ...evil, source },
      inputs: { pricePerSeatMonth: { likely: '29', note: text('catalogue figure') } },
    },
  ]);
});

async function printed(words: readonly string[]): Promise<string> {
  const { stdout, stderr, status } = await command(words, { input });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

/** Whatever moves the cursor, colours, turns or ends a line. */
const unprintable = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069]/;

/** What a browser would make of it: tags and addresses, and no word of what is text. */
const tagsOf = (markup: string): readonly string[] => markup.match(/<[a-z!/][^>]*>/gi) ?? [];

const isHarmless = (markup: string): void => {
  const tags = tagsOf(markup).join('\n');
  expect(tags).not.toMatch(
    /<(img|script(?! type="module" src="https:\/\/host\.example\/mlops-roi-[\w.-]+">))|onerror|class="evil"|javascript:|\{\{/i,
  );
  expect(markup).not.toMatch(/<script>evil|<img src=x/i);
};

describe('a text that somebody gives stays a text', () => {
  test('as many as there are', () => {
    expect(marks.length).toBeGreaterThan(9);
  });

  test.each([
    [['report', '-', '--full', '--inputs', '--locale', 'de']],
    [['report', '-', '--section', 'log']],
    [['explain', '-', 'npv', '--all']],
  ])('on a terminal: %j', async (words) => {
    const told = await printed(words);
    expect(told).toContain('evil');
    expect(told).not.toMatch(unprintable);
  });

  test.each([
    ['locale', 2, ['report', '-', '--locale', hostile('=', 'locale')], input],
    ['currency', 1, ['report', '-'], JSON.stringify({ ...scenario, currency: hostile('=', 'currency') })],
  ])('in what is said of a %s that is none', async (_, code, words, given) => {
    const { status, stderr } = await command(words, { input: given });
    expect(status).toBe(code);
    expect(stderr).toContain('evil');
    expect(stderr).not.toMatch(unprintable);
  });

  test('in HTML', async () => {
    const page = await printed(['export', '-', '--html']);
    for (const mark of ['name', 'customLines.label', 'note'])
      expect(page).toContain(`'${mark}'`.replaceAll("'", '&#39;'));
    isHarmless(page);
  });

  test('in Markdown', async () => {
    const page = micromark(await printed(['export', '-', '--markdown']), { allowDangerousHtml: true });
    expect(page).toContain('evil');
    isHarmless(page);
  });

  test.each([[['--csv']], [['--csv', '--inputs']], [['--csv', '--months']], [['--csv', '--locale', 'de']]])(
    'in CSV: %j',
    async (form) => {
      const csv = await printed(['export', '-', ...form]);
      const cells = csvOf(csv, { delimiter: form.includes('de') ? ';' : ',', relax_column_count: true }).flat();
      expect(cells.some((cell) => cell.includes('evil'))).toBe(true);
      expect(cells.filter((cell) => /^\s*[=+@＝-]/.test(cell) && !/^-[\d.,]+(e-?\d+)?$/i.test(cell))).toEqual([]);
    },
  );

  test('in a workbook', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'hostile-')), 'evil.xlsx');
    await printed(['export', '-', '--xlsx', '--out', file]);
    const parts = Object.entries(unzipSync(new Uint8Array(readFileSync(file)))).map(([, bytes]) => strFromU8(bytes));
    const whole = parts.join('\n');
    expect(whole).toContain('&lt;img src=x');
    expect(whole).not.toMatch(/<img|<script|<f>1<\/f>/i);
    expect(whole.match(/<f[ >][^<]*evil\(/g)).toBeNull();
    expect(whole).not.toMatch(/Target="javascript:/i);
    expect(whole).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/);
  });

  test.each(['--html', '--iframe', '--wordpress'])('in what is embedded: %s', async (form) => {
    const snippet = await printed(['embed', '-', form, '--date', '2026-11-29']);
    expect(snippet).toContain('evil');
    isHarmless(snippet);
    expect(snippet).not.toMatch(/\{\{|\$\{/);
  });

  test('in what is compared, file names too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
    const { name, customLines } = { customLines: declaredTexts['customLines'], ...scenario };
    const files = ['=evil <img class=evil>\u001B[31m.json', '@evil.json'].map((file, place) => {
      writeFileSync(
        join(folder, file),
        JSON.stringify({ name: `${String(place)}${name}`, horizonMonths: 12, customLines }),
      );
      return join(folder, file);
    });
    for (const form of [[], ['--full'], ['--csv']]) {
      const told = await printed(['compare', ...files, ...form]);
      expect(told).toContain('evil');
      expect(told.replaceAll('\r\n', '\n')).not.toMatch(unprintable);
    }
  });

  test('in JSON, where it is as it was given', async () => {
    const json = JSON.parse(await printed(['report', '-', '--json', '--quick'])) as { readonly name: string };
    expect(json.name).toBe(scenario.name);
  });
});

test('what cannot be a language, a currency, an id or an address is told on one line, and never shown as such', async () => {
  const evil = hostile('=', 'evil');
  const wrong = JSON.stringify({ currency: evil, industry: evil, [evil]: 1, tools: [{ id: evil }], extends: evil });
  const { stdout, stderr, status } = await command(['report', '-', '--locale', 'en'], { input: wrong });
  expect([stdout, status]).toEqual(['', 1]);
  expect(stderr).not.toMatch(unprintable);
  const locale = await command(['report', '-', '--locale', evil], { input });
  expect(locale.status).toBe(2);
  expect(locale.stderr).not.toMatch(unprintable);
});
