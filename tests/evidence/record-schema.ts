import * as z from 'zod/mini';
import { industries } from '../../src/evidence/industry.js';
import { grades, priceCategories, priceModels, rangeMeanings, topics } from '../../src/evidence/record.js';
import type { EvidenceRecord } from '../../src/evidence/record.js';

const text = z.string().check(z.minLength(1), z.trim());
const decimal = z.string().check(z.regex(/^-?\d+(\.\d+)?$/));
const date = z.string().check(z.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/));
const unit = z.string().check(z.regex(/^[A-Za-z][A-Za-z-]*(\/[A-Za-z0-9]+(-[A-Za-z0-9]+)*)*$/));
const address = z.url({ protocol: /^https?$/ });

const source = z
  .strictObject({
    title: text,
    publisher: text,
    url: z.exactOptional(address),
    isUrlUnread: z.exactOptional(z.literal(true)),
    year: z.exactOptional(z.int().check(z.gte(1900), z.lte(2100))),
    isYearApproximate: z.exactOptional(z.literal(true)),
    seen: z.enum(['first-hand', 'relayed']),
    officialUrl: z.exactOptional(address),
    date: z.exactOptional(date),
    checked: z.exactOptional(date),
  })
  .check(
    z.refine(({ url, isUrlUnread }) => url !== undefined || isUrlUnread === undefined, 'there is no address to read'),
    z.refine(
      ({ year, isYearApproximate }) => year !== undefined || isYearApproximate === undefined,
      'there is no year to be approximate',
    ),
  );

const pricing = z.strictObject({
  vendor: text,
  product: text,
  plan: text,
  category: z.enum(priceCategories),
  model: z.enum(priceModels),
  isBilledAnnually: z.exactOptional(z.literal(true)),
  included: z.exactOptional(text),
  priceDate: z.exactOptional(date),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  extras: z.exactOptional(z.array(z.strictObject({ name: text, price: decimal, unit }))),
});

// Floats are enough to compare figures that differ in their printed digits.
const isInOrder = (low: string | undefined, value: string, high: string | undefined): boolean =>
  (low === undefined || Number(low) <= Number(value)) && (high === undefined || Number(value) <= Number(high));

/** Checks everything the type says, and what it cannot say; an unknown key fails. */
export const evidenceRecordSchema: z.ZodMiniType<EvidenceRecord> = z
  .strictObject({
    id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
    topic: z.enum(topics),
    industry: z.exactOptional(z.enum(industries)),
    label: text,
    value: decimal,
    low: z.exactOptional(decimal),
    high: z.exactOptional(decimal),
    unit,
    rangeMeaning: z.exactOptional(z.enum(rangeMeanings)),
    grade: z.enum(grades),
    source,
    note: text,
    ageLimitYears: z.int().check(z.gte(1)),
    pricing: z.exactOptional(pricing),
  })
  .check(
    z.refine(({ low, value, high }) => isInOrder(low, value, high), 'low, value and high are not in order'),
    z.refine(
      ({ low, high, rangeMeaning }) => (low ?? high) === undefined || rangeMeaning !== undefined,
      'a range has to say what it means',
    ),
    z.refine(
      ({ low, high, rangeMeaning }) => rangeMeaning === undefined || (low ?? high) !== undefined,
      'there is no range to mean anything',
    ),
    z.refine(
      ({ grade, source: { url } }) => url !== undefined || grade === 'D',
      'a record without an address is an assumption: grade D',
    ),
    z.refine(
      ({ topic, pricing: price }) => (topic === 'licence') === (price !== undefined),
      'a licence has a pricing, and nothing else has',
    ),
    z.refine(
      ({ unit: written, pricing: price }) => price === undefined || written.startsWith(`${price.currency}/`),
      'the unit does not begin with the currency of the price',
    ),
  );
