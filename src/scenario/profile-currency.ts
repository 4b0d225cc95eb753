/** The currency of every price and wage in the profiles and the catalogue. */
export const profileCurrency = 'USD';
