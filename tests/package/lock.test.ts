import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LockedPackage {
  readonly hasInstallScript?: true;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const text = readFileSync('package-lock.json', 'utf8');
const { packages } = JSON.parse(text) as { readonly packages: Readonly<Record<string, LockedPackage>> };

test('the lock file names no registry, so that it serves behind any mirror', () => {
  expect(text.match(/https?:\/\/[^"]*\.tgz/g) ?? []).toEqual([]);
  expect(text).not.toContain('"resolved": "http');
});

test('whatever wants to run when it is installed is let or refused, so that npm warns of nothing', () => {
  const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly allowScripts: object };
  const running = Object.entries(packages).filter(([, locked]) => locked.hasInstallScript);
  const names = running.map(([path]) => path.split('node_modules/').at(-1));

  expect([...new Set(names)].sort()).toEqual(Object.keys(allowScripts).sort());
});

// npm writes a lock without the platform packages it could not see, and `npm ci` then fails on every machine.
test('the lock file is whole for every platform', () => {
  const paths = Object.keys(packages);
  const optional = Object.values(packages).flatMap((locked) => Object.keys(locked.optionalDependencies ?? {}));
  const missing = optional.filter((name) => !paths.some((path) => path.endsWith(`node_modules/${name}`)));

  expect(optional.length).toBeGreaterThan(0);
  expect(missing).toEqual([]);
});
