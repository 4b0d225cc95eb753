/**
 * How somebody comes to know a figure: from records of one’s own, by measuring the work of today, in a pilot because it
 * shows only where somebody works the new way, from whoever sells it, or by agreeing with those who will answer for it.
 */
export type FoundBy = 'look-up' | 'measure' | 'pilot' | 'quote' | 'agree';
