/** A suppression before the block of a finding: the way out for a team that prefers it in the text. */
import { type Analysis, contains, type Finding, insertion, type TextEdit } from "../engine/index.ts";
import { unwrittenReason } from "./unwritten-reason.ts";

export interface SuppressionEdit {
  readonly edit: TextEdit;
  /** The block it speaks for is a list. */
  readonly isInList: boolean;
}

/** The reason is asked for by whoever reads the suppression later; “say why” stands in for it until it is written. */
export function suppressNext({ article }: Analysis, { rule, span }: Finding): SuppressionEdit {
  const { text, format, blocks } = article;
  const block = blocks.find((each) => each.span.start <= span.start && span.start <= each.span.end);
  const start = lineStart(text, block?.span.start ?? span.start);
  const indent = /^[ \t]*/.exec(text.slice(start, start + 200))![0];
  const request = `wellsourced-ignore-next ${rule}: ${unwrittenReason}`;
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  // A comment that is not a paragraph of its own would turn what follows it into HTML.
  const line = format === "markdown" ? `${indent}<!-- ${request} -->${eol}${eol}` : `%% ${request}${eol}`;
  return { edit: insertion(start, line), isInList: block?.kind === "list" };
}

/** True of what is found in a suppression itself, not around it: one above it would speak of the block below, and hide nothing. */
export function isOfSuppression({ article }: Analysis, { span }: Finding): boolean {
  return article.islands.some((island) => island.kind === "suppression" && contains(island.span, span));
}

/** The place for a reason in a suppression that has none, with “say why” to write over; undefined where nothing of the kind is missing. */
export function reasonFor({ article, suppressions }: Analysis, { span }: Finding): TextEdit | undefined {
  const bare = suppressions.find((each) => each.span.start === span.start && each.reason === undefined);
  if (!bare) return undefined;
  const words = article.text.slice(bare.span.start, bare.span.end).replace(/-->$/, "").trimEnd();
  return insertion(bare.span.start + words.length, `${words.endsWith(":") ? "" : ":"} ${unwrittenReason}`);
}

function lineStart(text: string, offset: number): number {
  const before = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1));
  const start = offset === 0 ? 0 : before + 1;
  return start === 0 && text.startsWith("\ufeff") ? 1 : start;
}
