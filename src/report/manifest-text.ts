import type { Manifest } from '../answer/result.js';

/** What makes an answer reproducible, in one line. */
export const manifestText = ({ inputHash, versions }: Manifest): string =>
  `mlops-roi ${versions.library}, model ${versions.model}, schema ${versions.schema}, evidence of ` +
  `${versions.evidence}; input ${inputHash}`;
