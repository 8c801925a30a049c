/**
 * Reports that run on: “The poll put the party on 41%, Datora said. Among women it had 44%.” The second sentence names no
 * one, yet a reader takes it for the same report. That is a guess, so it softens a finding and never attributes a claim.
 */
import type { Attribution } from "../../attributions/index.ts";
import { firstEndingAfter } from "../../base/index.ts";
import type { Token } from "../../text/index.ts";
import type { Evidence, SentenceFacts } from "../facts.ts";

/** Answers with the index of the attribution that a sentence plainly continues. */
export function reportsContinued(evidence: Evidence): (sentence: SentenceFacts) => number | undefined {
  const { sentences, attributions } = evidence;
  const lastReport = reportsBySentence(sentences, attributions);
  const continued: (number | undefined)[] = [];
  for (const [i, sentence] of sentences.entries()) {
    const before = i - 1;
    const sameBlock = 0 <= before && sentences[before]!.block === sentence.block;
    const report = sameBlock ? (lastReport[before] ?? continued[before]) : undefined;
    continued.push(report !== undefined && runsOn(evidence, sentence) ? report : undefined);
  }
  return (sentence) => continued[firstEndingAfter(sentences, sentence.start)];
}

/** For each sentence, the last attribution with a cue or content in it. */
function reportsBySentence(
  sentences: readonly SentenceFacts[],
  attributions: readonly Attribution[],
): readonly (number | undefined)[] {
  const last: (number | undefined)[] = sentences.map(() => undefined);
  for (const [index, { cue, content, source }] of attributions.entries()) {
    if (source.length === 0) continue;
    for (const span of [...cue, ...content]) {
      const from = firstEndingAfter(sentences, span.start);
      for (let i = from; i < sentences.length && sentences[i]!.start < span.end; i++) last[i] = index;
    }
  }
  return last;
}

/** It opens by pointing back, or with a figure or a share of what was spoken of. */
function runsOn({ article, readings }: Evidence, { block, start }: SentenceFacts): boolean {
  const { tokens } = readings[block]!;
  const first = firstEndingAfter(tokens, start - article.blocks[block]!.span.start);
  const [one, two] = [tokens[first], tokens[first + 1]];
  if (!one || !two) return false;
  return opensContinuation(one) || (one.lower === "the" && reportWords.has(two.lower));
}

function opensContinuation({ lower, kind }: Token): boolean {
  return kind === "number" || continuers.has(lower);
}

/** Words that, at the head of a sentence, lean on the one before. */
const continuers: ReadonlySet<string> = new Set(
  (
    "it they he she this these those its their his her that such " +
    "another others some most both only just nearly almost about around more fewer over under " +
    "among of overall also additionally meanwhile asked compared"
  ).split(" "),
);

/** What a report calls itself when it is taken up again: “The survey …”. */
const reportWords: ReadonlySet<string> = new Set(
  "report reports study survey poll polls figures data results research findings statement numbers document documents review index filing accounts".split(
    " ",
  ),
);
