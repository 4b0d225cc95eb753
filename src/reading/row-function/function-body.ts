import type { RowFunctionData } from './row-function.js';
import { rowFunctionText } from './row-function-text.js';

/**
 * The body of a plain JavaScript function of one parameter, `figures`, or `FIGURES` where the database writes names in
 * capitals: the figures of an account in the order of the columns. It is made ready once, and kept under a name that no
 * other body has. Nothing in it ends a text between dollar signs or three quotation marks.
 */
export function functionBody(data: RowFunctionData): string {
  const written = JSON.stringify(data).replaceAll('$', '\\u0024');
  const name = JSON.stringify(`mlopsRoi${hashOf(written)}`);
  return [
    'var given = typeof figures === "undefined" ? FIGURES : figures;',
    `if (!globalThis[${name}]) {`,
    rowFunctionText,
    `globalThis[${name}] = made.rowFunction(${written});`,
    '}',
    `return globalThis[${name}](given);`,
    '',
  ].join('\n');
}

/** Tells bodies apart that run in one place: FNV-1a, twice with other starts. */
function hashOf(text: string): string {
  const hashFrom = (start: number): string => {
    let hash = start;
    for (let place = 0; place < text.length; place++) hash = Math.imul(hash ^ text.charCodeAt(place), 16_777_619);
    return (hash >>> 0).toString(36);
  };
  return hashFrom(2_166_136_261) + hashFrom(84_696_351);
}
