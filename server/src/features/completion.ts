/**
 * Keys of the source library, offered while a citation is being written: after “[@”, and after “; @” inside one. Those likely
 * to back the claim before the cursor come first.
 */
import {
  type Analysis,
  type ExemptionKind,
  exemptionKinds,
  isPlainKey,
  matchEntries,
  plural,
  type SourceEntry,
  type Span,
} from "../engine/index.ts";
import { addressOfSource, detailOf, namesOf, sourceLine, titleOf } from "./describe-source.ts";
import { exemptionWords } from "./describe-standing.ts";
import type { CitedBy } from "./hover.ts";
import { line, type RichText } from "./rich-text.ts";

export interface Completion {
  readonly kind: "source" | "exemption" | "request" | "rule";
  /** The library's key; of an exemption, what stands for one; of a suppression, the word itself. */
  readonly key: string;
  /** What is replaced, and by what. */
  readonly span: Span;
  readonly newText: string;
  readonly title: string;
  readonly detail: string;
  /** What is typed may match the key, the title or an author. */
  readonly filter: string;
  /** 0 is offered first. */
  readonly rank: number;
  /** What there is to say about it; of a source that is looked up when somebody asks. */
  readonly documentation?: string;
}

/** The key being written around a cursor; `span` is what a chosen key replaces. */
export interface KeyBeingWritten {
  readonly span: Span;
  /** What stands of it before the cursor. */
  readonly typed: string;
  /** “[@{htt$0}]”: the opening brace stands already; `span` lies behind it, and takes in the closing one. */
  readonly inBraces: boolean;
}

export interface Completions {
  readonly items: readonly Completion[];
  /** False when more letters may bring up entries that are not among these. */
  readonly complete: boolean;
}

/** @param suggested entries that may back the claim, best first; what matches the typed letters follows */
export function completions(
  { library }: Pick<Analysis, "library">,
  written: KeyBeingWritten,
  suggested: readonly SourceEntry[],
): Completions {
  const ordered = new Set([...suggested, ...matchEntries(library, written.typed, OFFERED)]);
  // A key in several libraries is offered once, as the entry that counts.
  const counting = [...ordered].filter((entry) => library.entryByKey.get(entry.key) === entry);
  const items = counting.map(
    (entry, rank): Completion => ({
      kind: "source",
      key: entry.key,
      span: written.span,
      newText: written.inBraces ? `${entry.key}}` : writtenKey(entry.key),
      title: titleOf(entry),
      detail: detailOf(entry),
      filter: [entry.key, titleOf(entry), namesOf(entry.authors)].filter(Boolean).join(" "),
      rank,
    }),
  );
  const exempting =
    !written.inBraces &&
    (library.entries.length === 0 || "exempt:".startsWith(written.typed) || written.typed.startsWith("exempt:"));
  if (exempting) items.push(...exemptionKinds.map((kind, i) => exemption(kind, written.span, items.length + i)));
  return { items, complete: library.entries.length <= OFFERED && written.typed === "" };
}

/** A key that Pandoc would not read to its end stands in braces. */
function writtenKey(key: string): string {
  return isPlainKey(key) ? key : `{${key}}`;
}

/** Instead of a source, the reason why none is needed; the reason itself is the writer's to type. */
function exemption(kind: ExemptionKind, span: Span, rank: number): Completion {
  const key = `exempt:${kind}`;
  const title = `No source needed: ${exemptionWords[kind]}`;
  return { kind: "exemption", key, span, newText: `${key}, `, title, detail: title, filter: `${key} ${title}`, rank };
}

/** More than anyone scrolls through, and few enough to send at every letter. */
const OFFERED = 100;

/** The documentation of one completion: the source, and where else it is cited. */
export function describeCompletion({ library }: Pick<Analysis, "library">, key: string, citedBy: CitedBy): RichText {
  const entry = library.entryByKey.get(key);
  if (!entry) return [];
  const citing = citedBy(key);
  const nCitations = citing.reduce((sum, { spans }) => sum + spans.length, 0);
  const elsewhere =
    nCitations === 0
      ? "Not cited yet."
      : `Cited ${nCitations === 1 ? "once" : `${nCitations} times`} in ${plural(citing.length, "article")}.`;
  const address = addressOfSource(entry);
  return [sourceLine(entry), ...(address === undefined ? [] : [line(address)]), line(elsewhere)];
}

/**
 * The key that the cursor stands in, inside square brackets on its line: “[@ki$0” and “[see @a; @$0” have one, “name@pla$0”
 * has none. Looks back no further than the longest citation anyone writes.
 */
export function keyBeingWritten(text: string, offset: number): KeyBeingWritten | undefined {
  const from = Math.max(0, offset - LONGEST_CITATION);
  const before = text.slice(from, offset);
  const lineStart = Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r")) + 1;
  const at = before.lastIndexOf("@");
  const open = before.lastIndexOf("[");
  if (at < lineStart || open < lineStart || at < open || open < before.lastIndexOf("]")) return undefined;
  const inBraces = before[at + 1] === "{";
  const start = at + (inBraces ? 2 : 1);
  const typed = before.slice(start);
  if (!/^[^\s@[\]{},;]*$/u.test(typed) || !/[\s[;,(-]/.test(before[at - 1] ?? "")) return undefined;
  const after = text.slice(offset, offset + LONGEST_CITATION);
  const rest = (inBraces ? /^[^\s{}[\]]*\}/.exec(after)?.[0].length : undefined) ?? restOfKey(after);
  return { span: { start: from + start, end: offset + rest }, typed, inBraces };
}

/** How much of a key stands behind the cursor: none where no bracket closes, for “[@$0steel” is typed in front of the article's words. */
function restOfKey(after: string): number {
  if (!/^[^\r\n[\]]*\]/.test(after)) return 0;
  return /^(?:[\p{L}\p{N}_/]|[:.#$%&+?<>~-](?=[\p{L}\p{N}_/]))*/u.exec(after)![0].length;
}

const LONGEST_CITATION = 1000;
