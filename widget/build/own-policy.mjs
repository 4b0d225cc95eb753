/** Under this name pages with a policy of trusted types allow the calculator; `widget/README.md` says so. */
const policyName = 'mlops-roi-calculator';

const made = /(\w+)\.createPolicy\("lit-html",(\{createHTML:[^}]*\})\)/;

/**
 * A Lit of our own has a policy of our own name: the page may have a Lit, too, and a name can be taken once. Where it is
 * taken or not allowed, it goes without, as a page does that asks for no trusted types.
 */
export const ownPolicy = () => ({
  name: 'own-policy',
  transform(code, id) {
    if (!/[\\/]lit-html[\\/]lit-html\.js$/.test(id)) return null;
    if (!made.test(code)) this.error('Lit makes its policy of trusted types in another way: look at it anew.');
    const own = code.replace(
      made,
      (_, types, rules) => `(()=>{try{return ${types}.createPolicy("${policyName}",${rules})}catch{}})()`,
    );
    return { code: own, map: null };
  },
});
