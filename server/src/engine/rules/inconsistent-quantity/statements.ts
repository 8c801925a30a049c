/**
 * Two sentences that say the same of the same thing and differ only in the figure: “The fire destroyed 12 homes, police said.” and
 * further down “The fire destroyed 14 homes.” Only where subject, verb and what is counted are the same words, both figures are
 * exact, and nothing shows that another time or place is meant.
 */
import { firstEndingAfter, keptWith } from "../../base/index.ts";
import type { BlockFacts } from "../../claims/index.ts";
import { functionWords, months, verbForms } from "../../lexicon/index.ts";
import type { Token } from "../../text/index.ts";
import { agree } from "../agree.ts";
import { runsOf } from "../runs.ts";
import type { FigureMention } from "../same-figures.ts";
import { type Conflict, type MentionInBlock, mentionsIn } from "./conflict.ts";

/** The later is the one to look at. */
export function* statementConflicts(blocks: readonly BlockFacts[]): Iterable<Conflict> {
  const seen = new Map<string, { statement: Statement; place: MentionInBlock }>();
  for (const { from, items } of runsOf(blocks)) {
    for (const { at, statement } of statementsInRun(items)) {
      const place = { block: from + at, mention: statement.mention };
      const earlier = seen.get(statement.says);
      if (!earlier) seen.set(statement.says, { statement, place });
      else if (contradict(earlier.statement, statement)) yield { figure: place, other: earlier.place };
    }
  }
}

interface Statement {
  readonly mention: FigureMention;
  /** Subject, verb, kind and unit. */
  readonly says: string;
  /** The words after the figure, up to a comma or whoever says so: “on Monday”. */
  readonly rest: readonly string[];
}

function contradict(one: Statement, other: Statement): boolean {
  if (agree(one.mention.figure, other.mention.figure)) return false;
  const [a, b] = [one.rest.join(" "), other.rest.join(" ")];
  return a === b || ((a === "" || b === "") && ![...one.rest, ...other.rest].some(isOfTime));
}

/** “in 2003”, “in March”, “each year”: the same may be said of another time. */
function isOfTime(word: string): boolean {
  return /\d/.test(word) || months.has(word) || timeWords.has(word);
}

const timeWords: ReadonlySet<string> = new Set(
  (
    "year years quarter month months week weeks season seasons game games match half each every per first second third last next " +
    "previous then later again earlier far apiece apart alone more"
  ).split(" "),
);

const statementsIn = keptWith((block: BlockFacts): readonly Statement[] => {
  const [{ kind, tokens, sentences }] = block.readings;
  if (kind !== "paragraph") return [];
  return mentionsIn(block).flatMap((mention): Statement[] => {
    const { figure } = mention;
    if (figure.modifier !== "=" || typeof figure.value !== "number" || figure.unit === "-") return [];
    const sentence = sentences[firstEndingAfter(sentences, figure.start)];
    if (!sentence) return [];
    const subject = subjectBefore(tokens, sentence.firstToken, sentence.endToken, figure.start);
    if (subject === undefined) return [];
    const rest = restAfter(tokens, sentence.firstToken, sentence.endToken, figure.end);
    return [
      {
        mention,
        says: `${subject} ${figure.kind} ${figure.unit}`,
        rest,
      },
    ];
  });
});

/** With the number of the block in its run. */
const statementsInRun = keptWith((run: readonly BlockFacts[]) =>
  run.flatMap((block, at) => statementsIn(block).map((statement) => ({ at, statement }))),
);

/** “fire destroyed” of “The fire destroyed 12 homes”: one thing that did one thing, and the sentence begins with it. */
function subjectBefore(tokens: readonly Token[], first: number, end: number, start: number): string | undefined {
  const words: string[] = [];
  for (let at = first; at < end && tokens[at]!.start < start; at++) {
    const { kind, lower } = tokens[at]!;
    if (kind !== "word" || LONGEST_SUBJECT < at - first) return undefined;
    words.push(lower);
  }
  const [article, ...rest] = words;
  const verb = rest.at(-1);
  if (article !== "the" || verb === undefined || rest.length < 2 || !isVerb(verb)) return undefined;
  const subject = rest.slice(0, -1);
  while (functionWords.get(subject.at(-1) ?? "") === "auxiliary") subject.pop();
  const isPlain = 0 < subject.length && !subject.some((word) => functionWords.has(word) || isOfTime(word));
  return isPlain ? `${subject.join(" ")} ${verb}` : undefined;
}

/** In tokens, verb included. */
const LONGEST_SUBJECT = 7;

export function isVerb(word: string): boolean {
  return verbForms.has(word) || (word.length > 4 && word.endsWith("ed"));
}

function restAfter(tokens: readonly Token[], first: number, end: number, from: number): readonly string[] {
  const rest: string[] = [];
  for (let at = first; at < end; at++) {
    const { kind, lower, start } = tokens[at]!;
    if (start < from) continue;
    if (lower === "," || lower === "according") break;
    if (kind !== "mark") rest.push(lower);
  }
  return rest;
}
