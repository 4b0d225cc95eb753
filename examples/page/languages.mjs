const root = document.documentElement;
const chosen = document.querySelector('select');

chosen.addEventListener('change', async () => {
  const tag = chosen.value;
  // A page in one language has a script tag for it instead.
  if (tag !== 'en') await import(`../../dist/mlops-roi-calculator.${tag}.js`);
  root.lang = tag;
  root.dir = tag === 'ar' ? 'rtl' : 'ltr';
});

// Any text of the calculator may be said otherwise: the English one is the key.
document.querySelector('#own-words').words = {
  Industry: 'Your trade',
  'Months looked ahead': 'How far shall we look, in months?',
};
