/**
 * What each claim stands on as the article as a whole has it: what is put beside it, whether that or the text answers for it, and
 * whether its figure was given before or is answered for elsewhere.
 */
import { earlierIndex } from "../../base/index.ts";
import type { Library } from "../../library/index.ts";
import type { BlockKind } from "../../text/index.ts";
import type { Evidence } from "../facts.ts";
import type { ClaimOptions, EarlierClaims } from "../find-claims.ts";
import type { GroundedBlock, GroundedSubject } from "../grounds.ts";
import type { Standing } from "../types.ts";
import { answerIn, answersIn } from "./echoes.ts";
import { type Support, supportOf } from "./support.ts";

/** Lists with one entry for each of a block's subjects. */
export interface Standings {
  readonly support: readonly Support[];
  readonly isAnswered: readonly boolean[];
  /** True for a figure whose amount was given before. */
  readonly isRepeated: readonly boolean[];
  /** True for a figure that rests on another mention of it, one that is answered for. */
  readonly isEchoed: readonly boolean[];
}

/** One for each block; the same object as before the edit where it says the same. */
export function standingsOf(
  evidence: Evidence,
  blocks: readonly GroundedBlock[],
  { commonKnowledge }: ClaimOptions,
  earlier: EarlierClaims | undefined,
): readonly Standings[] {
  const { library } = evidence;
  const supportFor = supportOf(evidence, blocks, commonKnowledge);
  const isSeenAgain = seenAgain();
  const alone = blocks.map(({ grounds: { subjects } }, index) => {
    const support = subjects.map((_, i) => supportFor(index, i));
    const isAnswered = subjects.map(({ isNamed }, i) => standingOf(library, isNamed, support[i]!) !== "unattributed");
    const isRepeated = subjects.map(({ amount }) => isSeenAgain(amount));
    return { support, isAnswered, isRepeated };
  });
  const answers = answersIn(blocks.map(({ grounds }, index) => ({ grounds, isAnswered: alone[index]!.isAnswered })));
  const isTop = topBlocks(evidence);
  let first = 0;
  return blocks.map(({ grounds: { subjects } }, index) => {
    const { support, isAnswered, isRepeated } = alone[index]!;
    const restsOnAnother = ({ echo }: GroundedSubject, i: number) =>
      !isAnswered[i] && answerIn(answers, echo, first + i, isTop(index)) !== undefined;
    const standings = { support, isAnswered, isRepeated, isEchoed: subjects.map(restsOnAnother) };
    first += subjects.length;
    const at = earlier && earlierIndex(earlier.changed, index);
    const before = at === undefined ? undefined : earlier!.claimed.blocks[at]?.basis.standings;
    return before && sameStandings(before, standings) ? before : standings;
  });
}

function sameStandings(a: Standings, b: Standings): boolean {
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

/** Answers, asked in text order, whether an amount was given before. */
function seenAgain(): (amount: string | undefined) => boolean {
  const seen = new Set<string>();
  return (amount) => {
    if (amount === undefined) return false;
    const isRepeated = seen.has(amount);
    seen.add(amount);
    return isRepeated;
  };
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
