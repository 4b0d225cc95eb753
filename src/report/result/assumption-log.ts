import type { Page, Section } from '../page.js';
import { logText, type LogText } from '../assumption-log-text.js';
import { wrapped } from '../plain-text.js';

const mostShown = 12;

/** What differs from the profile, from what, to what, and why. */
export function assumptionLogSection({ result, figures, palette, width, inputsShown }: Page): Section {
  const { assumptionLog, industry } = result;
  const most = inputsShown === 'all' ? assumptionLog.length : mostShown;
  const left = assumptionLog.length - most;
  const beside = industry === null ? 'WHAT WAS GIVEN, WITHOUT A PROFILE' : 'WHAT DIFFERS FROM THE PROFILE';
  const shown = assumptionLog.slice(0, most).flatMap((entry): Section => {
    const told = logText(entry, figures);
    const [first = '', ...others] = wrapped(`${told.label}: ${changeText(told)}`, width - 4);
    return [
      `  ${first}`,
      ...others.map((line) => `    ${line}`),
      ...[told.path, ...told.notes]
        .flatMap((line) => wrapped(line, width - 4))
        .map((line) => palette.faint(`    ${line}`)),
    ];
  });
  return [
    palette.heading(beside),
    ...(assumptionLog.length === 0 ? ['  Nothing.'] : shown),
    ...(left > 0 ? [palette.faint(`  and ${left} more (--section log shows all)`)] : []),
  ];
}

function changeText({ from, to }: LogText): string {
  if (from === to) return [to, 'as in the profile'].filter((part) => part !== '').join(', ');
  if (from === '') return to;
  return to === '' ? `left out, in the profile ${from}` : `${to}, in the profile ${from}`;
}
