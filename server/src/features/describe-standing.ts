/** What a claim rests on, in words: who said it and how, what is cited for it, why it is exempt, or that nobody answers for it. */
import type {
  Analysis,
  Attribution,
  Claim,
  Exemption,
  ExemptionKind,
  Lapse,
  Review,
  Verdict,
} from "../engine/index.ts";
import { type ClaimReference, referencesOf } from "./claim-sources.ts";
import { dayOf } from "./day-of.ts";
import { sourceLine } from "./describe-source.ts";
import { isOpen, reasonsFor } from "./open-claims.ts";
import { bullet, type Line, line, type RichText, type Run } from "./rich-text.ts";
import { cueAt, phraseAt, quoted, shortened, wordsAt } from "./words.ts";

export const exemptionWords: Record<ExemptionKind, string> = {
  "own-reporting": "own reporting",
  calculation: "a calculation",
  "common-knowledge": "common knowledge",
};

/** What the claim rests on, the sources behind it, why it is or is not queried, and what a reviewer said of it. */
export function describeStanding(analysis: Analysis, claim: Claim): RichText {
  return [
    ...restsOn(analysis, claim),
    ...sourcesBehind(analysis, claim),
    ...whyQueried(analysis, claim),
    ...(claim.review ? [reviewLine(claim.review, claim.lapsed)] : []),
  ];
}

/** The name a reader would give the source of an attribution. */
export function speakerName(analysis: Analysis, attribution: Attribution): string | undefined {
  const speaker = attribution.speaker === undefined ? undefined : analysis.speakers[attribution.speaker];
  if (speaker) return speaker.name;
  const words = wordsAt(analysis, attribution.source);
  return words === "" ? undefined : words;
}

function restsOn(analysis: Analysis, claim: Claim): Line[] {
  const lines: Line[] = [];
  const attribution = claim.attribution === undefined ? undefined : analysis.attributions[claim.attribution];
  if (attribution) lines.push(attributedLine(analysis, attribution));
  if (claim.exemption) lines.push(exemptLine(claim.exemption));
  const other = claim.restsOn === undefined ? undefined : analysis.claims[claim.restsOn];
  if (other) lines.push(mentionLine(analysis, other, other.start < claim.start ? "earlier" : "later"));
  if (lines.length === 0 && claim.standing === "unattributed") {
    const isCited = 0 < claim.citations.length + (claim.annotation?.citations.length ?? 0);
    const cited = isCited ? "no library has the source that is cited" : "no source is cited";
    lines.push(line(`Nobody in the text answers for it, and ${cited}.`));
  }
  return lines;
}

function attributedLine(analysis: Analysis, attribution: Attribution): Line {
  const name = speakerName(analysis, attribution);
  const cue = cueAt(analysis, attribution);
  const phrase = phraseAt(analysis, attribution);
  const runs: Run[] = name === undefined ? ["Attributed to no one who is named"] : ["Attributed to ", { strong: name }];
  if (phrase !== "") runs.push(", ", { emphasis: quoted(shortened(phrase)) });
  else if (cue !== "") runs.push(" by ", { emphasis: quoted(cue) });
  const place = attribution.cue[0] ?? attribution.source[0];
  if (place) runs.push(" (", { place: "show", to: { span: place } }, ")");
  const speaker = attribution.speaker === undefined ? undefined : analysis.speakers[attribution.speaker];
  runs.push(speaker?.vague ? ", no one who could be asked." : ".");
  return line(...runs);
}

export function exemptLine({ kind, reason, by, date }: Exemption): Line {
  const who = [by, date].filter(Boolean).join(", ");
  const runs: Run[] = ["Needs no source: ", { strong: exemptionWords[kind] }];
  if (reason !== "") runs.push(` – ${reason}`);
  if (who !== "") runs.push(` (${who})`);
  return line(...runs);
}

/** The other mention of a claim that is answered for. */
function mentionLine(analysis: Analysis, mention: Claim, where: "earlier" | "later"): Line {
  const words = quoted(shortened(wordsAt(analysis, [mention])));
  const attribution = mention.attribution === undefined ? undefined : analysis.attributions[mention.attribution];
  const name = attribution && speakerName(analysis, attribution);
  const runs: Run[] = [`Rests on the ${where} `, { place: words, to: { span: mention } }];
  if (name !== undefined) runs.push(", attributed to ", { strong: name });
  return line(...runs, ".");
}

function sourcesBehind(analysis: Analysis, claim: Claim): Line[] {
  const { entryByKey } = analysis.library;
  const pointers = new Map<string, { readonly key: string; readonly locator?: string }>();
  for (const pointer of [...claim.citations, ...(claim.annotation?.citations ?? [])]) {
    pointers.set(`${pointer.key}\n${pointer.locator ?? ""}`, pointer);
  }
  for (const { keys } of claim.references) for (const key of keys) pointers.set(`${key}\n`, { key });
  const cited = [...pointers.values()].map(({ key, locator }) => {
    const entry = entryByKey.get(key);
    const described = entry ? sourceLine(entry, locator) : line({ code: key }, " is in no library of this project.");
    return bullet("Cited: ", ...described.runs);
  });
  return [...cited, ...referencesOf(claim).map(referenceLine)];
}

function referenceLine({ kind, words, url }: ClaimReference): Line {
  return bullet(kind === "link" ? "Linked: " : "Footnote: ", url === undefined ? words : { link: words, url });
}

function whyQueried(analysis: Analysis, claim: Claim): Line[] {
  if (claim.standing !== "unattributed") return [];
  const reasons = reasonsFor(analysis, claim);
  const why = reasons.length === 0 ? "" : `: ${reasons.slice(0, MOST_REASONS).join("; ")}`;
  if (!isOpen(analysis, claim)) return [line(`Not queried${why}.`)];
  return [line(`${claim.urgency === "query" ? "Queried" : "Might be queried"}${why}.`)];
}

/** The strongest come first, and those after these say little more. */
const MOST_REASONS = 3;

const verdictWords: Record<Verdict, string> = {
  confirmed: "Confirmed",
  disputed: "Disputed",
  "needs-work": "Needs work, says",
};

function reviewLine({ verdict, by, date, note }: Review, lapsed: Lapse | undefined): Line {
  const joint = verdict === "needs-work" ? " " : " by ";
  const runs: Run[] = [{ strong: verdictWords[verdict] }, `${joint}${by}, ${dayOf(date)}`];
  if (note !== undefined && note !== "") runs.push(`: ${note}`);
  if (lapsed) runs.push(` – lapsed: it was ${quoted(shortened(lapsed.was))} then.`);
  return line(...runs);
}
