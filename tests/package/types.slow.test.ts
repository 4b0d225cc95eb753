import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { expect, test } from 'vitest';

/** What is said of every package like this one, and why it is no fault. */
const asIntended = ({ kind, entrypoint, resolutionKind }: Problem): boolean =>
  // An old way to look for modules, which knows no `exports`.
  resolutionKind === 'node10' ||
  // Modules alone: every Node that is supported can `require` them.
  kind === 'CJSResolvesToESM' ||
  // A style sheet has no types.
  entrypoint === './mlops-roi-calculator.css';

interface Problem {
  readonly kind: string;
  readonly entrypoint?: string;
  readonly resolutionKind?: string;
}

test('are the types wrong? of no entry, as Node and bundlers resolve them (after npm run build)', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mlops-roi-packed-'));
  const packing = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const [packed] = JSON.parse(execFileSync('npm', packing, { encoding: 'utf8' })) as readonly {
    readonly filename: string;
  }[];
  const checked = await checkPackage(createPackageFromTarballData(readFileSync(join(folder, packed?.filename ?? ''))));
  rmSync(folder, { recursive: true });
  if (checked.types === false) throw new Error('The package has no types.');
  expect(Object.keys(checked.entrypoints).length).toBeGreaterThan(15);
  expect(checked.problems.filter((problem) => !asIntended(problem))).toEqual([]);
});
