import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogue } from '../../src/evidence/catalogue.js';
import { calculate, type Scenario } from '../../src/index.js';
import type { Group, List } from '../../src/model/declaration.js';
import { modelFor } from '../../src/model/model.js';
import { inputGroups } from '../../src/model/order.js';
import { organisation } from '../answer/random-organisation.js';
import { scenarioIn } from '../examples/scenario-in.js';
import { fullShape } from './full-shape.js';

const own = 'ownLine';
const member = 'aMember';
const idsOf = (list: string): readonly string[] => [list === 'customLines' ? own : member];
const groups: readonly (Group | List)[] = inputGroups;

/** Each word of each choice: some lines are there in place of others. */
const words = groups.flatMap(({ kind, key, fields }) =>
  Object.entries(fields).flatMap(([name, field]) => {
    const at = kind === 'list' ? idsOf(key).map((id) => `${key}.${id}.${name}`) : [`${key}.${name}`];
    const choices: readonly string[] = (field.kind === 'choice' ? field.choices : undefined) ?? [];
    return at.flatMap((path) => choices.map((word) => ({ [path]: word })));
  }),
);
const models = [{}, ...words].map((chosen) => modelFor(fullShape({ horizonMonths: 24, ids: idsOf, words: chosen })));

const distinct = (ids: readonly string[]): readonly string[] => [...new Set(ids)];
const statement = distinct(models.flatMap((model) => model.statement.map(({ line }) => line.id))).filter(
  (id) => id !== own,
);
const kpis = distinct(models.flatMap((model) => model.kpis.map(({ line }) => line.id.replace(/^kpi\./, ''))));

/** One of several texts, as a type; what belongs to a member of a list is told of any. */
const union = (name: string, words: string, ids: readonly string[]): string => {
  const members = ids.map((id) =>
    id.includes(member) ? `  | \`${id.replace(member, () => '${string}')}\`` : `  | '${id}'`,
  );
  return `/** ${words} */\nexport type ${name} =\n${members.join('\n')};\n`;
};

const madeBy = (what: string): string => `// Made from ${what} (npm run refresh).\n\n`;

test('the ids of lines and key figures are those of the model (npx vitest run tests/model/line-ids.test.ts -u makes them anew)', async () => {
  const lines = union('LineId', 'A line of the statement; of a tool or a grant it has its id too.', statement);
  const figures = union('KpiId', 'A key figure; of a tool it has its id too.', kpis);
  await expect(`${madeBy('the model with everything on')}${lines}\n${figures}`).toMatchFileSnapshot(
    '../../src/model/line-ids.ts',
  );
});

test('the ids of priced tools are those of the catalogue', async () => {
  const tools = union(
    'CatalogueId',
    'A tool whose price is known.',
    catalogue.map(({ id }) => id),
  );
  await expect(`${madeBy('the catalogue')}${tools}`).toMatchFileSnapshot('../../src/evidence/catalogue-ids.ts');
});

/** Whether one of them is the id, each member of a list standing for all. */
const isAmong = (ids: readonly string[], id: string): boolean =>
  ids.includes(id) || ids.some((each) => each.includes(member) && id.startsWith(each.replace(member, '')));

/** Ids of lines and key figures that a result has beside those, its own lines apart. */
function unknownIn(scenario: Scenario): readonly string[] {
  const { lines, kpis: figures } = calculate(scenario);
  const ownLines = Array.isArray(scenario.customLines) ? scenario.customLines.map(({ id }) => id as string) : [];
  return [
    ...lines.filter(({ id }) => !isAmong([...statement, ...ownLines], id)),
    ...figures.filter(({ id }) => !isAmong(kpis, id)),
  ].map(({ id }) => id);
}

test('no result has another line or key figure: neither an example nor organisations at random', () => {
  for (const file of readdirSync('examples/scenarios').filter((name) => name.endsWith('.yaml')))
    expect(unknownIn(scenarioIn(`examples/scenarios/${file}`)), file).toEqual([]);
  fc.assert(
    fc.property(organisation, (scenario) => {
      expect(unknownIn(scenario)).toEqual([]);
    }),
    { numRuns: 20, seed: 1 },
  );
});
