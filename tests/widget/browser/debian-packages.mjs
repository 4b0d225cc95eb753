import { spawnSync } from 'node:child_process';
import { programPath } from './program-path.mjs';

/** Whether a command, word by word, was run and succeeded; it is shown first. */
export function shownRun([command, ...words]) {
  console.log([command, ...words].join(' '));
  return spawnSync(command, words, { stdio: 'inherit' }).status === 0;
}

/**
 * Installs the first of some packages that there is; nothing where that is not possible, or not allowed without a password.
 *
 * @param installs  what goes behind `apt-get install -y`, one way after the other
 * @param machine  `process`
 * @param run  whether a command, word by word, was run and succeeded
 */
export function installFirst(installs, machine, run) {
  if (programPath('apt-get', machine) === undefined) return;
  const isAdministrator = machine.getuid?.() === 0;
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
  installs.find((words) => run([...aptGet, 'install', '-y', ...words]));
}
