import type { Result, ResultInput } from 'mlops-roi';
import { isShareUnit, sayUnit } from 'mlops-roi/first';
import { declarations, isTimeUnit, otherReading, type Declaration } from 'mlops-roi/page';
import { figureText } from './figure-text.js';
import { numeralOf } from './number-text.js';
import { memberName, type View } from './view.js';

/** One input of the form: what is declared of it, and its figure where the formulas read it. */
export interface Field {
  readonly path: string;
  /** Of a list. */
  readonly memberId?: string;
  readonly declared: Declaration;
  readonly figure?: ResultInput;
}

export interface FieldGroup {
  readonly key: string;
  readonly label: string;
  readonly kind: 'group' | 'list';
  readonly memberIds: readonly string[];
  readonly fields: readonly Field[];
}

/** Every input of the model in its group, in the order of the declarations. */
export function fieldGroups(result: Result): readonly FieldGroup[] {
  const figures = new Map(result.evidence.inputs.map((input) => [input.path, input]));
  return declarations.map(({ key, label, kind, fields }) => {
    const memberIds = kind === 'list' ? memberIdsOf(key, result) : [];
    const fieldsAt = (at: string, memberId?: string): readonly Field[] =>
      Object.entries<Declaration>(fields).map(([name, declared]) => {
        const path = `${at}.${name}`;
        const figure = figures.get(path);
        return { path, declared, ...(memberId === undefined ? {} : { memberId }), ...(figure && { figure }) };
      });
    const all = kind === 'list' ? memberIds.flatMap((id) => fieldsAt(`${key}.${id}`, id)) : fieldsAt(key);
    return { key, label, kind, memberIds, fields: all };
  });
}

/** The members of a list that the formulas read something of. */
export function memberIdsOf(list: string, { evidence }: Result): readonly string[] {
  const ids = evidence.inputs.flatMap(({ path }) => {
    const [key, id] = path.split('.');
    return key === list && id !== undefined ? [id] : [];
  });
  return [...new Set(ids)];
}

/** `undefined` for a path that no declaration has. */
export function declaredAt(path: string): Declaration | undefined {
  const [key, ...rest] = path.split('.');
  const group = declarations.find((each) => each.key === key);
  const fields: Readonly<Record<string, Declaration>> = group?.fields ?? {};
  return fields[(group?.kind === 'list' ? rest[1] : rest[0]) ?? ''];
}

/** Shares are typed and read as percentages; the scenario keeps the share. */
const isPercentage = (declared: Declaration): boolean =>
  declared.kind === 'number' && isShareUnit(declared.unitInWords);

/** The unit beside a field: “%”, “USD per model and year”, and of a figure of 1 “hour per release”. */
export function unitText(declared: Declaration, { say, currency }: View, figure?: number): string {
  if (declared.kind !== 'number' && declared.kind !== 'numbers' && declared.kind !== 'count') return '';
  if (declared.unitInWords === 'share a year') return say('% a year');
  if (isPercentage(declared)) return '%';
  return sayUnit(declared.unitInWords, say, figure).replace(/\bmoney\b/, currency);
}

/** A figure as it stands in its field. */
export const fieldText = (declared: Declaration, numeral: string, view: View): string =>
  figureText(declared.kind === 'number' ? declared.unitInWords : '', numeral, view);

/**
 * What was typed into a field, as the scenario keeps it; what is no number stays as it was typed. A field of percentages
 * takes `8` for `8 %`.
 */
export function typedNumeral(declared: Declaration, typed: string, { locale }: View): string {
  const isTime = declared.kind === 'number' && isTimeUnit(declared.unitInWords);
  if (!isPercentage(declared)) return numeralOf(typed, locale, { isShare: false, isTime });
  const percent = /[%٪]/.test(typed) ? typed : `${typed}%`;
  const share = numeralOf(percent, locale, { isShare: true });
  return share === percent.trim() ? typed.trim() : share;
}

/**
 * Both readings of a rate that was typed without its sign, where only the one that is not meant by it lies near what is
 * usual: `0.08` is 0.08 %, and 8 % is usual.
 */
export function doubtfulReadings(
  { declared, figure }: Field,
  typed: string,
  view: View,
): readonly [asTyped: string, other: string] | undefined {
  if (!isPercentage(declared) || /[%٪]/.test(typed) || figure === undefined || figure.strength === 'yours')
    return undefined;
  const { value, low = value, high = value } = figure;
  const share = Number(typedNumeral(declared, typed, view));
  const other = otherReading(share, { low: low.toNumber(), high: high.toNumber() });
  if (other === undefined) return undefined;
  const inPercent = (each: number): string => `${view.digits(Number((100 * each).toPrecision(12)))}%`;
  return [inPercent(share), inPercent(other)];
}

/** A choice in words; one that the language has none for as a name: “own-staff” is “Own staff”. */
export function choiceText(each: string, { say }: Pick<View, 'say'>): string {
  const said = say(each);
  return said === each ? memberName(each) : said;
}

/** A label with the member of a list that it is of: “Engineer: yearly salary”. */
export const memberLabel = (label: string, memberId: string | undefined, view: View): string =>
  memberId === undefined ? view.say(label) : `${memberName(memberId)}: ${view.say(label)}`;
