/** Some rows of a file, whole. */
export interface RecordBlock {
  readonly bytes: Uint8Array;
  /** Rows in it, blank ones too. */
  readonly count: number;
}

interface NumberedBlock extends RecordBlock {
  readonly firstRow: number;
}

/** The file of rows cannot be read, and why. */
export class Unreadable extends Error {}

/** Far more than a row of all inputs takes. */
const mostBytes = 1_000_000;

/** Of a block: rows that are this long are fewer in it, as all that is read of it is held at once. */
const mostBlockBytes = 4_000_000;
const endless = 'a row takes more than a million characters: is a quote left open?';

const [lineFeed, quote, carriageReturn, comma, semicolon, tab] = [10, 34, 13, 44, 59, 9];

const startsCell = (before: number): boolean =>
  before === lineFeed || before === carriageReturn || before === comma || before === semicolon || before === tab;

/**
 * The rows of a file in blocks of so many, whatever the pieces in which its bytes come. A row ends with its line, but for
 * line ends between the quotes of a cell, where there are quotes.
 *
 * @param firstCount  of the first block, the heading for one
 */
export async function* recordBlocks(
  pieces: AsyncIterable<Uint8Array | string>,
  {
    hasQuotes,
    firstCount,
    count,
  }: { readonly hasQuotes: boolean; readonly firstCount: number; readonly count: number },
): AsyncGenerator<RecordBlock> {
  let held: Uint8Array[] = [];
  let wanted = firstCount;
  let rows = 0;
  let heldBytes = 0;
  let isQuoted = false;
  let before = lineFeed;
  let sinceEnd = 0;
  for await (const piece of pieces) {
    const bytes = typeof piece === 'string' ? new TextEncoder().encode(piece) : piece;
    let from = 0;
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      // Two quotes within a cell close it and open it again.
      if (byte === quote && hasQuotes && (isQuoted || before === quote || startsCell(before))) isQuoted = !isQuoted;
      before = byte;
      sinceEnd += 1;
      if (sinceEnd > mostBytes) throw new Unreadable(endless);
      if (byte !== lineFeed || isQuoted) continue;
      sinceEnd = 0;
      rows += 1;
      if (rows < wanted && heldBytes + at - from < mostBlockBytes) continue;
      yield { bytes: Buffer.concat([...held, bytes.subarray(from, at + 1)]), count: rows };
      held = [];
      heldBytes = 0;
      from = at + 1;
      rows = 0;
      wanted = count;
    }
    if (from === bytes.length) continue;
    held.push(bytes.subarray(from));
    heldBytes += bytes.length - from;
  }
  const rest = Buffer.concat(held);
  if (rest.length > 0) yield { bytes: rest, count: rows + (sinceEnd > 0 ? 1 : 0) };
}

/** The blocks with the number of the first row of each, as the file counts. */
export async function* numbered(blocks: AsyncIterable<RecordBlock>, first: number): AsyncGenerator<NumberedBlock> {
  let firstRow = first;
  for await (const { bytes, count } of blocks) {
    yield { bytes, count, firstRow };
    firstRow += count;
  }
}
