/** Counts the claims of blocks through the article: their places, and the numbers of figures, attributions and other claims. */
import { shift } from "../base/index.ts";
import type { Quantity } from "../quantities/index.ts";
import type { ClaimedBlock } from "./block-claims.ts";
import type { Evidence } from "./facts.ts";
import { placedByBlock } from "./standing/beside.ts";
import type { Claim } from "./types.ts";

/** In text order; a quotation before the figures in it. `quantities`: the article's. */
export function placeClaims(
  evidence: Evidence,
  claimed: readonly ClaimedBlock[],
  quantities: readonly Quantity[],
): readonly Claim[] {
  const originals = originalsOf(evidence, claimed);
  const answers = firstAnswers(claimed);
  const firstAttribution = firstsOf(claimed, ({ nOwnAttributions }) => nOwnAttributions);
  const firstQuantity = firstsOf(claimed, (block) => block.quantities.length);
  return claimed.flatMap(({ claims, nOwnAttributions, basis }, index) => {
    const by = evidence.article.blocks[index]!.span.start;
    const numberOf = (attribution: number) => {
      const handed = basis.handed[attribution - nOwnAttributions];
      return handed ? firstAttribution[index - handed.back]! + handed.number : firstAttribution[index]! + attribution;
    };
    return claims.map((claim, i): Claim => {
      const { attribution, continues } = claim;
      const quantity = claim.quantity === undefined ? undefined : firstQuantity[index]! + claim.quantity;
      const placed: Writable<Claim> = {
        ...claim,
        ...shift(claim, by),
        sentence: shift(claim.sentence, by),
        block: index,
        citations: claim.citations.map(originals),
        references: claim.references.map(originals),
      };
      if (claim.annotation) placed.annotation = originals(claim.annotation);
      if (claim.review) placed.review = originals(claim.review);
      if (claim.table) placed.table = shift(claim.table, by);
      if (quantity !== undefined) placed.quantity = quantity;
      if (quantity !== undefined) placed.figure = quantities[quantity]!;
      if (attribution !== undefined) placed.attribution = numberOf(attribution);
      if (basis.standings.isEchoed[i]) placed.restsOn = answers.get(basis.grounds.subjects[i]!.echo!)!;
      if (continues !== undefined) placed.continues = numberOf(continues);
      return placed;
    });
  });
}

/** Answers with a citation, a reference, an annotation or a review as the article has it, for the one that is counted from a block's start. */
function originalsOf(evidence: Evidence, claimed: readonly ClaimedBlock[]): <T extends object>(mark: T) => T {
  const originals = new Map<object, object>();
  const layers = claimed.map(({ basis }) => basis.work.layers);
  for (const [index, placed] of placedByBlock(evidence, layers).entries()) {
    const { beside } = claimed[index]!.basis.standings;
    for (const list of ["citations", "references", "annotations"] as const)
      for (const [i, mark] of beside[list].entries()) originals.set(mark, placed[list][i]!);
    for (const [i, { reviews }] of beside.annotations.entries())
      for (const [k, review] of reviews.entries()) originals.set(review, placed.annotations[i]!.reviews[k]!);
  }
  return <T extends object>(mark: T) => originals.get(mark) as T;
}

/** By what is stated of what: the number of the first claim that states it and is answered for. */
function firstAnswers(claimed: readonly ClaimedBlock[]): ReadonlyMap<string, number> {
  const answers = new Map<string, number>();
  let number = 0;
  for (const { basis } of claimed) {
    for (const [i, { echo }] of basis.grounds.subjects.entries()) {
      if (echo !== undefined && basis.standings.isAnswered[i] && !answers.has(echo)) answers.set(echo, number);
      number++;
    }
  }
  return answers;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** For each block, how many there are in the blocks above it. */
function firstsOf(blocks: readonly ClaimedBlock[], count: (block: ClaimedBlock) => number): readonly number[] {
  let n = 0;
  return blocks.map((block) => {
    const first = n;
    n += count(block);
    return first;
  });
}
