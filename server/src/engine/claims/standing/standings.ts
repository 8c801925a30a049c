/**
 * What each claim stands on as the article as a whole has it: what is put beside it, whether that or the text answers for it, and
 * whether its figure was given before or is answered for elsewhere.
 */
import { sameItems } from "../../base/index.ts";
import type { BlockKind } from "../../text/index.ts";
import type { Evidence } from "../facts.ts";
import type { GroundedBlock, GroundWork } from "../grounds.ts";
import { StatedFigures } from "./echoes.ts";
import type { SupportedBlock } from "./support.ts";

/** Lists with one entry for each of a block's subjects. */
export interface Standings extends Omit<SupportedBlock, "block"> {
  /** True for a figure whose amount was given before. */
  readonly isRepeated: readonly boolean[];
  /** True for a figure that rests on another mention of it, one that is answered for. */
  readonly isEchoed: readonly boolean[];
}

/** One for each block. */
export function standingsOf(evidence: Evidence, blocks: readonly SupportedBlock[]): readonly Standings[] {
  const figures = new StatedFigures(topBlocks(evidence));
  const repeated = blocks.map(({ block, isAnswered }, i) => figures.read(i, block.grounds.subjects, isAnswered));
  return blocks.map(({ block, ...supported }, i): Standings => {
    const isEchoed = figures.echoed(i, block.grounds.subjects, supported.isAnswered);
    return { isRepeated: repeated[i]!, isEchoed, ...supported };
  });
}

/** Blocks of which some are others than before, while as many stand in the article. */
export interface ChangedSupport {
  readonly supported: readonly SupportedBlock[];
  readonly before: readonly SupportedBlock[];
  /** As they were before. */
  readonly standings: (index: number) => Standings;
}

/**
 * The standings that may be others than before, by the number of their block: those of blocks that are others, and of blocks that
 * state what one of these states or stated. All other figures have about them what they had.
 */
export function changedStandings(
  evidence: Evidence,
  { supported, before, standings }: ChangedSupport,
): ReadonlyMap<number, Standings> {
  const changed = supported.flatMap((block, i) => (block === before[i] ? [] : [i]));
  if (changed.length === 0) return new Map();
  const restated = new Set(changed.filter((i) => !sameStatements(supported[i]!, before[i]!)));
  const [lead, leadBefore] = [supported, before].map((blocks) =>
    blocks.findIndex(({ block }) => isParagraph(block.work)),
  );
  if (lead !== leadBefore) for (const block of [lead!, leadBefore!]) if (0 <= block) restated.add(block);
  const concerned = new Set([...restated].flatMap((i) => [...statedIn(before[i]!), ...statedIn(supported[i]!)]));
  const figures = new StatedFigures(topBlocks(evidence));
  const touched = new Set([...changed, ...restated]);
  if (0 < concerned.size) {
    for (const [i, block] of supported.entries()) if (statedIn(block).some((one) => concerned.has(one))) touched.add(i);
  }
  const inOrder = [...touched].sort((a, b) => a - b);
  const repeated = inOrder.map((i) => {
    const { block, isAnswered } = supported[i]!;
    return figures.read(i, block.grounds.subjects, isAnswered);
  });
  return new Map(
    inOrder.map((i, n): readonly [number, Standings] => {
      const { block, ...rest } = supported[i]!;
      const { subjects } = block.grounds;
      const isRepeated = repeated[n]!;
      const isEchoed = figures.echoed(i, subjects, rest.isAnswered);
      if (restated.has(i)) return [i, { isRepeated, isEchoed, ...rest }];
      // What it states besides was not looked for in the other blocks, and has not changed.
      const was = standings(i);
      const isConcerned = (stated: string | undefined) => stated !== undefined && concerned.has(stated);
      const now: Standings = {
        isRepeated: subjects.map(({ amount }, k) => (isConcerned(amount) ? isRepeated[k]! : was.isRepeated[k]!)),
        isEchoed: subjects.map(({ echo }, k) => (isConcerned(echo) ? isEchoed[k]! : was.isEchoed[k]!)),
        ...rest,
      };
      return [i, now];
    }),
  );
}

function statedIn({ block }: SupportedBlock): readonly string[] {
  return block.grounds.stated;
}

/** Two blocks of one kind whose claims state the same, and are answered for alike. */
function sameStatements(a: SupportedBlock, b: SupportedBlock): boolean {
  const [subjects, others] = [a.block.grounds.subjects, b.block.grounds.subjects];
  return (
    kindOf(a.block) === kindOf(b.block) &&
    subjects.length === others.length &&
    sameItems(a.isAnswered, b.isAnswered) &&
    subjects.every(({ echo, amount }, i) => echo === others[i]!.echo && amount === others[i]!.amount)
  );
}

function kindOf({ work }: GroundedBlock): BlockKind {
  return work.layers.reading.kind;
}

export function sameStandings(a: Standings, b: Standings): boolean {
  return (
    a.beside === b.beside &&
    sameItems(a.support, b.support) &&
    sameItems(a.isAnswered, b.isAnswered) &&
    sameItems(a.isRepeated, b.isRepeated) &&
    sameItems(a.isEchoed, b.isEchoed)
  );
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
