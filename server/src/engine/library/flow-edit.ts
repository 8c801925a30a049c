/**
 * Children added to a bracketed, comma-separated list (a JSON array or object, a YAML flow collection), leaving
 * every other character, comments and trailing commas included, where it was.
 */
import { insertion, type Span, type TextEdit } from "../base/index.ts";
import { indentAt, indentStep, lineEndOf, lineStartAt, lineStopAt, startsLine } from "./layout.ts";

export interface Flow {
  readonly text: string;
  /** With its brackets. */
  readonly span: Span;
  readonly children: readonly Span[];
  /** The offset of the first character at or after `offset` that is neither white space nor in a comment. */
  readonly skip: (text: string, offset: number) => number;
}

/** How a new child is to be written: `indent` is that of the line it starts on. */
export type RenderChild = (indent: string) => string;

export function appendToFlow(flow: Flow, renders: readonly RenderChild[]): readonly TextEdit[] {
  if (renders.length === 0) return [];
  const { text, span, children, skip } = flow;
  const last = children.at(-1);
  if (!last) return [fillEmpty(flow, renders)];

  const indent = leadingSpace(text, last.start);
  const gap = gapBefore(flow);
  const bodies = renders.map((render) => render(indent));
  const comma = commaAfter(flow, last.end);
  if (comma === undefined) {
    const at = pastLineComment(text, last.end, skip, span.end - 1);
    const added = bodies.join(`,${gap}`);
    if (at === last.end) return [insertion(at, `,${gap}${added}`)];
    return [insertion(last.end, ","), insertion(at, gap + added)];
  }
  const at = pastLineComment(text, comma + 1, skip, span.end - 1);
  return [insertion(at, bodies.map((body) => `${gap}${body},`).join(""))];
}

/** The white space at the start of the line that holds `offset`. */
export function leadingSpace(text: string, offset: number): string {
  const start = lineStartAt(text, offset);
  return /^\ufeff?([ \t]*)/.exec(text.slice(start, Math.min(offset, start + 1000)))![1]!;
}

function fillEmpty({ text, span, skip }: Flow, renders: readonly RenderChild[]): TextEdit {
  const lineEnd = lineEndOf(text);
  const outer = leadingSpace(text, span.start);
  const indent = outer + indentStep(outer, "");
  const close = span.end - 1;
  const added = renders.map((render) => lineEnd + indent + render(indent)).join(",") + lineEnd + outer;
  // A comment inside stays: what is added goes after it, and only the white space before the bracket is replaced.
  const holdsComment = text.slice(span.start + 1, close).trim() !== "" && skip(text, span.start + 1) === close;
  let from = close;
  while (span.start + 1 < from && /\s/.test(text[from - 1]!)) from--;
  return { span: { start: holdsComment ? from : span.start + 1, end: close }, newText: added };
}

/** What stands between a comma and the next child: a line break and indentation, a space, or nothing. */
function gapBefore({ text, children, span }: Flow): string {
  const last = children.at(-1)!;
  if (startsLine(text, last.start)) return lineEndOf(text) + indentAt(text, last.start);
  let from = last.start;
  while (span.start < from && /[ \t]/.test(text[from - 1]!)) from--;
  return children.length === 1 ? " " : text.slice(from, last.start);
}

/** The comma that follows a child that ends at `offset`. */
function commaAfter({ text, skip }: Flow, offset: number): number | undefined {
  const at = skip(text, offset);
  return text[at] === "," ? at : undefined;
}

/** Past the comment that ends the line of `offset`, where there is one and nothing else follows on that line. */
function pastLineComment(text: string, offset: number, skip: Flow["skip"], close: number): number {
  const stop = lineStopAt(text, offset);
  return text.slice(offset, stop).trim() !== "" && stop <= skip(text, offset) && stop < close ? stop : offset;
}
