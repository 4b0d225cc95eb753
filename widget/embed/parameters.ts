const attributes = ['industry', 'size', 'currency', 'exchange-rate', 'horizon', 'locale', 'theme'] as const;

/** What a query says of the calculator, as its attributes. `lang` is another word for `locale`. */
export function attributesIn(query: URLSearchParams): readonly (readonly [name: string, value: string])[] {
  return attributes.flatMap((name) => {
    const value = query.get(name) ?? (name === 'locale' ? query.get('lang') : null);
    return value === null || value === '' ? [] : [[name, value] as const];
  });
}

/** Whom the height is told: the origin that the query names, else that of the page which refers here, else anybody. */
export function receiverOf(query: URLSearchParams, referrer: string): string {
  return originOf(query.get('origin')) ?? originOf(referrer) ?? '*';
}

function originOf(address: string | null): string | undefined {
  const origin = address !== null && URL.canParse(address) ? new URL(address).origin : 'null';
  return origin === 'null' ? undefined : origin;
}

/** The file with the texts of a language, beside this one; `undefined` for English and for what is no language. */
export function languageFile(locale: string | undefined): string | undefined {
  const tag = /^[a-z]{2,3}(?=-|$)/.exec(locale?.toLowerCase() ?? '')?.[0];
  return tag === undefined || tag === 'en' ? undefined : `./mlops-roi-calculator.${tag}.js`;
}
