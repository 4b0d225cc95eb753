// In one page, as those of the calculator: what is around it, and in which language.
import './hosts.page.js';
import './languages.page.js';
import './surroundings.page.js';
