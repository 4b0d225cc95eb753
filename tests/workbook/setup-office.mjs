/**
 * Finds LibreOffice, or installs the part of it that recalculates a workbook, where Debian’s packages are at hand.
 *
 * npm run setup:office
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { programPath } from '../widget/browser/program-path.mjs';

const run = ([command, ...words]) => {
  console.log([command, ...words].join(' '));
  return spawnSync(command, words, { stdio: 'inherit' }).status === 0;
};

function install() {
  if (programPath('apt-get', process) === undefined) return;
  const isAdministrator = process.getuid?.() === 0;
  if (!isAdministrator && !run(['sudo', '-n', 'true'])) return;
  // It must not stop to ask anything. `sudo` passes no variable on, `env` sets it behind it.
  const aptGet = [
    ...(isAdministrator ? [] : ['sudo', '-n']),
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    '-qq',
  ];
  // Where one source of several cannot be reached the others may do: installing shows.
  run([...aptGet, 'update']);
  run([...aptGet, 'install', '-y', '--no-install-recommends', 'libreoffice-calc-nogui']);
}

if (programPath('soffice', process) === undefined) install();
const found = programPath('soffice', process);
if (found === undefined) {
  console.error('Install LibreOffice Calc by hand: without it the tests do not recalculate the workbooks, and say so.');
  process.exitCode = 1;
} else {
  console.log(`Workbooks are recalculated by ${found}`);
}
