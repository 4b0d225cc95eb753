import { describe, expect, test } from 'vitest';
import { calculate, scenarioFor, sizes } from '../../src/index.js';
import { inputGroups } from '../../src/model/order.js';
import { scenarioTemplate } from '../../src/report/scenario-template.js';
import { resolve } from '../../src/scenario/resolve.js';

describe.each(sizes)('the template of a profile of size %s', (size) => {
  const scenario = scenarioFor('finance', { size });
  const result = calculate(scenario);
  const template = scenarioTemplate(result);
  const [asked = '', used = '', off = ''] = template.split(/# The profile uses .*|# These are off .*/);
  const names = (text: string): readonly string[] => text.match(/(?<=^# |, )[a-z]\w*(?= \(|,|\.)/gim) ?? [];

  test('names every group of the model once: to be filled in, in use, or off', () => {
    const first = asked.match(/(?<=^# )[a-z]\w*(?=:$)/gm) ?? [];
    const others = [...names(unwrapped(used)), ...names(unwrapped(off))];
    expect([...first, ...others].sort()).toEqual(inputGroups.map(({ key }) => key as string).sort());
  });

  test('says whose range is ours around a figure of a record', () => {
    const told = result.evidence.inputs.flatMap(({ record = '', isRangeAssumed }) =>
      asked.includes(` ${record}]`) || asked.includes(` ${record}, `)
        ? [{ record, isOurs: isRangeAssumed === true }]
        : [],
    );
    for (const { record, isOurs } of told) expect(asked.includes(`${record}, range ours]`), record).toBe(isOurs);
    expect(told.some(({ isOurs }) => isOurs)).toBe(size === 'medium');
  });

  test('calls off what is off', () => {
    const resolved = resolve(scenario);
    const on = resolved.ok ? resolved.shape.groups : [];
    expect(names(unwrapped(off)).filter((key) => on.includes(key))).toEqual([]);
    expect(names(unwrapped(used)).filter((key) => !on.includes(key))).toEqual([]);
  });
});

/** The lines of a comment as one. */
function unwrapped(comment: string): string {
  const lines = comment.split('\n').map((line) => line.replace(/^# ?/, ''));
  return `# ${lines.filter((line) => line !== '').join(' ')}`;
}
