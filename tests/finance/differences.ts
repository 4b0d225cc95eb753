const belowMinusOne = 'Discounting by less than nothing left has no meaning: a rate of npv is more than −1.';
const rootExists = 'The source gives up although a rate exists; ours is checked against the flows.';
const tooNarrow = 'Excel refuses what the formula gives: rates below zero, and dates before the first serial number.';
const lowRate = 'The source refuses rates of zero and below, for which the formula holds just as well.';
const cancelled = 'Excel shows nothing where float64 cancels; what the rounded payment leaves is some 10^−14.';

/** Published cases with which we do not agree, each with the reason. The test asserts that these are all. */
export const differsOnPurpose: Readonly<Record<string, string>> = {
  'excel-npv-npvsheet1-k7': belowMinusOne,
  'excel-npv-npvsheet1-l7': belowMinusOne,
  'excel-npv-npvsheet1-m7': belowMinusOne,
  'pyxirr-xirr-30-45': rootExists,
  'excel-irr-irrgeneral-n3': rootExists,
  'excel-xirr-xnpvsheet1-r11': rootExists,
  'excel-xirr-xirrsheet1-r3': rootExists,
  'excel-xirr-xirrsheet1-r11': rootExists,
  'excel-rate-rate-sheet1-g17': rootExists,
  'excel-rate-rate-sheet1-g20': rootExists,
  'excel-xnpv-xirrsheet1-q11': tooNarrow,
  'excel-xnpv-xirrsheet1-q14': tooNarrow,
  'formulajs-effect-3': lowRate,
  'formulajs-nominal-3': lowRate,
  'excel-effect-nominal_effect-sheet1-d6': lowRate,
  'cfa-two-irrs': 'Printed as about 260 %; the exact rate is 261.8 % (one plus the golden ratio).',
  'poi-fv-9': 'Excel lost nine digits to cancellation; the recomputed figure is ours.',
  'excel-fv-pmt-sheet1-l3': cancelled,
  'excel-fv-pmt-sheet1-l5': cancelled,
};

const paymentBelowMinusOne = 'Excel refuses PMT below −1 too, and so do we: one pays nothing back at such a rate.';

/** Cases with a recomputed figure that we refuse to give. */
export const refusedOnPurpose: Readonly<Record<string, string>> = {
  'excel-npv-npvsheet1-k7': belowMinusOne,
  'excel-npv-npvsheet1-l7': belowMinusOne,
  'excel-npv-npvsheet1-m7': belowMinusOne,
  'excel-pmt-pmt-sheet1-f8': paymentBelowMinusOne,
  'excel-pmt-pmt-sheet1-g8': paymentBelowMinusOne,
};
