import type { Allowed } from '../errors.js';
import type { CountDeclaration, NumberDeclaration, NumbersDeclaration } from '../model/declaration.js';
import { text } from '../say.js';

/** What a declared number permits, as messages and the schema tell it. */
export const allowedOf = (declared: NumberDeclaration | NumbersDeclaration | CountDeclaration): Allowed => ({
  label: declared.label,
  unit: declared.unitInWords,
  ...(declared.lowest === undefined ? {} : { lowest: declared.lowest }),
  ...(declared.highest === undefined ? {} : { highest: declared.highest }),
  ...(declared.kind === 'count' || declared.isWhole === true ? { isWhole: true } : {}),
});

export const horizonAllowed: Allowed = {
  label: text('Horizon'),
  unit: 'months',
  lowest: '1',
  highest: '600',
  isWhole: true,
};

export const probabilityAllowed: Allowed = { label: text('Probability'), unit: 'share', lowest: '0', highest: '1' };

export const exchangeRateAllowed = (from: string): Allowed => ({
  label: text('Exchange rate of {currency}'),
  unit: text('units of the scenario’s currency for one {currency}'),
  values: { currency: from },
  above: '0',
});
