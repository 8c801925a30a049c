/**
 * Whether a speaker has an interest in what the article says: an office, a party, a firm or a cause, or somebody else to run down.
 * Coaches and artists have one too, but nobody looks for a second opinion on their team and their work.
 */
import { textOf } from "../../base/index.ts";
import type { Facts } from "../../claims/index.ts";
import { withRoles } from "./roles.ts";
import type { Voice } from "./voices.ts";

export function hasInterest(facts: Facts, voice: Voice): boolean {
  const { speakers, article } = facts;
  const { kind, mentions } = speakers[voice.speaker]!;
  if (kind === "document") return false;
  if (accuses(facts, voice)) return true;
  const roles = mentions.flatMap((mention) => wordsOf(withRoles(article.text, mention)));
  return roles.some((word) => interested.has(word)) && !roles.some((word) => disinterested.has(word));
}

function accuses({ article }: Facts, { reports }: Voice): boolean {
  const cues = reports.flatMap(({ cue }) => cue);
  return cues.some((cue) => wordsOf(textOf(article.text, cue)).some((word) => accusingCues.has(word)));
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

const interested: ReadonlySet<string> = new Set(
  // Parties, and offices that are fought over.
  (
    "sen senator rep representative congressman congresswoman assemblyman assemblywoman gov governor candidate contender " +
    "nominee mp minister chancellor mayor councillor party campaign democrat democratic republican tory labour lib dem " +
    "conservative president premier " +
    // Firms, and whoever speaks for them.
    "ceo chairman chairwoman chief executive founder firm company maker spokesman spokeswoman spokesperson director vice " +
    "general marketing product sales head owner " +
    // Causes.
    "activist advocate campaigner union lobby lobbyist lawyer attorney solicitor"
  ).split(" "),
);

/** Those who are asked because they stand outside, and those from whom nobody expects another side. */
const disinterested: ReadonlySet<string> = new Set(
  (
    "analyst analysts professor researcher researchers scientist economist historian survey poll study magazine " +
    "bank reserve police court judge coach captain striker winger midfielder singer actor actress film band"
  ).split(" "),
);

const accusingCues: ReadonlySet<string> = new Set(
  (
    "accuse accused accuses accusing alleged alleges attack attacked attacks blame blamed blames blaming blast blasted blasts " +
    "condemn condemned condemns criticise criticised criticises criticize criticized criticizes denounce denounced denounces " +
    "derided rip ripped rips slam slammed slams"
  ).split(" "),
);
