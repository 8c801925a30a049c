/**
 * What an editor shows of the words under the cursor. On a figure or a quotation: what it says and what it rests on. On a
 * source or a cue: the whole attribution, and what else that speaker is quoted for. On a citation: the source. On a rule's name in a
 * suppression: what that rule finds.
 */
import { rulePage } from "../config/index.ts";
import { type Analysis, type Citation, type Claim, type Quantity, rules, type Span } from "../engine/index.ts";
import { describeAttribution } from "./describe-attribution.ts";
import { sourceLine } from "./describe-source.ts";
import { describeStanding, exemptLine } from "./describe-standing.ts";
import { directiveWordAt } from "./directive-words.ts";
import { figureInWords, kindWords, noClaimWords } from "./figure-words.ts";
import { attributionAt, citationAt, claimAt, claimOfQuantity, quantityAt, touches, wholeFigure } from "./lookup.ts";
import { bullet, type Line, line, type RichText, type Run } from "./rich-text.ts";
import { elsewhere, elsewhereLines, type MentionElsewhere } from "./same-figures.ts";
import { quoted, shortened, wordsAt } from "./words.ts";

export interface Hover {
  /** The words the answer is about. */
  readonly span: Span;
  readonly text: RichText;
}

/** An article elsewhere in the workspace that cites the same entry. */
export interface CitingArticle {
  readonly uri: string;
  readonly name: string;
  readonly spans: readonly Span[];
}

export type CitedBy = (key: string) => readonly CitingArticle[];

export function hover(
  analysis: Analysis,
  offset: number,
  citedBy: CitedBy = () => [],
  others: readonly MentionElsewhere[] = [],
): Hover | undefined {
  const citation = citationAt(analysis, offset);
  if (citation) return { span: citation.span, text: describeCitation(analysis, citation, citedBy(citation.key)) };

  const exemption = analysis.exemptions.find(({ span }) => touches(span, offset));
  if (exemption) return { span: exemption.span, text: [exemptLine(exemption)] };

  const quantity = quantityAt(analysis, offset);
  if (quantity) return { span: wholeFigure(quantity), text: describeFigure(analysis, quantity, others) };

  const attributed = attributionAt(analysis, offset);
  if (attributed) return { span: attributed.span, text: describeAttribution(analysis, attributed.attribution) };

  const claim = claimAt(analysis, offset);
  if (claim) return { span: claim, text: describeClaim(analysis, claim) };
  return describeRule(analysis, offset);
}

/** On a rule's name in a suppression: what is left alone there. */
function describeRule({ article }: Analysis, offset: number): Hover | undefined {
  const word = directiveWordAt(article.text, offset);
  const name = word?.kind === "rule" ? article.text.slice(word.span.start, word.span.end) : undefined;
  const rule = rules.find(({ id }) => id === name);
  if (!word || !rule) return undefined;
  const { id, summary, why } = rule;
  return { span: word.span, text: [line({ link: id, url: rulePage(id) }, ` – ${summary}.`), line(why)] };
}

function describeFigure(analysis: Analysis, quantity: Quantity, others: readonly MentionElsewhere[]): RichText {
  const claim = claimOfQuantity(analysis, quantity);
  const standing = claim ? describeStanding(analysis, claim) : [notAClaim(quantity)];
  return [figureLine(analysis, quantity), ...standing, ...elsewhereLines(elsewhere(analysis, quantity, others))];
}

function figureLine(analysis: Analysis, quantity: Quantity): Line {
  const written = wordsAt(analysis, [wholeFigure(quantity)]);
  const modifier = quantity.modifierSpan && wordsAt(analysis, [quantity.modifierSpan]).toLowerCase();
  const words = figureInWords(quantity, modifier);
  const runs: Run[] = [{ strong: written }, " –"];
  if (words !== written) runs.push(` ${words},`);
  runs.push(quantity.concept === undefined ? ` ${kindWords[quantity.kind]}` : ` ${kindWords[quantity.kind]}: `);
  if (quantity.concept !== undefined) runs.push({ emphasis: quoted(quantity.concept) });
  return line(...runs);
}

function notAClaim({ noClaim }: Quantity): Line {
  return line(noClaim === undefined ? "Not a claim." : `Not a claim: ${noClaimWords[noClaim]}.`);
}

const claimWords: Record<Claim["subject"], string> = {
  quantity: "Figure",
  quotation: "Quotation",
  sentence: "Statement",
  table: "Table",
};

function describeClaim(analysis: Analysis, claim: Claim): RichText {
  const what = claimWords[claim.subject];
  const words = shortened(wordsAt(analysis, [claim]), 120);
  return [line({ strong: what }, ` ${words}`), ...describeStanding(analysis, claim)];
}

function describeCitation(analysis: Analysis, { key, locator }: Citation, citing: readonly CitingArticle[]): RichText {
  const entry = analysis.library.entryByKey.get(key);
  if (!entry) return [line({ code: key }, " is in no library of this project.")];
  const lines: Line[] = [sourceLine(entry, locator)];
  if (entry.note !== undefined) lines.push(line({ emphasis: shortened(entry.note, 240) }));

  const claims = analysis.claims.filter((claim) => isCitedFor(claim, key));
  if (claims.length > 0) lines.push(line("In this article it answers for:"));
  for (const claim of claims.slice(0, MAX_LISTED)) {
    lines.push(bullet({ place: shortened(wordsAt(analysis, [claim])), to: { span: claim } }));
  }
  if (citing.length > 0) lines.push(line("Also cited in:"));
  for (const { uri, name, spans } of citing.slice(0, MAX_LISTED)) {
    lines.push(bullet({ place: name, to: { uri, span: spans[0] ?? { start: 0, end: 0 } } }));
  }
  return lines;
}

/** A hover is a glance: longer lists belong to a view. */
const MAX_LISTED = 8;

function isCitedFor(claim: Claim, key: string): boolean {
  return (
    claim.citations.some((citation) => citation.key === key) || !!claim.annotation?.citations.some((c) => c.key === key)
  );
}
