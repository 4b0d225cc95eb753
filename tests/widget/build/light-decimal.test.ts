import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Decimal } from 'decimal.js';
import { parseAst } from 'rollup/parseAst';
import { expect, test } from 'vitest';

interface Light {
  readonly leftOut: readonly string[];
  readonly lightDecimal: () => {
    readonly transform: (
      this: { readonly parse: typeof parseAst },
      code: string,
      file: string,
    ) => { readonly code: string };
  };
}

const file = resolve('node_modules/decimal.js/decimal.mjs');
const { leftOut, lightDecimal } = (await import(pathToFileURL('widget/build/light-decimal.mjs').href)) as Light;
const { code } = lightDecimal().transform.call({ parse: parseAst }, readFileSync(file, 'utf8'), file);
const { Decimal: Lighter } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
  readonly Decimal: typeof Decimal;
};

test('the decimals of a page do without what nothing asks of them, by each of its names', () => {
  const names = (of: typeof Decimal): readonly string[] => Object.keys(of.prototype);
  const gone = names(Decimal).filter((name) => !names(Lighter).includes(name));
  expect(gone).toEqual(expect.arrayContaining([...leftOut]));
  const nowhere = new RegExp(`\\.(?:${gone.join('|')})\\(`);
  const sources = ['src', 'widget'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) =>
      name.endsWith('.ts') ? [`${folder}/${name}`] : [],
    ),
  );
  expect(sources.length).toBeGreaterThan(300);
  // Those of floats are called of Math.
  const asking = sources.filter((name) => nowhere.test(readFileSync(name, 'utf8').replaceAll('Math.', 'Math')));
  expect(asking).toEqual([]);
});

test('the decimals of a page give the digits that all of decimal.js gives', () => {
  const digitsOf = (of: typeof Decimal): readonly string[] => {
    const Exact = of.clone({ defaults: true, precision: 60 });
    return ['1.0001', '2', '123456789.123', '1e-30'].flatMap((figure) => {
      const value = new Exact(figure);
      return [value.ln(), value.exp(), value.sqrt(), value.pow('0.37'), value.toNearest('0.05'), value.div(7)].map(
        String,
      );
    });
  };
  expect(digitsOf(Lighter)).toEqual(digitsOf(Decimal));
});
