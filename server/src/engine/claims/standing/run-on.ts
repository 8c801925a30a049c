/**
 * Reports that run on: “The poll put the party on 41%, Datora said. Among women it had 44%.” The second sentence names no
 * one, yet a reader takes it for the same report; results run on into the next paragraph as well. That is a guess, so it softens a finding
 * and never attributes a claim.
 */
import { isCounted } from "../../attributions/index.ts";
import { detached, firstEndingAfter, type Span } from "../../base/index.ts";
import { auxiliaries, measuresInAccounts, smallNumbers, tens, trendWords } from "../../lexicon/index.ts";
import type { Quantity } from "../../quantities/index.ts";
import type { Token } from "../../text/index.ts";
import type { BlockFrame, Held } from "../block-frame.ts";
import type { BlockSubject } from "../subjects.ts";

export interface ReportsContinued {
  /** The attribution that a claim plainly continues. */
  continuedBy(subject: BlockSubject): Held | undefined;
  /** What the block's last sentence reports. */
  readonly last: Held | undefined;
  /** Whose results its last sentence reports or goes on with. */
  readonly lastResults: ResultsReported | undefined;
}

/** Results out of accounts: “Hay Foods reported a profit of £4m.” */
export interface ResultsReported {
  readonly held: Held;
  /** The words with a capital in the sentence. */
  readonly names: readonly string[];
}

export function reportsContinued(frame: BlockFrame): ReportsContinued {
  const { sentences } = frame.reading;
  const lastReport = reportsBySentence(frame);
  const continued: (Held | undefined)[] = [];
  for (const [i, { firstToken }] of sentences.entries()) {
    const report = i === 0 ? undefined : (lastReport[i - 1] ?? continued[i - 1]);
    const above = frame.others.results;
    const results = i === 0 ? above && ({ held: "results", names: above } as const) : resultsIn(frame, i - 1, report);
    if (report !== undefined && runsOn(frame, firstToken, report)) continued.push(report);
    else continued.push(results && givesMoreResults(frame, i, results.names) ? results.held : undefined);
  }
  return {
    continuedBy({ subject, start, sentence }) {
      // A quotation that opens its sentence goes on from whoever was reported just before; other claims from a plain sign of it.
      if (subject !== "quotation" || start !== sentences[sentence]!.start) return continued[sentence];
      return sentence === 0 ? (frame.others.reported ? "reported" : undefined) : lastReport[sentence - 1];
    },
    last: lastReport.at(-1),
    lastResults: resultsIn(frame, sentences.length - 1, lastReport.at(-1) ?? continued.at(-1)),
  };
}

/** For each sentence, the last attribution with a cue or content in it; those who were asked in a poll report nothing. */
function reportsBySentence({ reading: { prose, sentences }, attributions, others: { taken } }: BlockFrame) {
  const last: (Held | undefined)[] = sentences.map(() => undefined);
  const report = (held: Held, spans: readonly Span[]) => {
    for (const { start, end } of spans)
      for (let i = firstEndingAfter(sentences, start); i < sentences.length && sentences[i]!.start < end; i++)
        last[i] = held;
  };
  if (taken?.isNamed) report("taken", taken.pieces);
  for (const [i, { cue, content, source }] of attributions.entries())
    if (0 < source.length && !isCounted(prose, source[0]!)) report(i, [...cue, ...content]);
  return last;
}

/** It opens by pointing back, or, after a poll or a report, with a figure or a share of what was counted there. */
function runsOn({ reading: { tokens }, speaksDocument, others }: BlockFrame, first: number, report: Held): boolean {
  const [one, two] = [tokens[first], tokens[first + 1]];
  if (!one || !two) return false;
  if (pointers.has(one.lower) || (one.lower === "the" && reportWords.has(two.lower))) return true;
  const isDocument = typeof report === "number" ? speaksDocument[report] : others.taken?.speaksDocument;
  return isDocument === true && opensCount(tokens, first);
}

/** Results in a sentence that reports them, where it does not quote them of another: a measure of accounts, and a sum or a share. */
function resultsIn(frame: BlockFrame, sentence: number, held: Held | undefined): ResultsReported | undefined {
  const { reading, attributions, quantities } = frame;
  if (held === undefined || (typeof held === "number" && attributions[held]!.kind !== "indirect")) return undefined;
  const { start, end, firstToken, endToken } = reading.sentences[sentence]!;
  let at = firstEndingAfter(quantities, start);
  const isResult = ({ kind, start: from }: Quantity) => kind === "money" || kind === "percentage" || end <= from;
  while (at < quantities.length && !isResult(quantities[at]!)) at++;
  if (at === quantities.length || end <= quantities[at]!.start) return undefined;
  const tokens = reading.tokens.slice(firstToken, endToken);
  if (!tokens.some(({ lower }) => measuresInAccounts.has(lower))) return undefined;
  return { held, names: tokens.flatMap(({ text }) => (/^\p{Lu}/u.test(text) ? [detached(text)] : [])) };
}

/**
 * “Hay Foods reported a profit of £4m. | Revenue from bread fell to £81m|”: the next measure of the same accounts, of nobody but those
 * `named` before.
 */
