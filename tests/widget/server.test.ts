import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { german } from '../../widget/text/de.js';

const printed = (program: string): string =>
  execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }).trim();

interface Published {
  readonly exports: Readonly<Record<string, string | { readonly default?: string }>>;
}

/** The entries that a script can import, a language for all of them; the script files are for pages alone. */
const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as Published;
const entries = Object.entries(exports).flatMap(([entry, file]) =>
  typeof file === 'object' && file.default?.endsWith('.js') === true && !file.default.includes('/mlops-roi-')
    ? [entry.replace('.', 'mlops-roi').replace('*', 'de')]
    : [],
);

// After npm run build, by the names under which others import them.
test('every entry can be imported where there is no page', () => {
  const program = `
    for (const entry of ${JSON.stringify(entries)}) await import(entry);
    console.log(typeof HTMLElement);
  `;
  expect(entries).toEqual(expect.arrayContaining(['mlops-roi', 'mlops-roi/widget', 'mlops-roi/react']));
  expect(printed(program)).toBe('undefined');
});

test.each(['workerd', 'edge-light'])(
  'what is bundled for %s, which is not Node, needs no page either',
  async (server) => {
    const folder = mkdtempSync(join(tmpdir(), 'mlops-roi-'));
    await build({
      stdin: {
        contents:
          "export { addLanguage } from 'mlops-roi/widget'; export { MlopsRoiCalculator } from 'mlops-roi/react';",
        resolveDir: '.',
      },
      outdir: folder,
      bundle: true,
      splitting: true,
      format: 'esm',
      conditions: [server],
      define: { 'process.env.NODE_ENV': '"production"' },
      tsconfigRaw: {},
    });
    const bundled = JSON.stringify(pathToFileURL(join(folder, 'stdin.js')).href);
    expect(printed(`console.log(Object.keys(await import(${bundled})).join())`)).toBe('MlopsRoiCalculator,addLanguage');
    rmSync(folder, { recursive: true });
  },
);

test('a server of React writes the tag, its attributes and what is read until the calculator is there', () => {
  const program = `
    const { createElement } = await import('react');
    const { renderToString } = await import('react-dom/server');
    const { MlopsRoiCalculator } = await import('mlops-roi/react');
    const given = { name: 'plan', industry: 'finance', exchangeRate: 0.9, share: true, disabled: false, className: 'wide' };
    const calculator = createElement(MlopsRoiCalculator, { ...given, scenario: { horizonMonths: 24 }, onReady() {} }, 'On its way.');
    console.log(renderToString(calculator));
  `;
  expect(printed(program)).toBe(
    '<mlops-roi-calculator name="plan" industry="finance" class="wide" exchange-rate="0.9" share="">On its way.</mlops-roi-calculator>',
  );
});

test('where there is no page, no tag is defined, though there may be a registry', () => {
  const program = `
    const defined = [];
    globalThis.customElements = { define: (name) => defined.push(name), get: () => undefined };
    const { addCatalogue } = await import('mlops-roi/widget');
    const { MlopsRoiCalculator } = await import('mlops-roi/widget/element');
    console.log(typeof addCatalogue, MlopsRoiCalculator.formAssociated, defined.length);
  `;
  expect(printed(program)).toBe('function true 0');
});

test('a language is added by whoever bundles, and what is none is refused in words', () => {
  const program = `
    const { addCatalogue, addLanguage } = await import('mlops-roi/widget');
    const { german } = await import('mlops-roi/widget/text/de');
    addLanguage('de', german);
    // Of what the files of the element share only they know the names.
    const shared = Object.values(await import('./dist/widget/shared/additions.js'));
    const languages = shared.find(({ speech }) => typeof speech === 'function');
    const said = ['de-AT', 'fr'].map((tag) => languages.speech(tag, {}).say('Payback'));
    const wrong = [undefined, null, 3, 'no such thing', [null], [{ id: 'x' }], () => 0];
    const calls = wrong.flatMap((each) => [() => addCatalogue(each), () => addLanguage(each), () => addLanguage('de', each)]);
    const refused = calls.map((call) => { try { call(); } catch (error) { return error.message; } });
    console.log(JSON.stringify([said, refused]));
  `;
  const [spoken, refused] = JSON.parse(printed(program)) as readonly (readonly string[])[];
  expect(spoken).toEqual([german['Payback'], 'Payback']);
  expect(refused?.filter((message) => !/^add\w+ takes .+ as .+\.$/.test(message))).toEqual([]);
  expect(refused).toHaveLength(21);
});

test('the class alone defines no tag; the module does, once, though it is loaded again with the same class', () => {
  const program = `
    const tags = new Map();
    globalThis.customElements = {
      get: (name) => tags.get(name),
      // As a browser does: neither a name nor a class is taken twice.
      define(name, element) {
        if (tags.has(name) || [...tags.values()].includes(element)) throw new Error('taken');
        tags.set(name, element);
      },
    };
    const { MlopsRoiCalculator } = await import('mlops-roi/widget/element');
    const before = tags.size;
    for (const copy of ['', '?again', '?thrice']) await import('./dist/widget/define.js' + copy);
    console.log(before, [...tags.keys()].join(), tags.get('mlops-roi-calculator') === MlopsRoiCalculator);
  `;
  expect(printed(program)).toBe('0 mlops-roi-calculator true');
});

test('the catalogue in a file of its own lets a scenario name its tools', () => {
  const program = `
    const { MlopsRoiCalculator } = await import('mlops-roi/widget/element');
    const { catalogue } = await import('./dist/mlops-roi-catalogue.min.js');
    const { parseScenario } = await import('mlops-roi');
    const own = { ...catalogue.find(({ id }) => id === 'gitlab-premium'), id: 'own-tool' };
    const scenario = { industry: 'finance', tools: [{ id: 'ci', catalogue: 'own-tool', seats: 12 }] };
    const before = parseScenario(scenario).ok;
    MlopsRoiCalculator.addCatalogue([own]);
    console.log(before, parseScenario(scenario).ok);
  `;
  expect(printed(program)).toBe('false true');
});
