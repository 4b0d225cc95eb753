import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';

interface Problem {
  readonly kind: string;
  readonly entrypoint?: string;
  readonly resolutionKind?: string;
}

/** What is said of every package like this one, and why it is no fault. */
const asIntended = ({ kind, entrypoint, resolutionKind }: Problem): boolean =>
  // An old way to look for modules, which knows no `exports`.
  resolutionKind === 'node10' ||
  // Modules alone: every Node that is supported can `require` them.
  kind === 'CJSResolvesToESM' ||
  // A style sheet has no types.
  entrypoint === './mlops-roi-calculator.css';

test('are the types wrong? of no entry, as Node and bundlers resolve them (after npm run build)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mlops-roi-packed-'));
  const packing = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const [packed] = JSON.parse(execFileSync('npm', packing, { encoding: 'utf8' })) as readonly {
    readonly filename: string;
  }[];
  const tarball = join(folder, packed?.filename ?? '');
  const told = execFileSync(process.execPath, ['tests/package/wrong-types.mjs', tarball], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  const [entries, problems] = JSON.parse(told) as readonly [readonly string[], readonly Problem[]];
  expect(entries.length).toBeGreaterThan(15);
  expect(problems.filter((problem) => !asIntended(problem))).toEqual([]);
});
