import { evidence } from '../../src/evidence/library.js';
import type { EvidenceRecord } from '../../src/evidence/record.js';

export const evidenceRecord = (id: string): EvidenceRecord | undefined => evidence.find((record) => record.id === id);
