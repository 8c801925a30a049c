/**
 * From the protocol's terms to the engine's. Positions count UTF-16 code units, as offsets do; one outside the text is moved to
 * the nearest place in it, because editors and servers may be a keystroke apart.
 */
import type { Position, Range } from "vscode-languageserver";
import type { LineIndex, Span } from "../engine/index.ts";

export type Lines = Pick<LineIndex, "positionAt" | "offsetAt" | "isAt">;

/** The lines of a file, by its path. */
export type LinesAt = (path: string) => Lines;

export function offsetOf(lines: Lines, position: Position): number {
  return lines.offsetAt({ line: whole(position.line), character: whole(position.character) });
}

export function spanOf(lines: Lines, range: Range): Span {
  const start = offsetOf(lines, range.start);
  const end = offsetOf(lines, range.end);
  return start <= end ? { start, end } : { start: end, end: start };
}

/** The protocol asks for unsigned integers; a client that sends something else gets the nearest one. */
function whole(value: number): number {
  return Number.isFinite(value) ? Math.max(0, Math.floor(value)) : value > 0 ? Number.MAX_SAFE_INTEGER : 0;
}
