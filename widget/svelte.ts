import type { HTMLAttributes } from 'svelte/elements';
import type { MlopsRoiCalculator } from './element.js';
import type { Listeners, Tag } from './tag.js';

/** The tag in a template: its attributes, properties and events. */
type InTemplates = HTMLAttributes<MlopsRoiCalculator> & Tag & Listeners;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'mlops-roi-calculator': InTemplates;
  }
}
