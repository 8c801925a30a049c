/**
 * Reports that run on: “The poll put the party on 41%, Datora said. Among women it had 44%.” The second sentence names no
 * one, yet a reader takes it for the same report. That is a guess, so it softens a finding and never attributes a claim.
 */
import type { Attribution } from "../../attributions/index.ts";
import { firstEndingAfter } from "../../base/index.ts";
import type { Evidence, SentenceFacts } from "../facts.ts";

export interface ReportsContinued {
  /** The index of the attribution that a sentence plainly continues. */
  ofSentence(sentence: SentenceFacts): number | undefined;
  /** The index of the last attribution before a sentence, in the sentence next to it. */
  before(sentence: SentenceFacts): number | undefined;
}

export function reportsContinued(evidence: Evidence): ReportsContinued {
  const { sentences, attributions } = evidence;
  const lastReport = reportsBySentence(sentences, attributions);
  const continued: (number | undefined)[] = [];
  for (const [i, sentence] of sentences.entries()) {
    const before = i - 1;
    const sameBlock = 0 <= before && sentences[before]!.block === sentence.block;
    const report = sameBlock ? (lastReport[before] ?? continued[before]) : undefined;
    continued.push(report !== undefined && runsOn(evidence, sentence, report) ? report : undefined);
  }
  return {
    ofSentence: (sentence) => continued[firstEndingAfter(sentences, sentence.start)],
    before: (sentence) => lastReport[firstEndingAfter(sentences, sentence.start) - 1],
  };
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

/** It opens by pointing back, or, after a poll or a report, with a figure or a share of what was counted there. */
function runsOn(evidence: Evidence, { block, start }: SentenceFacts, report: number): boolean {
  const { article, readings, attributions, speakers } = evidence;
  const { tokens } = readings[block]!;
  const first = firstEndingAfter(tokens, start - article.blocks[block]!.span.start);
  const [one, two] = [tokens[first], tokens[first + 1]];
  if (!one || !two) return false;
  if (pointers.has(one.lower) || (one.lower === "the" && reportWords.has(two.lower))) return true;
  const { speaker } = attributions[report]!;
  const isDocument = speaker !== undefined && speakers[speaker]!.kind === "document";
  return isDocument && (one.kind === "number" || shareWords.has(one.lower));
}

/** Words that, at the head of a sentence, lean on the one before. */
const pointers: ReadonlySet<string> = new Set("it they this these its their such additionally also".split(" "));

/** Words that open one more finding of the same count. */
const shareWords: ReadonlySet<string> = new Set(
  (
    "about almost among another around asked both compared fewer for just most more nearly of only others over overall some " +
    "that those under while"
  ).split(" "),
);

/** What a report calls itself when it is taken up again: “The survey …”. */
const reportWords: ReadonlySet<string> = new Set(
  "report reports study survey poll polls figures data results research findings statement numbers document documents review index filing accounts".split(
    " ",
  ),
);
