/** Looks through an article's words once for signs of a poll's details. */
import { keptWith } from "../../base/index.ts";
import type { BlockFacts, Facts } from "../../claims/index.ts";
import type { BlockReading, Token } from "../../text/index.ts";
import { runsOf } from "../runs.ts";
import { namesPollster } from "./pollster.ts";

export interface PollWords {
  readonly hasPollster: boolean;
  readonly hasSample: boolean;
  readonly hasDates: boolean;
  readonly hasMargin: boolean;
}

export function readingWords({ blocks }: Facts): PollWords {
  return together(runsOf(blocks).map(({ items }) => wordsInRun(items)));
}

const wordsInRun = keptWith((run: readonly BlockFacts[]) =>
  together(run.map(({ readings: [one] }) => wordsOfBlock(one))),
);

function together(found: readonly PollWords[]): PollWords {
  return {
    hasPollster: found.some(({ hasPollster }) => hasPollster),
    hasSample: found.some(({ hasSample }) => hasSample),
    hasDates: found.some(({ hasDates }) => hasDates),
    hasMargin: found.some(({ hasMargin }) => hasMargin),
  };
}

const wordsOfBlock = keptWith(({ tokens, sentences }: BlockReading): PollWords => {
  const found = { hasPollster: false, hasSample: false, hasDates: false, hasMargin: false };
  for (const { firstToken, endToken } of sentences) {
    const sentence = tokens.slice(firstToken, endToken);
    if (namesPollster(sentence)) found.hasPollster = true;
    if (hasSample(sentence)) found.hasSample = true;
    if (hasDates(sentence)) found.hasDates = true;
    if (hasMargin(sentence)) found.hasMargin = true;
  }
  return found;
});

const pollWords: ReadonlySet<string> = new Set([
  "poll",
  "polls",
  "pollster",
  "survey",
  "surveyed",
  "polled",
  "polling",
]);

const samplePeople: ReadonlySet<string> = new Set(
  "adults americans britons citizens consumers firms households interviews men participants people persons registered likely respondents students voters women workers".split(
    " ",
  ),
);

/** “1,002 adults”, “surveyed 552 likely Democratic voters”, “a survey of 1,300 bosses”. */
function hasSample(sentence: readonly Token[]): boolean {
  return sentence.some(({ lower, kind }, i) => {
    const asked = kind === "number" && 100 <= Number(lower.replaceAll(",", "")) && !/^(?:19|20)\d\d$/.test(lower);
    if (!asked) return false;
    const isOfPoll = sentence.slice(Math.max(0, i - 4), i).some((before) => pollWords.has(before.lower));
    return isOfPoll || sentence.slice(i + 1, i + 4).some((after) => samplePeople.has(after.lower));
  });
}

/** “from May 3 to 6”, “conducted on 12 March”, “conducted last week”, in a sentence about asking. */
function hasDates(sentence: readonly Token[]): boolean {
  const asked = sentence.some(({ lower }) => askingWords.has(lower));
  return asked && sentence.some(({ lower }) => timeWords.has(lower));
}

const askingWords: ReadonlySet<string> = new Set(
  "asked conducted poll polled survey surveyed interviewed interviews taken released carried questioned".split(" "),
);

const timeWords: ReadonlySet<string> = new Set(
  (
    "january february march april may june july august september october november december jan feb aug sept oct nov dec " +
    "jan. feb. aug. sept. oct. nov. dec. monday tuesday wednesday thursday friday saturday sunday week weekend month yesterday today"
  ).split(" "),
);

/** “margin of error”, “plus or minus”, “±”. */
function hasMargin(sentence: readonly Token[]): boolean {
  return sentence.some(({ lower }, i) => {
    if (lower === "±") return true;
    const [next, last] = [sentence[i + 1]?.lower, sentence[i + 2]?.lower];
    if (lower === "margin") return next === "of" && last === "error";
    if (lower === "plus") return next === "or" && last === "minus";
    return lower === "sampling" && next?.startsWith("error") === true;
  });
}
