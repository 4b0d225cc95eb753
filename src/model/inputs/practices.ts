import { group } from '../declaration.js';
import { share } from '../fields.js';

const inPlace = (label: string) => share({ label, unitInWords: 'share in place today, between 0 and 1' });

/**
 * How far each practice is in place already, by whatever name. It scales what a benchmark says of effort and benefit;
 * a figure that the organisation measured itself contains it.
 */
export const practicesGroup = group('practices', 'Practices in place', {
  pipelines: inPlace('Automated packaging, tests and roll-out of models'),
  tracking: inPlace('Tracking of experiments'),
  dataVersioning: inPlace('Versions of data and features'),
  lineage: inPlace('Lineage and a register of models'),
  monitoring: inPlace('Monitoring of models in production'),
  rollback: inPlace('Roll-back of a model by button'),
  retraining: inPlace('Automated retraining'),
  templates: inPlace('Templates for new models'),
  sharedTeams: inPlace('Data science and operations in one team'),
});

export const practicesGroups = [practicesGroup] as const;
