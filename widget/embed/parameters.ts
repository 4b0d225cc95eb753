import { isOfALink } from '../controllers/fragment.js';

const attributes = ['industry', 'size', 'currency', 'exchange-rate', 'horizon', 'locale', 'theme', 'variant'] as const;

/**
 * What an address says of the calculator, as its attributes. `lang` is another word for `locale`, and `compact` for
 * `variant=compact`; a scenario in the fragment asks for `share`, which opens it.
 */
export function attributesIn(
  query: URLSearchParams,
  fragment = '',
): readonly (readonly [name: string, value: string])[] {
  const shorter = { locale: query.get('lang'), variant: isOn(query.get('compact')) ? 'compact' : null };
  const isShared = isOn(query.get('share')) || isOfALink(fragment);
  return [
    ...attributes.flatMap((name) => {
      const value = query.get(name) ?? (name in shorter ? shorter[name as keyof typeof shorter] : null);
      return value === null || value === '' ? [] : [[name, value] as const];
    }),
    ...(isShared ? [['share', ''] as const] : []),
  ];
}

/** `?share` and `?share=1`, but not `?share=false`. */
const isOn = (value: string | null): boolean => value !== null && !['false', '0', 'no'].includes(value);

/** Whom the height is told: the origin that the query names, else that of the page which refers here, else anybody. */
export function receiverOf(query: URLSearchParams, referrer: string): string {
  return originOf(query.get('origin')) ?? originOf(referrer) ?? '*';
}

function originOf(address: string | null): string | undefined {
  const origin = address !== null && URL.canParse(address) ? new URL(address).origin : 'null';
  return origin === 'null' ? undefined : origin;
}
