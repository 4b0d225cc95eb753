// In one page: to load a calculator and to warm it up takes as long as most of these. What sets the page itself, or needs
// its focus, its size or its mouse for itself, has a page of its own.
import './currency.page.js';
import './events.page.js';
import './figures.page.js';
import './guest.page.js';
import './scenarios.page.js';
import './strictness.page.js';
import './tools.page.js';
