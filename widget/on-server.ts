/**
 * `mlops-roi/widget` where there is no page: no tag is defined, so that whatever renders there writes the tag with what
 * stands in it, and leaves the rest to the page.
 */
export { addCatalogue, addLanguage } from './additions.js';
