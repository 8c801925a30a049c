/**
 * What each claim stands on as the article as a whole has it: what is put beside it, whether that or the text answers for it, and
 * whether its figure was given before or is answered for elsewhere.
 */
import type { Library } from "../../library/index.ts";
import type { BlockKind } from "../../text/index.ts";
import type { Evidence } from "../facts.ts";
import type { ClaimOptions } from "../find-claims.ts";
import type { GroundedBlock, GroundWork } from "../grounds.ts";
import type { Standing } from "../types.ts";
import { StatedFigures } from "./echoes.ts";
import { type Support, supportOf, unsupported } from "./support.ts";

/** Lists with one entry for each of a block's subjects. */
export interface Standings {
  readonly support: readonly Support[];
  readonly isAnswered: readonly boolean[];
  /** True for a figure whose amount was given before. */
  readonly isRepeated: readonly boolean[];
  /** True for a figure that rests on another mention of it, one that is answered for. */
  readonly isEchoed: readonly boolean[];
}

/** One for each block. */
export function standingsOf(
  evidence: Evidence,
  blocks: readonly GroundedBlock[],
  { commonKnowledge }: ClaimOptions,
): readonly Standings[] {
  const { library } = evidence;
  const supportFor = supportOf(evidence, blocks, commonKnowledge);
  const figures = new StatedFigures(topBlocks(evidence));
  const alone = blocks.map(({ grounds: { subjects } }, index) => {
    const support = subjects.map((_, i) => supportFor(index, i));
    const isAnswered = subjects.map(({ isNamed }, i) => standingOf(library, isNamed, support[i]!) !== "unattributed");
    return { support, isAnswered, isRepeated: figures.read(index, subjects, isAnswered) };
  });
  return blocks.map(({ grounds: { subjects } }, index): Standings => {
    const { support, isAnswered, isRepeated } = alone[index]!;
    return { support, isAnswered, isRepeated, isEchoed: figures.echoed(index, subjects, isAnswered) };
  });
}

/** Blocks of which some are others than before, while as many stand in the article; nothing is put beside any claim. */
export interface ChangedGrounds {
  readonly grounded: readonly GroundedBlock[];
  readonly before: readonly GroundedBlock[];
  /** As they were before. */
  readonly standings: (index: number) => Standings;
}

/**
 * The standings that are others than before, by the number of their block: those of blocks that state what a changed block states or
 * stated. All other figures have about them what they had.
 */
export function changedStandings(
  evidence: Evidence,
  { grounded, before, standings }: ChangedGrounds,
): ReadonlyMap<number, Standings> {
  const changed = grounded.flatMap((block, i) => (sameStatements(block, before[i]!) ? [] : [i]));
  if (changed.length === 0) return new Map();
  const [lead, leadBefore] = [grounded, before].map((blocks) => blocks.findIndex(({ work }) => isParagraph(work)));
  if (lead !== leadBefore) changed.push(...[lead!, leadBefore!].filter((block) => 0 <= block));
  const concerned = new Set(changed.flatMap((i) => [...before[i]!.grounds.stated, ...grounded[i]!.grounds.stated]));
  const states = (block: GroundedBlock) => block.grounds.stated.some((one) => concerned.has(one));
  const figures = new StatedFigures(topBlocks(evidence));
  const touched = new Set(changed);
  for (const [i, block] of grounded.entries()) if (states(block)) touched.add(i);
  const inOrder = [...touched].sort((a, b) => a - b);
  const alone = inOrder.map((index) => {
    const { subjects } = grounded[index]!.grounds;
    const isAnswered = subjects.map(({ isNamed }) => isNamed);
    return { index, subjects, isAnswered, isRepeated: figures.read(index, subjects, isAnswered) };
  });
  return new Map(
    alone.map(({ index, subjects, isAnswered, isRepeated }) => {
      const support = subjects.map(() => unsupported);
      const isEchoed = figures.echoed(index, subjects, isAnswered);
      if (changed.includes(index)) return [index, { support, isAnswered, isRepeated, isEchoed }];
      // What it states besides was not looked for in the other blocks, and has not changed.
      const was = standings(index);
      const isConcerned = (stated: string | undefined) => stated !== undefined && concerned.has(stated);
      const now: Standings = {
        ...was,
        isRepeated: subjects.map(({ amount }, i) => (isConcerned(amount) ? isRepeated[i]! : was.isRepeated[i]!)),
        isEchoed: subjects.map(({ echo }, i) => (isConcerned(echo) ? isEchoed[i]! : was.isEchoed[i]!)),
      };
      return [index, now];
    }),
  );
}

/** Two blocks of one kind whose claims state the same, and are answered for alike. */
function sameStatements(a: GroundedBlock, b: GroundedBlock): boolean {
  if (a === b) return true;
  const [subjects, others] = [a.grounds.subjects, b.grounds.subjects];
  return (
    a.work.layers.reading.kind === b.work.layers.reading.kind &&
    subjects.length === others.length &&
    subjects.every(
      ({ echo, amount, isNamed }, i) =>
        echo === others[i]!.echo && amount === others[i]!.amount && isNamed === others[i]!.isNamed,
    )
  );
}

export function sameStandings(a: Standings, b: Standings): boolean {
  return (
    sameItems(a.support, b.support) &&
    sameItems(a.isAnswered, b.isAnswered) &&
    sameItems(a.isRepeated, b.isRepeated) &&
    sameItems(a.isEchoed, b.isEchoed)
  );
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

function isParagraph({ layers }: GroundWork): boolean {
  return layers.reading.kind === "paragraph";
}

/** The blocks where a figure may stand before the text says whose it is: headings, captions and the first paragraph. */
function topBlocks({ article: { blocks } }: Evidence): (block: number) => boolean {
  const lead = blocks.findIndex(({ kind }) => kind === "paragraph");
  return (block) => block === lead || topKinds.has(blocks[block]!.kind);
}

const topKinds: ReadonlySet<BlockKind> = new Set(["headline", "caption", "subhead"]);

/** What stands behind a claim by itself, before other mentions of it are looked at. A key that no library has points nowhere. */
export function standingOf(
  { entryByKey }: Library,
  isNamed: boolean,
  { citations, references, notes, exemption }: Support,
): Standing {
  const isKnown = ({ key }: { readonly key: string }) => entryByKey.has(key);
  if (citations.some(isKnown) || references.length || notes?.annotation?.citations.some(isKnown)) return "cited";
  if (isNamed) return "attributed";
  return exemption ? "exempt" : "unattributed";
}
