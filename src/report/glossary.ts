import type { Page, Section } from './page.js';
import { marked, wrapped } from './plain-text.js';
import { cashLabel } from './result/statement-rows.js';

interface Term {
  readonly term: string;
  readonly meaning: string;
}

/** The words of the page that somebody may not know, in the order in which they are met. */
export const glossary: readonly Term[] = [
  {
    term: 'What you spend',
    meaning: 'All costs as a present value, staff time among them. Undiscounted: the same amounts, simply added up.',
  },
  {
    term: 'What comes back',
    meaning:
      'All benefits as a present value, freed hours among them. Cash is the part that is money coming in or bills not paid.',
  },
  {
    term: 'Expected net value (net present value, NPV)',
    meaning:
      'All benefits less all costs, each counted at what it is worth on the day of approval. Expected: the average over all that is uncertain.',
  },
  {
    term: 'Discount rate, present value (PV)',
    meaning:
      'Money that comes later is worth less: by so much a year. At 10% a year, 110 in a year are a present value of 100.',
  },
  {
    term: 'P10–P90, eight cases in ten',
    meaning:
      'Many cases are drawn, in each of which every uncertain figure is another. One in ten lies below P10, one in ten above P90.',
  },
  {
    term: 'Chance of a gain or a loss',
    meaning: 'The share of these cases in which the net value is above or below nothing.',
  },
  {
    term: '36 months, 60 months',
    meaning:
      'The same case over three years and over five: what is set up once is paid at once, and what comes back goes on. The answer goes by the months that were asked.',
  },
  {
    term: 'Return (ROI)',
    meaning: 'Net value over costs, both as present values: 24% means that 100 spent bring back 124.',
  },
  {
    term: 'Profitability index',
    meaning:
      '1 plus net value over what has to be laid out, net, until it goes live, both as present values: 1.5 means that each 1 laid out until then comes back with half as much again.',
  },
  {
    term: 'Simple payback',
    meaning:
      'The months until all benefits so far have made up for all costs so far, not discounted, as most boards read it. Freed time counts among the benefits: in cash it comes later or never. Discounted, in the full report and in the tests of the answer, it comes later.',
  },
  {
    term: 'Peak funding',
    meaning:
      'The most that cash out, the bills, has run ahead of cash in: what has to be found. Staff time is paid anyway, and not in it. Not recovered: cash out runs ahead of cash in to the last month, so that over more months it is more.',
  },
  {
    term: 'Net at its lowest',
    meaning: 'The lowest running total of all costs and benefits, staff time and freed hours included.',
  },
  {
    term: 'Cash less all costs',
    meaning:
      'Net value if only benefits count that are money coming in or bills not paid, against all costs, staff time among them.',
  },
  {
    term: cashLabel,
    meaning:
      'What reaches the account less what leaves it: without staff time, which is paid anyway, and with each bill whole when it is paid. By year it is not discounted, and its lowest running total is the peak funding.',
  },
  {
    term: 'Staff time',
    meaning: 'Hours of people who are paid anyway: a cost, as they could do something else, but no bill.',
  },
  {
    term: 'Freed hours',
    meaning:
      'Working time that is no longer needed. It saves nobody’s salary by itself, so only the part counts that becomes money or useful work.',
  },
  {
    term: 'Value of models',
    meaning:
      'What models earn or spare the business; counted is only what the new way of working adds to it, not all that they are worth.',
  },
  {
    term: 'Contingency',
    meaning:
      'A part that is added to set-up and migration for what nobody foresees beyond the ranges: in the answer, and in every case that is drawn.',
  },
  {
    term: 'Uncertainty',
    meaning:
      'How far the net value could lie off where nothing is known but industry and size. Your figures settle a part of it; the rest lies in your ranges, in published ones, and in what is assumed.',
  },
  {
    term: 'Yours, published, assumed',
    meaning:
      'Where a figure comes from: from you, from a source that can be looked up, or from nobody but us, with the reason.',
  },
];

export const glossarySection = ({ palette, width }: Page): Section => [
  palette.heading('GLOSSARY'),
  ...glossary.flatMap(({ term, meaning }) => [...wrapped(term, width), ...marked('  ', meaning, width)]),
];
