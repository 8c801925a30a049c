/** Lines and columns of a text, for people and for protocols; inside the engine a place is an offset. */

/** One-based, as editors show them; columns count UTF-16 code units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Answers where an offset stands. Lines end at LF, CRLF or a lone CR. Building is O(length), an answer O(log lines). */
export class LineIndex {
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    this.#starts = lineStarts(text);
  }

  get count(): number {
    return this.#starts.length;
  }

  /** Saturates: an offset outside the text is moved to its nearer end. */
  at(offset: number): LineColumn {
    const clamped = Math.max(0, Math.min(offset, this.#text.length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= clamped) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: clamped - this.#starts[low]! + 1 };
  }

  /** The offset at which a one-based line starts; the nearer end of the text for a line it does not have. */
  startOf(line: number): number {
    if (line < 1) return 0;
    return this.#starts[line - 1] ?? this.#text.length;
  }

  /** The words of a one-based line, without its line break. */
  textOf(line: number): string {
    const whole = this.#text.slice(this.startOf(line), this.startOf(line + 1));
    return whole.endsWith("\r\n") ? whole.slice(0, -2) : /[\r\n]$/.test(whole) ? whole.slice(0, -1) : whole;
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10) starts.push(at + 1);
    else if (unit === 13 && text.charCodeAt(at + 1) !== 10) starts.push(at + 1);
  }
  return starts;
}
