/**
 * An article's claims as a reviewer goes through them: each with its figure in words, what it rests on, who answers for it, what
 * reviewers found and where else the same thing has a figure; grouped by standing or by speaker, and narrowed by words typed.
 */
import type { Analysis, Claim, Review, Span, Standing } from "../engine/index.ts";
import { type ClaimReference, type ClaimSource, referencesOf, sourcesOf } from "./claim-sources.ts";
import { exemptionWords, speakerName } from "./describe-standing.ts";
import { figureInWords } from "./figure-words.ts";
import { isOpen, reasonsFor } from "./open-claims.ts";
import { reviewsOf } from "./reviewing.ts";
import { type Tally, tallyOf } from "./tally.ts";
import { wordsShown } from "./without-mark-up.ts";
import { evenSpaces, quoted, shortened, wordsAt } from "./words.ts";

export type Grouping = "standing" | "speaker";

export interface ClaimTree {
  readonly headline: string;
  readonly tally: Tally;
  /** Those that hold a claim the filter lets pass. */
  readonly groups: readonly ClaimGroup[];
}

export interface ClaimGroup {
  /** Stable while the article is edited: a standing, or a speaker's name. */
  readonly id: string;
  readonly label: string;
  readonly claims: readonly ClaimItem[];
}

export interface ClaimItem {
  readonly span: Span;
  readonly kind: "figure" | "quotation" | "sentence" | "table";
  /** As written. */
  readonly words: string;
  /** What the figure says, in words. */
  readonly figure?: string;
  readonly standing: Standing;
  /** Nobody answers for it, and a copy editor would ask. */
  readonly isOpen: boolean;
  readonly speaker?: string;
  readonly exemption?: string;
  /** Why a source is asked for, or is not. */
  readonly reasons: readonly string[];
  readonly sources: readonly ClaimSource[];
  /** Links and footnotes that are no entry of a library. */
  readonly references: readonly ClaimReference[];
  /** Oldest first; the last counts unless it has lapsed. */
  readonly reviews: readonly Review[];
  /** What changed since the last review, in a sentence. */
  readonly lapsed?: string;
}

export function claimTree(analysis: Analysis, grouping: Grouping, filter = ""): ClaimTree {
  const wanted = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const items = analysis.claims.map((claim) => claimItem(analysis, claim));
  const shown = items.filter((item) => passes(item, wanted));
  const groups = grouping === "standing" ? byStanding(shown) : bySpeaker(shown);
  return { headline: headlineOf(analysis), tally: tallyOf(analysis), groups };
}

export function claimItem(analysis: Analysis, claim: Claim): ClaimItem {
  const { figure, standing, exemption, lapsed } = claim;
  const speaker = speakerOf(analysis, claim);
  const modifier = figure?.modifierSpan && wordsAt(analysis, [figure.modifierSpan]).toLowerCase();
  return {
    span: { start: claim.start, end: claim.end },
    kind: claim.subject === "quantity" ? "figure" : claim.subject,
    words: shortened(wordsAt(analysis, [claim]), 120),
    ...(figure && { figure: figureInWords(figure, modifier) }),
    standing,
    isOpen: isOpen(analysis, claim),
    ...(speaker !== undefined && { speaker }),
    ...(exemption && { exemption: [exemptionWords[exemption.kind], exemption.reason].filter(Boolean).join(": ") }),
    reasons: standing === "unattributed" ? reasonsFor(analysis, claim) : [],
    sources: sourcesOf(analysis, claim),
    references: referencesOf(claim),
    reviews: reviewsOf(analysis, claim),
    ...(lapsed && { lapsed: `It was ${quoted(shortened(lapsed.was))} and is now ${quoted(shortened(lapsed.now))}.` }),
  };
}

/** Who is said to have said it, here or where the same figure stands elsewhere in the article. */
function speakerOf(analysis: Analysis, { attribution, restsOn }: Claim): string | undefined {
  const index = attribution ?? (restsOn === undefined ? undefined : analysis.claims[restsOn]?.attribution);
  const found = index === undefined ? undefined : analysis.attributions[index];
  return found && speakerName(analysis, found);
}

/** Every word typed stands somewhere in what is shown of the claim. */
function passes(item: ClaimItem, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const { words, figure, standing, speaker, sources, references, reviews, lapsed, isOpen } = item;
  const last = reviews.at(-1);
  const verdict = lapsed === undefined ? last?.verdict.replace("-", " ") : "lapsed";
  const shown = [words, figure, standing, speaker, isOpen ? "open" : "", verdict, last?.by, last?.note];
  const text = [...shown, ...sources.flatMap(({ key, title }) => [key, title]), ...references.map((of) => of.words)]
    .join("\n")
    .toLowerCase();
  return wanted.every((word) => text.includes(word));
}

/** What wants doing comes first. */
const standings: readonly Standing[] = ["unattributed", "cited", "attributed", "exempt"];

function byStanding(items: readonly ClaimItem[]): ClaimGroup[] {
  return standings.flatMap((standing) => {
    const claims = items.filter((item) => item.standing === standing);
    return claims.length === 0 ? [] : [{ id: standing, label: standing, claims }];
  });
}

/** In the order in which they first speak; what nobody says comes first. */
function bySpeaker(items: readonly ClaimItem[]): ClaimGroup[] {
  const groups = new Map<string, ClaimItem[]>();
  for (const item of items) {
    const own = groups.get(item.speaker ?? "");
    if (own) own.push(item);
    else groups.set(item.speaker ?? "", [item]);
  }
  const nobody = groups.get("") ?? [];
  groups.delete("");
  const named = [...groups].map(([name, claims]) => ({ id: `speaker ${name}`, label: name, claims }));
  return nobody.length === 0 ? named : [{ id: "nobody", label: "nobody named", claims: nobody }, ...named];
}

/** @param longest in UTF-16 code units; a longer one is cut @returns nothing where there is no headline */
export function headlineOf({ article }: Analysis, longest = 120): string {
  const block = article.blocks.find(({ kind }) => kind === "headline");
  return block ? shortened(evenSpaces(wordsShown(article, block)), longest) : "";
}
