import type { Allowed } from '../errors.js';
import { allowedOf } from './allowed.js';
import { fieldAt } from './declarations.js';

/** What the input of a path permits: `models.count`, `tools.mlflow.seats`, `customLines.x.annual.2`. */
export function allowedAt(path: string): Allowed | undefined {
  const field = fieldAt(path);
  return field?.kind === 'number' || field?.kind === 'numbers' ? allowedOf(field) : undefined;
}
