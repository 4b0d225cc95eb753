import { MlopsRoiCalculator } from './element.js';

export { addCatalogue, addLanguage } from './additions.js';

const tagName = 'mlops-roi-calculator';

declare global {
  interface HTMLElementTagNameMap {
    'mlops-roi-calculator': MlopsRoiCalculator;
  }
}

// The first one on a page stays: loading twice, or in two versions, is harmless. A server has no registry at all.
const registry = (globalThis as { readonly customElements?: CustomElementRegistry }).customElements;
if (registry !== undefined && registry.get(tagName) === undefined) registry.define(tagName, MlopsRoiCalculator);
