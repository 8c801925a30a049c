/**
 * Gives the Markdown parser the one line ending it knows, LF, and finds the way back to the file's own places: in a file that
 * ends its lines with CR LF every line moves what follows by one.
 */
import { firstIndex, type Span } from "../../base/index.ts";
import { plainlySpaced } from "../lines.ts";
import type { Block } from "../types.ts";

export class LineEndings {
  /** The text with LF for CR LF and CR, and a space for a byte-order mark. */
  readonly source: string;
  readonly #text: string;
  /** Where in `source` the file has CR LF. */
  readonly #pairs: readonly number[];

  constructor(text: string) {
    this.#text = text;
    const pairs: number[] = [];
    const fed = plainlySpaced(text);
    const even = fed.includes("\r")
      ? fed.replace(/\r\n?/g, (ending, at: number) => {
          if (ending.length === 2) pairs.push(at - pairs.length);
          return "\n";
        })
      : fed;
    this.source = even.startsWith("\ufeff") ? ` ${even.slice(1)}` : even;
    this.#pairs = pairs;
  }

  /** O(log lines). */
  toFile({ start, end }: Span): Span {
    return { start: start + this.#nPairsBefore(start), end: end + this.#nPairsBefore(end) };
  }

  /** A block of `source` as one of the file: with the file's line endings, or blanks where they are masked. */
  blockToFile(block: Block): Block {
    const span = this.toFile(block.span);
    const words = this.#text.slice(span.start, span.end);
    if (!words.includes("\r")) return { ...block, span };
    let prose = "";
    let own = 0;
    for (let at = 0; at < words.length; ) {
      const cr = words.indexOf("\r", at);
      const end = cr < 0 ? words.length : cr;
      prose += block.prose.slice(own, own + end - at);
      own += end - at;
      if (cr < 0) break;
      const ending = words.startsWith("\r\n", cr) ? "\r\n" : "\r";
      prose += block.prose[own++] === "\n" ? ending : " ".repeat(ending.length);
      at = cr + ending.length;
    }
    return { ...block, span, prose };
  }

  #nPairsBefore(offset: number): number {
    return firstIndex(this.#pairs.length, (i) => offset <= this.#pairs[i]!);
  }
}
