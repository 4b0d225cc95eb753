/** What was made last, and is made anew only where what it is made from is another. */
export class Remembered<T> {
  #last: { readonly from: readonly unknown[]; readonly made: T } | undefined;

  of(from: readonly unknown[], make: () => T): T {
    const last = this.#last;
    if (last?.from.every((each, place) => Object.is(each, from[place])) === true) return last.made;
    const made = make();
    this.#last = { from, made };
    return made;
  }
}
