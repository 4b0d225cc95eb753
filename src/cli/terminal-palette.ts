import { withColours, withoutColours, type Palette } from '../report/palette.js';
import type { Terminal } from './terminal.js';

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '';

/**
 * Colours on a terminal only. `NO_COLOR` takes them away and `FORCE_COLOR` gives them anywhere (0 or false: nowhere);
 * where both speak, `FORCE_COLOR` wins, as in Node itself.
 *
 * @source https://no-color.org and https://force-color.org
 */
export function terminalPalette({ stdout, environment }: Terminal): Palette {
  const forced = environment['FORCE_COLOR'];
  if (isSet(forced)) return forced === '0' || forced === 'false' ? withoutColours : withColours;
  if (isSet(environment['NO_COLOR']) || environment['TERM'] === 'dumb') return withoutColours;
  return stdout.isTTY === true ? withColours : withoutColours;
}
