import { describe, expect, test } from 'vitest';
import { calculate, scenarioFor, sizes } from '../../src/index.js';
import { inputGroups } from '../../src/model/order.js';
import { scenarioTemplate } from '../../src/report/scenario-template.js';
import { resolve } from '../../src/scenario/resolve.js';

describe.each(sizes)('the template of a profile of size %s', (size) => {
  const scenario = scenarioFor('finance', { size });
  const template = scenarioTemplate(calculate(scenario));
  const [asked = '', used = '', off = ''] = template.split(/# The profile uses .*|# These are off .*/);
  const names = (text: string): readonly string[] => text.match(/(?<=^# |, )[a-z]\w*(?= \(|,|\.)/gim) ?? [];

  test('names every group of the model once: to be filled in, in use, or off', () => {
    const first = asked.match(/(?<=^# )[a-z]\w*(?=:$)/gm) ?? [];
    const others = [...names(unwrapped(used)), ...names(unwrapped(off))];
    expect([...first, ...others].sort()).toEqual(inputGroups.map(({ key }) => key as string).sort());
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
