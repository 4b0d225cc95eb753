/**
 * A text that grows as the bytes of a file. A million rows have millions of numbers: a string for each is slower to make and
 * to clear up again than the figures are to work out.
 */
export class ByteText {
  #bytes: Uint8Array<ArrayBuffer>;
  #size = 0;

  constructor(room = 1 << 16) {
    this.#bytes = new Uint8Array(room);
  }

  /** What was written so far; what comes next is a text of its own. */
  taken(): Uint8Array<ArrayBuffer> {
    const taken = this.#bytes.slice(0, this.#size);
    this.#size = 0;
    return taken;
  }

  add(text: string): void {
    // A letter takes three bytes at most.
    this.#makeRoom(3 * text.length);
    const bytes = this.#bytes;
    let at = this.#size;
    for (let place = 0; place < text.length; place++) {
      const code = text.charCodeAt(place);
      if (code > 127) {
        at += new TextEncoder().encodeInto(text.slice(place), bytes.subarray(at)).written;
        break;
      }
      bytes[at++] = code;
    }
    this.#size = at;
  }

  /**
   * A number rounded to its decimals, without noughts at its end: what `String(Math.round(number * 10 ** decimals) / 10 **
   * decimals)` is. Not one of so many digits that this takes more thought.
   *
   * @param mark  between the whole and the decimals
   */
  addFixed(number: number, decimals: number, mark: string): boolean {
    const scale = tenTo(decimals);
    const scaled = Math.round(number * scale);
    if (!(Math.abs(scaled) < mostExact)) return false;
    this.#addScaled(scaled, decimals, mark);
    return true;
  }

  /**
   * A number of twelve digits, without noughts at its end: what `String(Number(number.toPrecision(12)))` is. Not one that is
   * too large, too small or too near the middle of two for this to be sure.
   */
  addPrecise(number: number, mark: string): boolean {
    const size = Math.abs(number);
    if (!(size >= 1e-5 && size < 1e12)) return false;
    let decimals = 11;
    while (size >= tenTo(12 - decimals)) decimals -= 1;
    while (size * tenTo(decimals) < 1e11) decimals += 1;
    const scaled = size * tenTo(decimals);
    const whole = Math.floor(scaled);
    const rest = scaled - whole - 0.5;
    // The product is rounded by a ten-thousandth at most.
    if (Math.abs(rest) < 1e-3) return false;
    const rounded = rest > 0 ? whole + 1 : whole;
    this.#addScaled(number < 0 ? -rounded : rounded, decimals, mark);
    return true;
  }

  #addScaled(scaled: number, decimals: number, mark: string): void {
    const scale = tenTo(decimals);
    this.#makeRoom(40);
    if (scaled < 0) this.#bytes[this.#size++] = 45;
    const size = Math.abs(scaled);
    const whole = Math.floor(size / scale);
    let part = size - whole * scale;
    let count = decimals;
    this.#addDigits(whole, 1);
    if (part === 0) return;
    while (part % 10 === 0) {
      part /= 10;
      count -= 1;
    }
    this.#bytes[this.#size++] = mark.charCodeAt(0);
    this.#addDigits(part, count);
  }

  /** The digits of a whole number, with noughts before them where there are fewer. */
  #addDigits(number: number, least: number): void {
    let count = least;
    while (number >= tenTo(count)) count += 1;
    let left = number;
    for (let at = this.#size + count - 1; at >= this.#size; at--) {
      const tenth = Math.floor(left / 10);
      this.#bytes[at] = 48 + left - tenth * 10;
      left = tenth;
    }
    this.#size += count;
  }

  #makeRoom(count: number): void {
    if (this.#size + count <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * this.#bytes.length, this.#size + count));
    larger.set(this.#bytes.subarray(0, this.#size));
    this.#bytes = larger;
  }
}

/** Below it two numbers of so many digits are never one float. */
const mostExact = 1e15;

const powers = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
const tenTo = (exponent: number): number => powers[exponent] ?? Infinity;
