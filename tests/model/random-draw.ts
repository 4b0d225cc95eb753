import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Draws from a stream of its own, which follows from the seed of the whole and from a path. */
class DrawnByPath<Drawn> extends fc.Arbitrary<Drawn> {
  private readonly path: string;
  private readonly drawn: fc.Arbitrary<Drawn>;

  constructor(path: string, drawn: fc.Arbitrary<Drawn>) {
    super();
    this.path = path;
    this.drawn = drawn;
  }

  generate(shared: fc.Random, bias: number | undefined): fc.Value<Drawn> {
    // A copy is asked, so that the shared stream stands where it stood for every other path.
    const seed = shared.clone().nextInt(-0x80000000, 0x7fffffff);
    const own = createHash('sha256')
      .update(`${String(seed)} ${this.path}`)
      .digest()
      .readInt32LE();
    return this.drawn.generate(new fc.Random(xoroshiro128plus(own)), bias);
  }

  canShrinkWithoutContext(value: unknown): value is Drawn {
    return this.drawn.canShrinkWithoutContext(value);
  }

  shrink(value: Drawn, context: unknown): fc.Stream<fc.Value<Drawn>> {
    return this.drawn.shrink(value, context);
  }
}

/** What is drawn for a path: the same whatever else is drawn beside it, before it or after it. */
export const drawnByPath = <Drawn>(path: string, drawn: fc.Arbitrary<Drawn>): fc.Arbitrary<Drawn> =>
  new DrawnByPath(path, drawn);

/** What `recordByPath` is given: for each key what may stand there. */
export type Fields = Readonly<Record<string, fc.Arbitrary<unknown>>>;

const absent = Symbol('absent');

/**
 * A record whose every field is drawn by its path, `path.key`, so that a further field moves no other. Fields that are
 * not needed are left out now and then, each for itself; an undefined `needed` is all of them.
 */
export function recordByPath(
  path: string,
  fields: Fields,
  needed: readonly string[] = Object.keys(fields),
): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const drawn = Object.entries(fields).map(([key, field]) => {
    const here = needed.includes(key) ? field : fc.option(field, { nil: absent });
    return [key, drawnByPath(path === '' ? key : `${path}.${key}`, here)] as const;
  });
  return fc
    .record(Object.fromEntries(drawn))
    .map((record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== absent)));
}
