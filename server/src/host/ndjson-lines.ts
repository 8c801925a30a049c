/** Cuts a stream of bytes into lines. Only LF ends a line: JSON may hold U+2028, which line readers take for an end. */

const LF = 10;

/**
 * Each line without its LF, as soon as it is whole; a last line without one is given too, an empty rest is not.
 * Holds no more than the line at hand.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(LF); 0 <= end; end = chunk.indexOf(LF, start)) {
      pieces.push(chunk.subarray(start, end));
      yield joined(pieces);
      pieces = [];
      start = end + 1;
    }
    if (start < chunk.length) pieces.push(chunk.subarray(start));
  }
  if (pieces.length) yield joined(pieces);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
}
