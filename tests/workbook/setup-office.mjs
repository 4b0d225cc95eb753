/**
 * Finds LibreOffice, or installs the part of it that recalculates a workbook, where Debian’s packages are at hand.
 *
 * npm run setup:office
 */
import process from 'node:process';
import { installFirst, shownRun } from '../widget/browser/debian-packages.mjs';
import { programPath } from '../widget/browser/program-path.mjs';

if (programPath('soffice', process) === undefined) {
  installFirst([['--no-install-recommends', 'libreoffice-calc-nogui']], process, shownRun);
}
const found = programPath('soffice', process);
if (found === undefined) {
  console.error('Install LibreOffice Calc by hand: without it the tests do not recalculate the workbooks, and say so.');
  process.exitCode = 1;
} else {
  console.log(`Workbooks are recalculated by ${found}`);
}
