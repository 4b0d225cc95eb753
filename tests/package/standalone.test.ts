import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// Those about to be added count too; a file deleted but not yet committed is listed and gone.
const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => file !== '' && existsSync(file));

// Each is put together here, so that this file does not find itself.
const traces = [
  // A page of a web site, `example.org/work/…`, is no machine path.
  { name: 'a path of one machine', pattern: new RegExp(String.raw`(?<![\w.~-])/(?:${'wo' + 'rk'}|${'tm' + 'p'})/`) },
  { name: 'the address of a registry', pattern: new RegExp(String.raw`\b${'regis' + 'try'}\.(?:npmjs|yarnpkg)\.`) },
  { name: 'a folder outside the repository', pattern: new RegExp(String.raw`\.\./${'sha' + 'red'}\b`) },
];

test('the repository has files to look at', () => {
  expect(files).toContain('package.json');
});

test.each(traces)('no file holds $name', ({ pattern }) => {
  const found = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 120)}`] : [])),
  );
  expect(found).toEqual([]);
});
