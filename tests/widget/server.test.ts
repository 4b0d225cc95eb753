import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { german } from '../../widget/text/de.js';

const printed = (program: string): string =>
  execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }).trim();

// After npm run build, by the names under which others import them.
test('the element can be imported where there is no page', () => {
  const program = `
    const { addCatalogue } = await import('mlops-roi/widget');
    const { MlopsRoiCalculator } = await import('mlops-roi/widget/element');
    console.log(typeof addCatalogue, MlopsRoiCalculator.formAssociated, typeof MlopsRoiCalculator.addLanguage);
  `;
  expect(printed(program)).toBe('function true function');
});

test('a language is added by whoever bundles', () => {
  const program = `
    const { addLanguage } = await import('mlops-roi/widget');
    const { german } = await import('mlops-roi/widget/text/de');
    addLanguage('de', german);
    const { languages } = await import('./dist/widget/additions.js');
    console.log(JSON.stringify(['de-AT', 'fr'].map((tag) => languages.speech(tag, {}).say('Payback'))));
  `;
  expect(JSON.parse(printed(program))).toEqual([german['Payback'], 'Payback']);
});

test('the class alone defines no tag', () => {
  const program = `
    const defined = [];
    globalThis.customElements = { define: (name) => defined.push(name), get: () => undefined };
    await import('mlops-roi/widget/element');
    const before = defined.join();
    await import('mlops-roi/widget');
    console.log(JSON.stringify([before, defined.join()]));
  `;
  expect(JSON.parse(printed(program))).toEqual(['', 'mlops-roi-calculator']);
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
