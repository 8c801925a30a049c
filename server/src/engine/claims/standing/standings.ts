/**
 * What each claim stands on as the article as a whole has it: what is put beside it, whether that or the text answers for it, and
 * whether its figure was given before or is answered for elsewhere.
 */
import { type ChangedStretch, earlierIndex, laterIndex, sameItems } from "../../base/index.ts";
import type { BlockKind } from "../../text/index.ts";
import type { Evidence } from "../facts.ts";
import type { GroundedBlock, GroundedSubject } from "../grounds.ts";
import { StatedFigures } from "./echoes.ts";
import type { SupportedBlock } from "./support.ts";

/** Lists with one entry for each of a block's subjects. */
export interface Standings extends Omit<SupportedBlock, "block"> {
  /** True for a figure whose amount was given before. */
  readonly isRepeated: readonly boolean[];
  /** True for a claim that rests on another mention of it, one that is answered for. */
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

/** Blocks of which some are others than before, or new, or gone. */
export interface ChangedSupport {
  readonly supported: readonly SupportedBlock[];
  readonly before: readonly SupportedBlock[];
  /** Blocks outside of it were there before, in the same order. */
  readonly changed: ChangedStretch;
  /** As they were before, by the number of their block then. */
  readonly standings: (index: number) => Standings;
}

/**
 * The standings that may be others than before, by the number of their block: those of blocks that are others, and of blocks that
 * state what one of these states or stated. All other figures have about them what they had.
 */
export function changedStandings(evidence: Evidence, change: ChangedSupport): ReadonlyMap<number, Standings> {
  const { supported, changed, standings } = change;
  const { others, restated, concerned } = restatementsOf(change);
  if (others.size + concerned.size === 0) return new Map();
  const figures = new StatedFigures(topBlocks(evidence));
  const touched = new Set([...others, ...restated]);
  if (0 < concerned.size)
    for (let i = 0; i < supported.length; i++)
      if (statedIn(supported[i]!).some((one) => concerned.has(one))) touched.add(i);
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
      const was = standings(earlierIndex(changed, i)!);
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

interface Restatements {
  /** The numbers of blocks that are others, and among them of those that state something else, or by another right. */
  readonly others: ReadonlySet<number>;
  readonly restated: ReadonlySet<number>;
  /** What such blocks state, and what they and blocks that are gone stated. */
  readonly concerned: ReadonlySet<string>;
}

function restatementsOf({ supported, before, changed }: ChangedSupport): Restatements {
  const others = new Set<number>();
  const restated = new Set<number>();
  const concerned = new Set<string>();
  const concern = (block: SupportedBlock) => {
    for (const stated of statedIn(block)) concerned.add(stated);
  };
  const restate = (now: number | undefined, then: number | undefined) => {
    if (now !== undefined) restated.add(now);
    if (now !== undefined) concern(supported[now]!);
    if (then !== undefined) concern(before[then]!);
  };
  for (let i = 0; i < supported.length; i++) {
    const block = supported[i]!;
    const then = earlierIndex(changed, i);
    const was = then === undefined ? undefined : before[then]!;
    if (block === was) continue;
    others.add(i);
    if (!was || !sameStatements(block, was)) restate(i, then);
  }
  for (let gone = changed.end; gone < changed.earlierEnd; gone++) restate(undefined, gone);
  // In the first paragraph a figure may stand before the text says whose it is.
  const [lead, leadBefore] = [leadOf(supported), leadOf(before)];
  const leadThen = lead === undefined ? undefined : earlierIndex(changed, lead);
  if (leadThen !== leadBefore) {
    restate(lead, leadThen);
    restate(leadBefore === undefined ? undefined : laterIndex(changed, leadBefore), leadBefore);
  }
  return { others, restated, concerned };
}

function leadOf(blocks: readonly SupportedBlock[]): number | undefined {
  const lead = blocks.findIndex(({ block }) => kindOf(block) === "paragraph");
  return lead < 0 ? undefined : lead;
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
    subjects.every((one, i) => statesTheSame(one, others[i]!))
  );
}

function statesTheSame(a: GroundedSubject, b: GroundedSubject): boolean {
  return a.echo === b.echo && a.mayEcho === b.mayEcho && a.amount === b.amount;
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

/** The blocks where a figure may stand before the text says whose it is: headings, captions and the first paragraph. */
function topBlocks({ article: { blocks } }: Evidence): (block: number) => boolean {
  const lead = blocks.findIndex(({ kind }) => kind === "paragraph");
  return (block) => block === lead || topKinds.has(blocks[block]!.kind);
}

const topKinds: ReadonlySet<BlockKind> = new Set(["headline", "caption", "subhead"]);
