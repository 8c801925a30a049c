/**
 * Words that outrun the paragraph that says whose they are: the next one that takes up an open quotation mark, and what a colon announces,
 * be it a quotation, a list or a statement without marks. And those whose speaker is named only by and by: “We lost 40 homes. ¶ “Ninety
 * more are damaged,” Ruiz said. And figures that the next paragraph answers for.
 */
import { contains, firstEndingAfter, overlaps, type Span, textOf } from "../../base/index.ts";
import { bodyNouns, looseGroups, officialGroups } from "../../lexicon/index.ts";
import { type Block, type BlockReading, blocksAboutTable, type Quotation } from "../../text/index.ts";
import { isInFirstPerson } from "../first-person.ts";
import { headWord } from "../head-word.ts";
import { type Words, wordsOf } from "../rules/words.ts";
import type { BlockAttribution } from "../types.ts";
import { answersHeldAbove } from "./answers.ts";
import { boxesHeldBelow } from "./boxes.ts";
import type { GoingOn } from "./going-on.ts";
import { isOfList, sentencesWithoutSource } from "./lists.ts";
import { isQuotationOnly } from "./own-quotations.ts";
import { answeredIn } from "./refer-back.ts";
import { quotationsSignedBelow } from "./signed.ts";
import { type Speaking, type Speech, speaks } from "./speech.ts";
import { speaksOfItself } from "./told-of.ts";

/** By the number of the block whose words go on. */
export function wordsHeldElsewhere(
  blocks: readonly Block[],
  speeches: readonly Speech[],
): ReadonlyMap<number, GoingOn> {
  const goingOn = new Map<number, GoingOn>();
  /** Who still has the word at the end of the paragraph before. */
  let open: Open | undefined;
  /** Quotations that go on up to the end of the paragraph before, and have no speaker yet. */
  let waiting = nothing;
  /** The number of the paragraph before. */
  let before: number | undefined;
  const answers = answersHeldAbove(blocks, speeches);
  const heldBelow = new Map([...boxesHeldBelow(blocks, speeches), ...quotationsSignedBelow(blocks, speeches)]);
  for (let index = 0; index < speeches.length; index++) {
    const speech = speeches[index]!;
    if (speech.script.reading.kind === "table") {
      const held = tableHeldElsewhere(index, speeches, open);
      if (held) goingOn.set(index, held);
      if (held && held.from === open?.block) open = undefined;
      continue;
    }
    const below = heldBelow.get(index);
    if (below) goingOn.set(index, below);
    // Below a heading somebody else may be told of.
    if (open?.because === "told" && speech.script.reading.kind === "subhead") open = undefined;
    if (!speech.isRunning) continue;
    if (!open && waiting.length + answers.size === 0 && keepsToItself(speech)) {
      before = index;
      continue;
    }
    const { attributions, speaking } = speech;
    const { reading } = speech.script;
    const held = below ?? answers.get(index);
    if (held) {
      goingOn.set(index, held);
      open = undefined;
      waiting = nothing;
      before = index;
      continue;
    }
    const first = reading.quotations[0];
    const isQuoted = blocks[index]!.isBlockQuotation === true;
    const setApart = open && setApartFor(open, speech, isQuoted);
    if (open && setApart) {
      const { block: from, attribution } = open;
      if (setApart.length > 0) goingOn.set(index, { from, attribution, pieces: setApart, isQuoted });
      open = speaking?.because === "colon" ? openFrom(index, speaking) : openBelow(open, setApart);
      before = index;
      waiting = nothing;
      continue;
    }
    const isTakenUp =
      open &&
      first &&
      takesUp(wordsOf(reading), attributions, first, open) &&
      !(saysI(first, reading) && isOfMany(open, speeches[open.block]!.script.reading));
    const answered = before === undefined || goingOn.has(before) ? undefined : answeredAbove(speech, speeches[before]!);
    if (answered) goingOn.set(before!, { from: index, ...answered });
    before = index;
    const holder = speakerAtLast(speech, waiting);
    for (const { block, quotation } of holder ? waiting : nothing)
      goingOn.set(block, { from: index, attribution: holder!, pieces: [spanOf(quotation)], isQuoted: true });
    const isSpoken = isTakenUp && (open?.because === "unclosed" || open?.because === "colon");
    const unspoken = isSpoken ? undefined : speech.unspoken;
    waiting = unspoken ? waitingWith(waiting, { block: index, quotation: unspoken }, reading) : nothing;
    let further: Open | undefined;
    if (isTakenUp && open && first && open.nParagraphs < MOST_PARAGRAPHS) {
      const { block: from, attribution } = open;
      const isAllTheirs = open.because !== "unclosed" && isQuotationOnly(wordsOf(reading), 0, reading.tokens.length);
      const later = isAllTheirs ? reading.quotations.slice(1).filter(({ depth }) => depth === 0) : [];
      goingOn.set(index, { from, attribution, pieces: [first, ...later].map(spanOf), isQuoted: true });
      further = openFurther(open, attributions, first, isAllTheirs);
    }
    open = further ?? (speaking && openFrom(index, speaking));
  }
  return goingOn;
}

