import type { Allowed } from '../errors.js';
import { allowedOf } from './allowed.js';
import { declaredAt } from './declarations.js';

/** What the input of a path permits: `models.count`, `tools.mlflow.seats`, `customLines.x.annual.2`. */
export function allowedAt(path: string): Allowed | undefined {
  const [group, ...rest] = path.split('.');
  const declared = declaredAt(group);
  const key = declared?.kind === 'list' ? rest[1] : rest[0];
  const field = key === undefined ? undefined : declared?.fields[key];
  return field?.kind === 'number' || field?.kind === 'numbers' ? allowedOf(field) : undefined;
}