function givesMoreResults({ reading }: BlockFrame, sentence: number, named: readonly string[]): boolean {
  const { tokens, sentences } = reading;
  const { firstToken, endToken } = sentences[sentence]!;
  const measure = measureFrom(tokens, afterTime(tokens, firstToken, endToken), endToken, named);
  return measure !== undefined && moves(tokens, measure + 1, endToken);
}

/** “In the fourth quarter, | sales fell”: behind the comma that closes the opening. */
function afterTime(tokens: readonly Token[], first: number, end: number): number {
  if (!/^(?:after|before|but|during|for|however|in|meanwhile|on|over|overall)$/.test(tokens[first]!.lower))
    return first;
  for (let at = first + 1; at < first + LONGEST_OPENING && at < end; at++) if (tokens[at]!.lower === ",") return at + 1;
  return tokens[first]!.lower === "but" ? first + 1 : first;
}

/** In tokens. */
const LONGEST_OPENING = 8;

/** The noun of a sentence's subject where it is a measure: nobody is named in it who was not in the sentence before. */
function measureFrom(
  tokens: readonly Token[],
  first: number,
  end: number,
  named: readonly string[],
): number | undefined {
  for (let at = first; at < Math.min(end, first + LONGEST_MEASURE); at++) {
    const { kind, lower, text } = tokens[at]!;
    if (measuresInAccounts.has(lower)) return at;
    if (kind !== "word" && lower !== "-" && lower !== "'s") return undefined;
    if (trendWords.has(lower) || auxiliaries.has(lower)) return undefined;
    const isName = (first < at || tokens[at + 1]?.lower === "'s") && /^\p{Lu}/u.test(text);
    if (isName && !named.includes(text)) return undefined;
  }
  return undefined;
}

/** In tokens: “the group's underlying pre-tax profits”. */
const LONGEST_MEASURE = 8;

/** “| rose 3%”, “of trucks | were up 4%”, “for the year | came to £4m”; nobody speaks before. */
function moves(tokens: readonly Token[], first: number, end: number): boolean {
  for (let at = first; at < Math.min(end, first + LONGEST_BETWEEN); at++) {
    const { kind, lower } = tokens[at]!;
    if (trendWords.has(lower) || amounting.has(lower)) return true;
    if (/^(?:are|is|was|were)$/.test(lower)) return isAmount(tokens[at + 1]);
    if (kind !== "word" && lower !== "-" && lower !== "'s") return false;
  }
  return false;
}

/** In tokens: “at its cargo arm in the north”. */
const LONGEST_BETWEEN = 9;

const amounting: ReadonlySet<string> = new Set(
  "amounted came doubled halved hit reached remained stood totaled totalled trebled tripled".split(" "),
);

/** “was | £4m”, “were | down 4%”. */
function isAmount(token: Token | undefined): boolean {
  if (!token) return false;
  return (
    token.kind === "number" ||
    /^[$£€]$/.test(token.text) ||
    /^(?:about|almost|around|at|down|just|up)$/.test(token.lower)
  );
}

/** “40% said”, “However 40% said”, “In homes with a garden, 40% said”; but “In March, 40 people died” is news of its own. */
function opensCount(tokens: readonly Token[], first: number): boolean {
  if (opensNumber(tokens, first)) return true;
  const next = tokens[first + 1]?.lower === "," ? first + 2 : first + 1;
  if (contrasts.has(tokens[first]!.lower)) return isShare(tokens, next);
  if (!ofGroup.has(tokens[first]!.lower)) return false;
  for (let at = first + 1; at < first + LONGEST_GROUP && tokens[at]?.kind === "word"; at++)
    if (tokens[at + 1]?.lower === ",") return isShare(tokens, at + 2);
  return false;
}

/** “some 25 percent”, “two thirds”, “one in five”. */
function isShare(tokens: readonly Token[], first: number): boolean {
  if (!opensNumber(tokens, first)) return false;
  for (let at = first; at < first + LONGEST_SHARE && at < tokens.length; at++) {
    const { lower } = tokens[at]!;
    if (partWords.has(lower) || lower.endsWith("%")) return true;
    const base = lower === "in" ? at + 1 : lower === "out" && tokens[at + 1]?.lower === "of" ? at + 2 : undefined;
    if (base !== undefined && first < at && opensNumber(tokens, at - 1) && opensNumber(tokens, base)) return true;
  }
  return false;
}

const partWords: ReadonlySet<string> = new Set(
  "cent half majority pc pct percent quarter quarters third thirds fifth fifths".split(" "),
);

/** In tokens: “just over three out of 10”. */
const LONGEST_SHARE = 5;

const contrasts: ReadonlySet<string> = new Set("but however still yet meanwhile".split(" "));

/** Before those of whom a share is told. */
const ofGroup: ReadonlySet<string> = new Set("among amongst for in of when".split(" "));

/** In tokens. */
const LONGEST_GROUP = 10;

/** “Only a third said no”, “Forty-two percent agree”. */
function opensNumber(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  return (
    token.kind === "number" || shareWords.has(token.lower) || smallNumbers.has(token.lower) || tens.has(token.lower)
  );
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
