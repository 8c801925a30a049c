/**
 * Every layer's view of one stretch of an article, as plain text: tokens, quantities, attributions with their scores, claims
 * with what they rest on, and what each rule made of it. For someone who asks “why is this flagged?”, and for bug reports.
 */
import type { Analysis } from "./analyze.ts";
import { overlaps, type Span, shift } from "./base/index.ts";
import { type Claim, type FigureSetting, probabilityOf, settingsOfFigures, weigh } from "./claims/index.ts";
import { type Quantity, readFigures } from "./quantities/index.ts";
import { type RuleSettings, rules } from "./rules/index.ts";

/** @param span what is asked about, usually one line; counted from the start of the article, as all offsets printed are */
export function explain(analysis: Analysis, span: Span, settings: RuleSettings): string {
  const view = new View(analysis, span);
  return [
    section("Blocks", blocks(view)),
    section("Sentences", sentences(view)),
    section("Quantities", [...quantities(view), ...notQuantities(view)]),
    section("Quotations", quotations(view)),
    section("Attributions", attributions(view)),
    section("Citations, annotations, suppressions", pointers(view)),
    section("Claims", claims(view)),
    section("Rules", ruleLines(view, settings)),
  ].join("\n");
}

/** The analysis, looked at through one span. */
class View {
  readonly analysis: Analysis;
  readonly span: Span;

  constructor(analysis: Analysis, span: Span) {
    this.analysis = analysis;
    this.span = span;
  }

  /** The items that touch the span, with their place in the whole list. */
  touching<T extends Span>(items: readonly T[]): { readonly item: T; readonly index: number }[] {
    return items.flatMap((item, index) => (overlaps(item, this.span) ? { item, index } : []));
  }

  words(span: Span): string {
    const words = this.analysis.article.text.slice(span.start, span.end).replace(/\s+/g, " ");
    return `⟦${words.length <= 120 ? words : `${words.slice(0, 80)} … ${words.slice(-30)}`}⟧`;
  }

  pieces(spans: readonly Span[]): string {
    return spans.length ? spans.map((span) => this.words(span)).join(" … ") : "none";
  }
}

function section(title: string, lines: readonly string[]): string {
  const body = lines.length ? lines : ["none here"];
  return `${title}\n${body.map((line) => `  ${line}\n`).join("")}`;
}

function blocks({ analysis, span }: View): string[] {
  return analysis.article.blocks.flatMap((block, i) =>
    overlaps(block.span, span) ? `${i}  ${block.kind}  ${place(block.span)}` : [],
  );
}

function sentences(view: View): string[] {
  const { article, readings } = view.analysis;
  return view.touching(view.analysis.sentences).flatMap(({ item, index }) => {
    const { start } = article.blocks[item.block]!.span;
    const tokens = readings[item.block]!.tokens.filter(
      ({ start: at }) => item.start <= start + at && start + at < item.end,
    );
    return [
      `${index}  ${place(item)}  check-worthiness ${item.checkworthiness.toFixed(2)}`,
      `   ${tokens.map(({ text }) => text).join(" · ")}`,
    ];
  });
}

function quantities(view: View): string[] {
  return view.touching(view.analysis.quantities).map(({ item, index }) => {
    const parts = [
      item.kind,
      `${modifierNames[item.modifier]}${writtenValue(item)}`,
      item.unit !== "-" && `unit “${item.unit}”`,
      item.trend && `going ${item.trend}`,
      item.concept && `of “${item.concept}”`,
      item.noClaim && `states nothing to answer for: ${item.noClaim}`,
    ];
    return `${index}  ${view.words(item)}  ${parts.filter(Boolean).join(", ")}`;
  });
}

/** Read anew: an analysis keeps the quantities alone. */
function notQuantities(view: View): string[] {
  const { article, readings } = view.analysis;
  return article.blocks.flatMap(({ span }, i) => {
    if (!overlaps(span, view.span)) return [];
    const inArticle = readFigures(readings[i]!).notQuantities.map((one) => ({ ...one, ...shift(one, span.start) }));
    return view.touching(inArticle).map(({ item }) => `-  ${view.words(item)}  no quantity: ${item.reason}`);
  });
}

const modifierNames = { "=": "", ">": "more than ", "<": "fewer than ", "~": "about " } as const;

function writtenValue({ value, from }: Quantity): string {
  const shown = typeof value === "number" ? String(value) : `${value.low} to ${value.high}`;
  return from === undefined ? shown : `${shown}, from ${from}`;
}

function quotations(view: View): string[] {
  return view.touching(view.analysis.quotations).map(({ item }) => {
    const ending = item.closed ? "closed" : item.continues ? "runs on into the next paragraph" : "never closed";
    return `${view.words(item)}  ${item.style}, ${ending}, depth ${item.depth}`;
  });
}