/** Nothing in it goes on below, waits for its speaker or answers for what stands above: so it is with most paragraphs of a book. */
function keepsToItself({ speaking, answering, unspoken }: Speech): boolean {
  return !speaking && !answering && !unspoken;
}

/** A table that does not say itself where its figures come from, while what stands around it does, or what announced it. */
function tableHeldElsewhere(table: number, speeches: readonly Speech[], open: Open | undefined): GoingOn | undefined {
  const { attributions, script } = speeches[table]!;
  const [head] = script.reading.sentences;
  if (!head || 0 < attributions.length) return undefined;
  const held = (from: number, attribution: BlockAttribution): GoingOn => {
    return { from, attribution, pieces: [spanOf(head)], isQuoted: false };
  };
  if (open?.because === "colon" && open.isOfStatements) return held(open.block, open.attribution);
  for (const { block, from } of blocksAboutTable((at) => speeches[at]?.script.reading, table)) {
    const naming = ({ source, cue }: BlockAttribution) => 0 < source.length && from <= cue[0]!.start;
    const named = speeches[block]!.attributions.findLast(naming);
    if (named) return held(block, named);
  }
  const below = speeches[table + 1]?.answering;
  return below && held(table + 1, below.attribution);
}

/** A speaker whose words go on below. */
interface Open extends Speaking {
  /** The number of the speaker's block. */
  readonly block: number;
  /** So many blocks have gone on from it, with so many pieces that layout sets apart. */
  readonly nParagraphs: number;
  readonly nPieces: number;
}

function openFrom(block: number, speaking: Speaking): Open {
  return { block, nParagraphs: 0, nPieces: 0, ...speaking };
}

/** An announcement below a block that is set apart, of which it held some pieces. */
function openBelow(open: Open, held: readonly Span[]): Open {
  return { ...open, because: "layout", nParagraphs: open.nParagraphs + 1, nPieces: open.nPieces + held.length };
}

/** Who took up the quotation `first`, below its block: undefined where they have not the word any longer. */
function openFurther(
  open: Open,
  attributions: readonly BlockAttribution[],
  first: Quotation,
  isAllTheirs: boolean,
): Open | undefined {
  const { because } = open;
  const isOthers = attributions.some(({ cue }) => !cue.every((span) => contains(first, span)));
  if (isOthers || !(isAllTheirs || because === "unclosed")) return undefined;
  const isOver =
    because === "unclosed" ? first.closed : because === "colon" || because === "told" || because === "addressed";
  const next = because === "colon" && !first.closed ? "unclosed" : isOver ? "speech" : because;
  return { ...open, because: next, nParagraphs: open.nParagraphs + 1 };
}

/** What an announcement holds of a block that is set apart below it; undefined for any other block. */
function setApartFor(open: Open, speech: Speech, isQuoted: boolean): readonly Span[] | undefined {
  if (open.because !== "colon" && open.because !== "layout") return undefined;
  if (MOST_PARAGRAPHS <= open.nParagraphs) return undefined;
  const { reading } = speech.script;
  const isSetApart = isQuoted || (open.isOfStatements && isOfList(reading)) || isPlainSpeech(reading);
  if (!isSetApart) return undefined;
  const pieces = sentencesWithoutSource(speech);
  return open.nPieces + pieces.length <= MOST_PIECES ? pieces : undefined;
}

