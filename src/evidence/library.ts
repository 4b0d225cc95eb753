import { deepFrozen } from '../frozen.js';
import type { EvidenceRecord } from './record.js';
import { adoptionRecords } from './records/adoption.js';
import { anchorRecords } from './records/anchors.js';
import { complianceRecords } from './records/compliance.js';
import { defaultRecords } from './records/defaults.js';
import { deploymentSpeedRecords } from './records/deployment-speed.js';
import { financeRecords } from './records/finance.js';
import { implementationRecords } from './records/implementation.js';
import { infrastructureRecords } from './records/infrastructure.js';
import { licenceRecords } from './records/licence.js';
import { productivityRecords } from './records/productivity.js';
import { reliabilityRecords } from './records/reliability.js';
import { upskillingRecords } from './records/upskilling.js';
import { valueRecords } from './records/value.js';
import { wageRecords } from './records/wage.js';

/** Every record: those that fill inputs, those that assumptions lean on, and those that are context or catalogue. */
export const evidence: readonly EvidenceRecord[] = deepFrozen([
  ...defaultRecords,
  ...anchorRecords,
  ...licenceRecords,
  ...upskillingRecords,
  ...wageRecords,
  ...infrastructureRecords,
  ...implementationRecords,
  ...deploymentSpeedRecords,
  ...reliabilityRecords,
  ...productivityRecords,
  ...valueRecords,
  ...complianceRecords,
  ...financeRecords,
  ...adoptionRecords,
]);
