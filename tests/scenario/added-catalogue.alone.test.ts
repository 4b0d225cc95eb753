import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { CatalogueEntry } from '../../src/evidence/catalogue.js';
import { addCatalogue } from '../../src/evidence/added-tools.js';
import { toolNamed } from '../../src/evidence/known-tools.js';
import { groundOf } from '../../src/evidence/ground.js';
import { messageOf } from '../../src/scenario/message.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';
import { resolved, told } from './resolved.js';

// As in the calculator of a single file, which leaves the catalogue out.
vi.mock('../../src/evidence/catalogue.js', () => ({ catalogue: [] }));

const scenario = { tools: [{ id: 'ci', catalogue: 'gitlab-premium', seats: 3 }] };

describe('without the catalogue', () => {
  test('a tool of it is an issue that says what to do', () => {
    const parsed = parseScenario(scenario);
    if (parsed.ok) throw new Error('there is no tool to refer to');
    expect(parsed.issues).toMatchObject([
      { code: 'no-catalogue', path: 'tools.ci.catalogue', received: 'gitlab-premium' },
    ]);
    expect(parsed.issues.map((issue) => messageOf(issue)).join()).toMatch(/addCatalogue.*price/);
  });

  test('what is no name is told as ever', () => {
    const parsed = parseScenario({ tools: [{ id: 'ci', catalogue: 3 }] });
    expect(parsed.ok ? [] : parsed.issues.map(({ code }) => code)).toEqual(['not-a-choice']);
  });

  test('the records of defaults are there', () => {
    expect(groundOf('discount-tei')).toMatchObject({ kind: 'record', grade: expect.any(String) as string });
    expect(groundOf('models')).toMatchObject({ kind: 'assumption', grade: 'D' });
    expect(groundOf('lic-gitlab-premium')).toBeUndefined();
  });
});

describe('with the catalogue added', () => {
  beforeAll(async () => {
    const { catalogue } = await vi.importActual<{ readonly catalogue: readonly CatalogueEntry[] }>(
      '../../src/evidence/catalogue.js',
    );
    addCatalogue(catalogue);
  });

  test('the tool has its price, and the price its record', () => {
    // USD 29 a seat and month, as the record has it.
    expect(told(resolved(scenario), 'tools.ci.pricePerSeatMonth')).toBe('29 cross-industry lic-gitlab-premium');
    expect(groundOf('lic-gitlab-premium')).toMatchObject({ kind: 'record', grade: 'C' });
  });

  test('another one is told with the nearest', () => {
    const parsed = parseScenario({ tools: [{ id: 'ci', catalogue: 'gitlab-premum' }] });
    expect(parsed.ok ? [] : parsed.issues).toMatchObject([{ code: 'not-a-choice', nearest: 'gitlab-premium' }]);
  });

  test('what is added under an id that is there changes no price', () => {
    const known = toolNamed('gitlab-premium');
    if (known === undefined) throw new Error('it was added above');
    addCatalogue([{ ...known, inputs: { pricePerSeatMonth: { likely: '99' } } }]);
    expect(told(resolved(scenario), 'tools.ci.pricePerSeatMonth')).toMatch(/^29 /);
  });
});