/** A paragraph of a statement that is given in full, without marks. */
function isPlainSpeech(reading: BlockReading): boolean {
  return reading.quotations.length === 0 && isInFirstPerson(reading);
}

/** What one attribution may hold beyond its own block: what every such block is told of it must not grow with the article. */
const MOST_PARAGRAPHS = 100;
const MOST_PIECES = 1_000;

/** The words that end a paragraph and that the one below answers for. */
function answeredAbove({ answering }: Speech, { script, endsFree }: Speech): Omit<GoingOn, "from"> | undefined {
  const last = script.reading.sentences.at(-1);
  if (!answering || !endsFree || !last) return undefined;
  const piece = answeredIn(wordsOf(script.reading), last, answering.reference);
  return piece && { attribution: answering.attribution, pieces: [piece], isQuoted: false };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** A quotation that nobody in its own block is given, and that its block leaves unclosed. */
interface Waiting {
  readonly block: number;
  readonly quotation: Quotation;
}

const nothing: readonly Waiting[] = [];

/** Those before it wait on only where the quotation takes them up. */
function waitingWith(waiting: readonly Waiting[], next: Waiting, reading: BlockReading): readonly Waiting[] {
  const earlier = reopening(reading, waiting) === next.quotation ? waiting : [];
  return [...earlier, next].slice(-MOST_PARAGRAPHS);
}

/** Who speaks the quotation with which a paragraph takes up those that wait. */
function speakerAtLast({ attributions, script }: Speech, waiting: readonly Waiting[]): BlockAttribution | undefined {
  const first = reopening(script.reading, waiting);
  if (!first) return undefined;
  const holder = attributions.find((one) => speaks(one, first));
  return holder && holder.kind !== "indirect" && holder.source.length > 0 ? holder : undefined;
}

/** The quotation that opens a paragraph with the mark of those that wait. */
function reopening({ quotations, tokens }: BlockReading, waiting: readonly Waiting[]): Quotation | undefined {
  const [first] = quotations;
  const last = waiting.at(-1);
  return first && last && first.start === tokens[0]!.start && first.style === last.quotation.style ? first : undefined;
}

/** The paragraph opens with a quotation, `first`, that nobody in it is given, and goes on from the paragraph before. */
function takesUp(
  words: Words,
  attributions: readonly BlockAttribution[],
  first: Quotation,
  { because, attribution }: Open,
): boolean {
  if (because === "layout" || !words.opensQuotation(0)) return false;
  if (because === "colon") return !attributions.some((one) => speaksFromOutside(one, first));
  if (attributions.some(({ content }) => content.some((span) => overlaps(span, first)))) return false;
  if (because === "unclosed") return true;
  return isOfSentences(words, first) && (because !== "told" || speaksOfItself(words, first, attribution));
}

/** A quotation that holds whole sentences: the writer goes on with one of their own, “It was late.” Hay left the hall at six. */
function isOfSentences(words: Words, { end }: Quotation): boolean {
  const last = words.reading.sentences[firstEndingAfter(words.reading.sentences, end - 1)];
  return last !== undefined && isQuotationOnly(words, 0, last.endToken);
}

/** “| Police | said three men were hurt. ¶ “I heard a bang.””: the quotation is somebody's whom nobody names, for no body says “I”. */
function isOfMany({ because, attribution: { kind, source } }: Open, { prose }: BlockReading): boolean {
  if (because !== "speech" || kind !== "indirect" || source.length !== 1) return false;
  const head = headWord(textOf(prose, source[0]!));
  return officialGroups.has(head) || looseGroups.has(head) || bodyNouns.has(head);
}

function saysI({ inner }: Quotation, { prose }: BlockReading): boolean {
  return /\bI\b/.test(textOf(prose, inner));
}

/** Whom a quotation tells of has not spoken it. */
function speaksFromOutside({ cue, content }: BlockAttribution, quotation: Quotation): boolean {
  return !cue.every((span) => contains(quotation, span)) && content.some((span) => overlaps(span, quotation));
}
