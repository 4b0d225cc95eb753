/** How an attribute is read as a property. */
type Kind = 'text' | 'number' | 'flag';

interface Reflected {
  readonly attribute: string;
  readonly kind: Kind;
}

/** The attributes of the element, each by its property. */
const reflected = {
  name: { attribute: 'name', kind: 'text' },
  industry: { attribute: 'industry', kind: 'text' },
  size: { attribute: 'size', kind: 'text' },
  currency: { attribute: 'currency', kind: 'text' },
  exchangeRate: { attribute: 'exchange-rate', kind: 'text' },
  horizon: { attribute: 'horizon', kind: 'number' },
  locale: { attribute: 'locale', kind: 'text' },
  theme: { attribute: 'theme', kind: 'text' },
  variant: { attribute: 'variant', kind: 'text' },
  share: { attribute: 'share', kind: 'flag' },
  disabled: { attribute: 'disabled', kind: 'flag' },
  readOnly: { attribute: 'readonly', kind: 'flag' },
} as const;
export const reflectingProperties = Object.keys(reflected);
export const attributeNames = Object.values(reflected).map(({ attribute }) => attribute);

/**
 * Attributes as properties, as the platform has them: the attribute holds the value, a property that is set writes it at
 * once, and `null` or `undefined` takes it away.
 */
export function reflectAttributes(prototype: HTMLElement): void {
  for (const [property, { attribute, kind }] of Object.entries<Reflected>(reflected)) {
    Object.defineProperty(prototype, property, {
      get(this: HTMLElement) {
        return readAs(kind, this.getAttribute(attribute));
      },
      set(this: HTMLElement, value: unknown) {
        write(this, attribute, kind === 'flag' ? (Boolean(value) ? '' : undefined) : value);
      },
      enumerable: true,
      configurable: true,
    });
  }
}

function readAs(kind: Kind, written: string | null): string | number | boolean | undefined {
  if (kind === 'flag') return written !== null;
  if (written === null) return undefined;
  const number = kind === 'number' ? Number(written) : Number.NaN;
  // What is no number goes on as it is written, so that it is told what came.
  return Number.isNaN(number) ? written : number;
}

/** Writes an attribute, or takes it away where there is nothing to write. */
export function write(element: HTMLElement, attribute: string, value: unknown): void {
  if (value === undefined || value === null) element.removeAttribute(attribute);
  // The platform makes a text of whatever comes.
  else element.setAttribute(attribute, value as string);
}

/** What a page has set before there was a class for its element lies in front of the properties of the class. */
export function takeOver(element: HTMLElement, properties: readonly string[]): void {
  for (const property of properties) {
    if (!Object.hasOwn(element, property)) continue;
    const value: unknown = Reflect.get(element, property);
    Reflect.deleteProperty(element, property);
    // What can only be read stays as the class has it.
    Reflect.set(element, property, value);
  }
}
