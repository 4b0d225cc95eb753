/** How each member is worked out. */
export type WhenAsked<Told extends object> = { readonly [Name in keyof Told]: () => Told[Name] };

/** Under this name Node asks an object how it is to be printed. */
const printed = Symbol.for('nodejs.util.inspect.custom');

/**
 * Frozen data of which each member is worked out when somebody first asks for it, and once. It is listed, compared, copied,
 * printed and written as JSON as if all had been worked out before; until then it holds what it is made of.
 */
export function whenAsked<Told extends object>(makers: WhenAsked<Told>): Told {
  const told = {};
  for (const [name, make] of Object.entries<() => unknown>(makers)) {
    let known: { readonly value: unknown } | undefined;
    Object.defineProperty(told, name, { enumerable: true, get: () => (known ??= { value: make() }).value });
  }
  Object.defineProperty(told, printed, { value: () => ({ ...told }) });
  // Each of its names was given a maker of its type.
  return Object.freeze(told) as Told;
}

/** The same with further members, or with others in the place of its own; nothing is worked out by that. */
export function withMembers<Told extends object, More extends object>(
  told: Told,
  more: WhenAsked<More>,
): Omit<Told, keyof More> & More {
  const own = Object.fromEntries(Object.keys(told).map((name) => [name, () => told[name as keyof Told]]));
  // Those of both, each with a maker of its type.
  return whenAsked<object>({ ...own, ...more }) as Omit<Told, keyof More> & More;
}
