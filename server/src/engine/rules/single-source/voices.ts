/**
 * Who is heard in an article. Everyone counts who is reported to say anything, with a figure or without: whoever gives a second view,
 * were it in one sentence, was asked. Headlines repeat the story and are left out, and so are vague sources, whom nobody can ask.
 */
import type { Attribution } from "../../attributions/index.ts";
import type { Facts } from "../../claims/index.ts";
import { withRoles } from "./roles.ts";

export interface Voice {
  /** Index into `facts.speakers`. */
  readonly speaker: number;
  readonly reports: readonly Attribution[];
}

/** Below this, what looks like a report often is none. */
const LEAST_PROBABILITY = 0.5;

/** The one speaker whom all reports in the article's body come from; undefined where there are more, or none. */
export function onlyVoice(facts: Facts): Voice | undefined {
  const [loudest, ...others] = voicesIn(facts).sort((a, b) => b.reports.length - a.reports.length);
  if (!loudest) return undefined;
  const isSameSide = sideOf(facts, loudest.speaker);
  return others.every(({ speaker }) => isSameSide(speaker)) ? loudest : undefined;
}

function voicesIn(facts: Facts): Voice[] {
  const bySpeaker = new Map<number, Attribution[]>();
  for (const report of reportsIn(facts)) {
    const others = bySpeaker.get(report.speaker!);
    if (others) others.push(report);
    else if (canBeAsked(facts, report.speaker!)) bySpeaker.set(report.speaker!, [report]);
  }
  return [...bySpeaker].map(([speaker, reports]) => ({ speaker, reports }));
}

function reportsIn({ article, attributions }: Facts): Attribution[] {
  const body = article.blocks.find(({ kind }) => kind === "paragraph")?.span.start ?? article.text.length;
  return attributions.filter(
    ({ speaker, source, probability }) =>
      speaker !== undefined && source.length && body <= source[0]!.start && LEAST_PROBABILITY <= probability,
  );
}

/** What is of an unknown kind may be somebody's name (“Napster”) or a slip (“This study”). */
function canBeAsked({ speakers }: Facts, speaker: number): boolean {
  const { vague, kind, name } = speakers[speaker]!;
  return !vague && (kind !== "unknown" || name.split(/\s+/).every((word) => /^\p{Lu}/u.test(word)));
}

/** “Tony Blair” and “Blair”, where nothing in the text makes them one; “Intel” and Jeff Ravencraft, “technology strategist at Intel”. */
function sideOf({ article, speakers }: Facts, one: number): (other: number) => boolean {
  const { name, mentions } = speakers[one]!;
  const names = new Set(namesOf([name, ...mentions.map((mention) => withRoles(article.text, mention))].join(" ")));
  return (other) => {
    const { kind, name } = speakers[other]!;
    const parts = namesOf(name);
    return kind === "person" ? parts.every((part) => names.has(part)) : parts.some((part) => names.has(part));
  };
}

function namesOf(name: string): string[] {
  return name.match(/\p{Lu}[\p{L}’'-]+/gu) ?? [];
}
