import type { Page, Section } from '../page.js';
import { marked, wrapped } from '../wrapped.js';

const limits = [
  'No tax, no financing and no value beyond the horizon is counted.',
  'Payback and the months of the horizon count from approval, not from go-live.',
  'Every doubt is counted once, in the input it belongs to; the figures above are the likely ones, not cautious ones.',
];

const notModelled =
  'Not modelled yet, and worth custom lines where they matter: coordination, run labour, infrastructure savings, ' +
  'retired tools, audit work, monitoring, rework, and projects that newly reach production.';

/** What the answer leaves out, and what makes it reproducible. */
export function closingSection({ result, palette, width }: Page): Section {
  const { inputHash, versions } = result.manifest;
  const manifest =
    `mlops-roi ${versions.library}, model ${versions.model}, schema ${versions.schema}, evidence of ` +
    `${versions.evidence}; input ${inputHash}`;
  const horizon = `The horizon is ${result.horizonMonths} months; a longer one shows more of the benefits.`;
  return [
    palette.heading('LIMITS'),
    ...[horizon, ...limits, ...(result.industry === null ? [] : [notModelled])].flatMap((limit) =>
      marked('- ', limit, width),
    ),
    '',
    ...wrapped(manifest, width).map(palette.faint),
  ];
}
