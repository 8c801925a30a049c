/** A poll's figures without what it takes to weigh them: who asked, how many, when, and the margin of error. */
import { keptWith, type Span, shift } from "../../base/index.ts";
import type { BlockFacts, Facts } from "../../claims/index.ts";
import type { BlockReading } from "../../text/index.ts";
import { defineRule } from "../define.ts";
import { runsOf } from "../runs.ts";
import { DATES, missingDetails } from "./details.ts";

export const pollDetails = defineRule({
  id: "poll-details",
  summary: "A poll without its details",
  why: "A poll's percentages mean little without who asked, how many people, when, and how far off the answer may be. The AP Stylebook wants all four in a story about a poll. Reported once an article, where the poll's first figures stand.",
  default: "info",
  options: {},
  example: {
    fails: "Voters split\n\nA ⟦poll⟧ by Datora put the party on 41 percent. The paper printed it on its front page.\n",
    passes:
      "Voters split\n\nA poll by Datora put the party on 41 percent. It asked 1,002 adults from May 3 to May 6 and has a margin of error of 3 points.\n",
  },

  *find(facts) {
    const poll = firstPoll(facts);
    if (!poll) return;
    const missing = missingDetails(facts);
    if (missing.length === 0) return;
    yield {
      span: poll,
      message: {
        what: `This poll lacks ${listed(missing)}.`,
        why: "Readers cannot weigh its figures.",
        next: `Add ${missing.length === 1 && missing[0] !== DATES ? "it" : "them"}, or link the pollster's own report.`,
      },
    };
  },
});

/** The word “poll” in the first sentence that gives a poll's percentages. */
function firstPoll({ article, blocks }: Facts): Span | undefined {
  for (const { from, items } of runsOf(blocks)) {
    const first = firstWithPoll(items);
    if (first < 0) continue;
    const block = from + first;
    return shift(firstPollIn(blocks[block]!.readings[0])!, article.blocks[block]!.span.start);
  }
  return undefined;
}

const firstWithPoll = keptWith((run: readonly BlockFacts[]) =>
  run.findIndex(({ readings: [one] }) => firstPollIn(one) !== undefined),
);

/** Counted from the start of the block. */
const firstPollIn = keptWith(({ tokens, sentences }: BlockReading): Span | undefined => {
  for (const { firstToken, endToken } of sentences) {
    let word: number | undefined;
    let hasShare = false;
    let asksPeople = false;
    for (let i = firstToken; i < endToken; i++) {
      if (isPollWord(tokens[i]!.lower, tokens[i - 1]?.lower, tokens[i + 1]?.lower)) word ??= i;
      asksPeople ||= peopleWords.has(tokens[i]!.lower) || tokens[i]!.lower === "poll";
      if (shareWords.has(tokens[i]!.lower) && tokens[i - 1]?.kind === "number") hasShare = true;
    }
    if (word !== undefined && hasShare && asksPeople) return { start: tokens[word]!.start, end: tokens[word]!.end };
  }
  return undefined;
});

const shareWords: ReadonlySet<string> = new Set(["percent", "per", "pct", "%", "points", "point", "percentage"]);

/** Whoever is asked, or what they are asked: a survey of computers or of reports has no margin of error. */
const peopleWords: ReadonlySet<string> = new Set(
  (
    "adults americans asked blacks britons buyers consumers democrats drivers employees favor favorable favour friends independents " +
    "latinos likely men opinion owners parents people percentage polled public pupils questioned readers registered republicans " +
    "respondents say saying students support supported supporters teenagers think users viewers voters women workers young"
  ).split(" "),
);

/** One poll by someone: not an average of polls, not an exit poll, not the poll tax or the polls that open. */
function isPollWord(word: string, before: string | undefined, after: string | undefined): boolean {
  if (word !== "poll" && word !== "survey") return false;
  return !notBefore.has(before ?? "") && !notAfter.has(after ?? "");
}

const notBefore: ReadonlySet<string> = new Set([
  "exit",
  "entrance",
  "land",
  "geological",
  "viewer",
  "viewers",
  "reader",
  "readers",
  "straw",
]);
const notAfter: ReadonlySet<string> = new Set([
  "tax",
  "position",
  "station",
  "stations",
  "watchers",
  "workers",
  "numbers",
]);

function listed(things: readonly string[]): string {
  return things.length === 1 ? things[0]! : `${things.slice(0, -1).join(", ")} and ${things.at(-1)!}`;
}
