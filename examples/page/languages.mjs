const root = document.documentElement;
const chosen = document.querySelector('select');

chosen.addEventListener('change', () => {
  // The calculator speaks the language of its page, and fetches its texts itself.
  root.lang = chosen.value;
  root.dir = chosen.value === 'ar' ? 'rtl' : 'ltr';
});

// Any text of the calculator may be said otherwise: the English one is the key.
document.querySelector('#own-words').words = {
  Industry: 'Your trade',
  'Months looked ahead': 'How far shall we look, in months?',
};
