import { text } from '../say.js';

/** What a platform costs whoever owns it, by what the money is for. */
export const ownershipLabels = {
  licence: text('Licences and use'),
  infrastructure: text('Infrastructure'),
  people: text('People who run it'),
  upskilling: text('Upskilling and change'),
  migration: text('Set-up and migration'),
  exit: text('Exit'),
  risk: text('Contingency'),
  other: text('Other costs of your own'),
} as const;

export type OwnershipCategory = keyof typeof ownershipLabels;
