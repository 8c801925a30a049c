/** From the engine's terms to the protocol's: pure functions, one for each kind of answer. Nothing else here knows both. */
import {
  type CodeLens,
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type InlayHint,
  type Location,
  type LocationLink,
  type MarkupContent,
  MarkupKind,
  type Position,
  type Range,
  type SymbolInformation,
  SymbolKind,
} from "vscode-languageserver";
import { rulePage } from "../config/index.ts";
import type { Finding, RelatedPlace, Severity, Span } from "../engine/index.ts";
import {
  type AddressOf,
  type InlayHint as ArticleHint,
  type Hover as ArticleHover,
  type CodeLens as ArticleLens,
  type ArticleLink,
  type ArticleSymbol,
  type Completion,
  type Definition,
  type RichText,
  toMarkdown,
  toPlainText,
} from "../features/index.ts";
import type { Lines } from "./from-proto.ts";

/** The name under which editors list our findings. */
export const SOURCE = "Wellsourced";

export function toPosition(lines: Lines, offset: number): Position {
  return lines.positionAt(offset);
}

export function toRange(lines: Lines, { start, end }: Span): Range {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

export function toLocation(lines: Lines, uri: string, span: Span): Location {
  return { uri, range: toRange(lines, span) };
}

// ---- Diagnostics ------------------------------------------------------------------------------------------------

export interface DiagnosticSupport {
  readonly related: boolean;
  readonly tags: boolean;
  readonly codeLinks: boolean;
}

const severities: Record<Severity, DiagnosticSeverity> = {
  hint: DiagnosticSeverity.Hint,
  info: DiagnosticSeverity.Information,
  warning: DiagnosticSeverity.Warning,
  error: DiagnosticSeverity.Error,
};

/** @param locate where a related place is, in this file or another; undefined where that can't be told */
export function toDiagnostic(
  lines: Lines,
  finding: Finding,
  support: DiagnosticSupport,
  locate: (place: RelatedPlace) => Location | undefined,
): Diagnostic {
  const { what, why, next } = finding.message;
  const diagnostic: Diagnostic = {
    range: toRange(lines, finding.span),
    severity: severities[finding.severity],
    code: finding.rule,
    source: SOURCE,
    message: [what, why, next].filter(Boolean).join(" "),
  };
  if (support.codeLinks) diagnostic.codeDescription = { href: rulePage(finding.rule) };
  if (support.tags && finding.rule.startsWith("unused-")) diagnostic.tags = [DiagnosticTag.Unnecessary];
  if (support.related && finding.related?.length) {
    diagnostic.relatedInformation = finding.related.flatMap((place): DiagnosticRelatedInformation[] => {
      const location = locate(place);
      return location ? [{ location, message: place.message }] : [];
    });
  }
  return diagnostic;
}

/** Something wrong in a file beside the articles: what it says there does not count until it is mended. */
export function toFileDiagnostic(
  lines: Lines,
  { span, message }: { readonly span: Span; readonly message: string },
): Diagnostic {
  return { range: toRange(lines, span), severity: DiagnosticSeverity.Error, source: SOURCE, message };
}

// ---- Text -------------------------------------------------------------------------------------------------------

export function toMarkup(text: RichText, markdown: boolean, addressOf: AddressOf): MarkupContent {
  return markdown
    ? { kind: MarkupKind.Markdown, value: toMarkdown(text, addressOf) }
    : { kind: MarkupKind.PlainText, value: toPlainText(text) };
}

export function toHover(lines: Lines, { span, text }: ArticleHover, markdown: boolean, addressOf: AddressOf): Hover {
  return { contents: toMarkup(text, markdown, addressOf), range: toRange(lines, span) };
}

// ---- Places -----------------------------------------------------------------------------------------------------

const symbolKinds: Record<ArticleSymbol["kind"], SymbolKind> = {
  headline: SymbolKind.File,
  subhead: SymbolKind.Namespace,
  quantity: SymbolKind.Number,
  quotation: SymbolKind.String,
  sentence: SymbolKind.Boolean,
  table: SymbolKind.Array,
};

export function toSymbol(lines: Lines, symbol: ArticleSymbol): DocumentSymbol {
  return {
    name: symbol.name,
    detail: symbol.detail,
    kind: symbolKinds[symbol.kind],
    range: toRange(lines, symbol.span),
    selectionRange: toRange(lines, symbol.selection),
    children: symbol.children.map((child) => toSymbol(lines, child)),
  };
}

/** For editors that show no tree: every symbol by itself, with the name of the one it lies in. */
export function toSymbolInformation(
  lines: Lines,
  uri: string,
  symbol: ArticleSymbol,
  containerName?: string,
): SymbolInformation[] {
  const own: SymbolInformation = {
    name: symbol.name,
    kind: symbolKinds[symbol.kind],
    location: toLocation(lines, uri, symbol.selection),
    ...(containerName !== undefined && { containerName }),
  };
  return [own, ...symbol.children.flatMap((child) => toSymbolInformation(lines, uri, child, symbol.name))];
}

export function toLocationLink(
  from: Lines,
  to: Lines,
  { from: origin, uri, span, selection }: Definition,
): LocationLink {
  return {
    originSelectionRange: toRange(from, origin),
    targetUri: uri,
    targetRange: toRange(to, span),
    targetSelectionRange: toRange(to, selection),
  };
}

export function toDocumentLink(lines: Lines, { span, url, tooltip }: ArticleLink): DocumentLink {
  return { range: toRange(lines, span), target: url, tooltip };
}

export function toFoldingRange(lines: Lines, { start, end }: Span): FoldingRange {
  return { startLine: lines.positionAt(start).line, endLine: lines.positionAt(end).line };
}

// ---- Marks in the text ------------------------------------------------------------------------------------------

/** @param command what a click does, where the client has a command for it; else the lens is a label */
export function toCodeLens(lines: Lines, { span, title }: ArticleLens, command = ""): CodeLens {
  const start = lines.positionAt(span.start);
  return { range: { start, end: start }, command: { title, command } };
}

export function toInlayHint(lines: Lines, { offset, label }: ArticleHint): InlayHint {
  return { position: lines.positionAt(offset), label, paddingLeft: true };
}

export function toCompletionItem(lines: Lines, uri: string, ours: boolean, completion: Completion): CompletionItem {
  const { kind, key, span, newText, title, detail, filter, rank, documentation } = completion;
  return {
    label: key,
    labelDetails: { description: detail },
    detail: title,
    kind: completionKinds[kind],
    filterText: filter,
    sortText: String(rank).padStart(6, "0"),
    textEdit: { range: toRange(lines, span), newText },
    ...(kind === "source" && { data: { uri, key } }),
    ...(documentation !== undefined && { documentation }),
    // Our own editor shows the names of rules at once; others do when the next letter is typed.
    ...(kind === "request" && ours && { command: { title: "", command: "editor.action.triggerSuggest" } }),
  };
}

const completionKinds: Readonly<Record<Completion["kind"], CompletionItemKind>> = {
  source: CompletionItemKind.Reference,
  exemption: CompletionItemKind.Reference,
  request: CompletionItemKind.Keyword,
  rule: CompletionItemKind.EnumMember,
};