function attributions(view: View): string[] {
  const { attributions: all, speakers } = view.analysis;
  return all.flatMap((attribution, i) => {
    const { source, cue, content, kind, probability, origin, speaker } = attribution;
    if (![...source, ...cue, ...content].some((piece) => overlaps(piece, view.span))) return [];
    const known = speaker === undefined ? undefined : speakers[speaker];
    return [
      `${i}  ${kind}, probability ${probability.toFixed(2)}, found by ${origin}`,
      `   source   ${view.pieces(source)}`,
      `   cue      ${view.pieces(cue)}`,
      `   content  ${view.pieces(content)}`,
      `   speaker  ${known ? `${known.name} (${known.kind}${known.vague ? ", vague" : ""})` : "not resolved"}`,
    ];
  });
}

function pointers(view: View): string[] {
  const { citations, annotations, suppressions } = view.analysis;
  const cited = citations.filter(({ span }) => overlaps(span, view.span)).map(({ key }) => `cites ${key}`);
  const anchored = annotations.flatMap(({ id, anchor }) =>
    anchor && overlaps(anchor, view.span) ? `annotation ${id} on ${view.words(anchor)}` : [],
  );
  const hidden = suppressions.flatMap(({ rules: ids, target, reason }) =>
    overlaps(target, view.span)
      ? `${ids.length ? ids.join(", ") : "every rule"} suppressed: ${reason ?? "no reason given"}`
      : [],
  );
  return [...cited, ...anchored, ...hidden];
}

function claims(view: View): string[] {
  const touched = view.touching(view.analysis.claims);
  const figures = view.analysis.claims.filter(({ figure }) => figure);
  const settings = touched.length ? settingsOfFigures(view.analysis.claimed.blocks) : [];
  return touched.flatMap(({ item, index }) => [
    `${index}  ${view.words(item)}  ${item.subject}, ${item.standing}${restingOn(item)}`,
    `   urgency  ${item.urgency}${item.reasons.length ? `: ${item.reasons.join("; ")}` : ""}`,
    ...settings.filter((_, i) => figures[i] === item).map(signsOf),
  ]);
}

/** How each sign weighed on a figure, the weightiest first. */
function signsOf(setting: FigureSetting): string {
  const weighed = weigh(setting);
  const told = weighed
    .filter(({ weight }) => 0.05 <= Math.abs(weight))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .map(({ sign, weight }) => `${sign.name} ${weight < 0 ? "−" : "+"}${Math.abs(weight).toFixed(2)}`);
  return `   signs    an editor would ask: ${probabilityOf(weighed).toFixed(2)} (${told.join(", ")})`;
}

function restingOn({
  attribution,
  restsOn,
  continues,
  citations,
  references,
  annotation,
  exemption,
  review,
}: Claim): string {
  const parts = [
    attribution !== undefined && `by attribution ${attribution}`,
    restsOn !== undefined && `by claim ${restsOn}`,
    continues !== undefined && `seems to continue attribution ${continues}`,
    citations.length && `by ${citations.map(({ key }) => key).join(", ")}`,
    references.length && `by ${references.map(({ target }) => target).join(", ")}`,
    annotation && `by annotation ${annotation.id}`,
    exemption && `${exemption.kind}: ${exemption.reason}`,
    review && `reviewed: ${review.verdict}`,
  ].filter(Boolean);
  return parts.length ? ` (${parts.join("; ")})` : "";
}

function ruleLines(view: View, settings: RuleSettings): string[] {
  const { findings, suppressed } = view.analysis;
  const width = Math.max(...rules.map(({ id }) => id.length));
  return rules.flatMap((rule) => {
    const level = settings.get(rule.id)?.level ?? rule.default;
    const head = `${rule.id.padEnd(width)}  ${level.padEnd(7)}`;
    if (level === "off") return `${head}  does not run: it is off`;
    const here = (hit: { readonly rule: string; readonly span: Span; readonly uri?: string }) =>
      hit.rule === rule.id && hit.uri === undefined && touches(hit.span, view.span);
    const fired = findings.filter(here).map(({ span, message, severity, atMost }) => {
      const softened = atMost && severity !== level ? `, softened to ${severity} because it is doubtful` : "";
      return `${head}  fires at ${view.words(span)}${softened}: ${message.what} ${message.why}`;
    });
    const hidden = suppressed
      .filter(here)
      .map(({ span }) => `${head}  fires at ${view.words(span)}, and is suppressed`);
    return fired.length + hidden.length ? [...fired, ...hidden] : `${head}  finds nothing here`;
  });
}

/** A finding may be an empty span: a place where something is missing. */
function touches(span: Span, whole: Span): boolean {
  return overlaps(span, whole) || (span.start === span.end && whole.start <= span.start && span.start <= whole.end);
}

function place({ start, end }: Span): string {
  return `[${start}, ${end})`;
}
