/**
 * “- Half of all buses were late in May. [BBC]”: an item of a digest, with the paper or the agency that reports it behind its last words, in
 * brackets or behind a dash. It answers for whatever nobody else in the item does.
 */
import { anyOverlap, type Span } from "../base/index.ts";
import { agencyWords, figureBodies, lettersOfNoBody, paperWords, pictureWords } from "../lexicon/index.ts";
import type { BlockReading, Token } from "../text/index.ts";
import { kindOf } from "./kind.ts";
import { addSentencesOf } from "./sourced.ts";
import { isLabelOfNobody } from "./turns.ts";
import type { BlockAttribution } from "./types.ts";

/** The attributions of a block, with the credits in it. `found`: what its sentences attribute. */
export function withItemCredits(
  found: readonly BlockAttribution[],
  reading: BlockReading,
): readonly BlockAttribution[] {
  // A line that ends with a name and no stop may look like a subhead.
  if (!/^(?:list|paragraph|subhead)$/.test(reading.kind)) return found;
  const credits = itemsIn(reading).flatMap((item) => creditIn(reading, item) ?? []);
  if (credits.length === 0) return found;
  const names = credits.map(({ name }) => name);
  const others = found.filter(({ source, cue }) => !anyOverlap([...source, ...cue], names));
  const taken = new Set<number>();
  for (const one of others) if (0 < one.source.length) addSentencesOf(one, reading.sentences, taken);
  const credited = credits.flatMap(({ mark, name, words }): BlockAttribution[] => {
    const content = reading.sentences.flatMap((sentence, at): Span[] => {
      const [start, end] = [Math.max(sentence.start, words.start), Math.min(sentence.end, words.end)];
      return start < end && !taken.has(at) ? [{ start, end }] : [];
    });
    const kind = kindOf(content, reading);
    const one = { source: [name], cue: [mark], content, kind, probability: LIKELIHOOD, origin: "rule" } as const;
    return 0 < content.length ? [one] : [];
  });
  return [...others, ...credited].sort((one, other) => one.cue[0]!.start - other.cue[0]!.start);
}

/** It says so, if not in as many words. */
const LIKELIHOOD = 0.75;

interface Credit {
  /** The bracket or the dash. */
  readonly mark: Span;
  readonly name: Span;
  /** What stands before it in its item. */
  readonly words: Span;
}

/** Runs of tokens: the items of a list, and the whole of a paragraph. */
function itemsIn({ kind, prose, tokens }: BlockReading): readonly (readonly Token[])[] {
  if (kind !== "list") return [tokens];
  const items: Token[][] = [];
  for (const [at, token] of tokens.entries()) {
    const before = tokens[at - 1];
    if (!before || /[\n\r]/.test(prose.slice(before.end, token.start))) items.push([]);
    items.at(-1)!.push(token);
  }
  return items;
}

function creditIn({ prose }: BlockReading, tokens: readonly Token[]): Credit | undefined {
  const [first] = tokens;
  if (!first || LONGEST_ITEM < tokens.at(-1)!.end - first.start) return undefined;
  const isStopped = tokens.at(-1)!.text === "." && /^[)\]]$/.test(tokens.at(-2)?.text ?? "");
  const last = isStopped ? tokens.length - 1 : tokens.length;
  const closes = tokens[last - 1]?.text;
  const isInBrackets = closes === ")" || closes === "]";
  const opens = isInBrackets ? (closes === ")" ? /^\($/ : /^\[$/) : /^[-–—―]$/;
  const end = isInBrackets ? last - 1 : last;
  for (let at = end - 1; 0 < at && end - at <= LONGEST_NAME + 1; at--) {
    const mark = tokens[at]!;
    const before = tokens[at - 1]!;
    if (!opens.test(mark.text) || (!isInBrackets && !/\s/.test(prose[mark.end]!))) continue;
    const name = tokens.slice(at + 1, end);
    const isBehindStop = /^[.!?…”"’»]$/.test(before.text);
    if (!name[0] || !(isBehindStop || isInBrackets) || !isReporter(name, isBehindStop)) return undefined;
    if (!isBehindStop && isExplanation(tokens, at)) return undefined;
    return {
      mark: { start: mark.start, end: mark.end },
      name: { start: name[0].start, end: name.at(-1)!.end },
      words: { start: first.start, end: before.end },
    };
  }
  return undefined;
}

/** “The Guardian”, “Harrow Gazette”, “Reuters”, “BBC”; behind a stop letters too that no table has: “NYT”. */
function isReporter(name: readonly Token[], isBehindStop: boolean): boolean {
  if (!name.every(({ text }) => /^(?:\p{Lu}.*|[-’'.&]|of|the)$/u.test(text))) return false;
  const words = name.map(({ lower }) => lower);
  if (words.some((word) => pictureWords.has(word))) return false;
  if (words.some((word) => agencyWords.has(word))) return true;
  const [{ text, lower }] = name as readonly [Token];
  if (1 < name.length) return paperWords.has(words.at(-1)!) && !records.test(words.slice(-2).join(" "));
  if (papersByOneWord.has(lower)) return true;
  // Within a sentence “(ONS)” says how the name before it is short.
  if (!isBehindStop) return false;
  if (figureBodies.has(lower)) return text === text.toUpperCase() || 4 < text.length;
  return /^[A-Z]{3,5}$/.test(text) && !isLabelOfNobody(text) && !lettersOfNoBody.has(lower);
}

/** Of the words that papers are called by, those that say nothing else behind a sentence: “(Sunday)” tells when, “(Independent)” for whom. */
const papersByOneWord: ReadonlySet<string> = new Set(
  "chronicle gazette guardian herald observer telegraph times tribune".split(" "),
);

const records = /^(?:area|course|national|olympic|track|world) record$/;

/**
 * “a small paper | (the Harrow Gazette)”, “40 staff at the Associated Press | (AP)”, “by Ann Hay | (Reuters)”: what says which one is meant, or
 * whose it is, reports nothing; “in New York | (Reuters)” does. `mark`: where the bracket opens.
 */
function isExplanation(tokens: readonly Token[], mark: number): boolean {
  if (tokens[mark + 1]?.lower === "the" && tokens[mark + 1]?.text !== "The") return true;
  let first = mark;
  while (0 < first && /^\p{Lu}/u.test(tokens[first - 1]!.text)) first--;
  if (first === mark) return paperNouns.has(tokens[mark - 1]!.lower);
  return first < mark - 1 && tokens[first - 1]?.lower !== "in";
}

const paperNouns: ReadonlySet<string> = new Set(
  "agency broadsheet newspaper outlet paper tabloid title weekly".split(" "),
);

/** In code units; what is longer is a report. */
const LONGEST_ITEM = 600;
/** In tokens. */
const LONGEST_NAME = 6;
