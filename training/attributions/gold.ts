/** The annotators' attributions as tags, one a token: what the model is taught. */
import { beginTag, OUTSIDE, type Role } from "../../server/src/engine/attributions/model/tags.ts";
import { firstEndingAfter } from "../../server/src/engine/base/index.ts";
import type { Token } from "../../server/src/engine/text/index.ts";
import type { CorpusArticle, CorpusBlock, GoldAttribution, Pair } from "./corpus.ts";

/**
 * The tags of a block. What stands in another block than its cue is left out (under 1% of contents), and where two
 * spans overlap, the one that is laid later wins: contents first, then sources, then cues.
 */
export function goldTags(article: CorpusArticle, block: CorpusBlock): Uint8Array {
  const { tokens } = block.reading;
  const tags = new Uint8Array(tokens.length);
  const inBlock = (pairs: readonly Pair[]) =>
    pairs.map((pair) => tokensIn(tokens, block.start, pair)).filter(({ from, to }) => from < to);
  const here = article.attributions
    .map((attribution) => ({ attribution, cue: inBlock(attribution.cue)[0] }))
    .filter((found) => found.cue !== undefined)
    .sort((a, b) => a.cue!.from - b.cue!.from);
  const lay = (role: Role, from: number, to: number) => {
    // What is laid over must not leave the tail of a span without its beginning.
    if (to < tags.length && tags[to] !== OUTSIDE && (tags[to]! & 1) === 0) tags[to]!--;
    tags.fill(beginTag(role) + 1, from, to);
    tags[from] = beginTag(role);
  };
  for (const { attribution, cue } of here)
    for (const { from, to } of inBlock(attribution.content))
      lay(from < cue!.from ? "content-left" : "content-right", from, to);
  const owners = new Map<string, GoldAttribution>();
  for (const { attribution, cue } of here) {
    for (const { from, to } of inBlock(attribution.source)) {
      const key = `${from}-${to}`;
      const owner = nearestOwner(here, from, key, inBlock);
      owners.set(key, owner);
      if (owner === attribution) lay(from < cue!.from ? "source-left" : "source-right", from, to);
    }
  }
  for (const { attribution, cue } of here) {
    const source = inBlock(attribution.source)[0];
    const shared = source !== undefined && owners.get(`${source.from}-${source.to}`) !== attribution;
    lay(shared ? "shared-cue" : "cue", cue!.from, cue!.to);
  }
  return tags;
}

/** Of the attributions that name one span as their source, the one whose cue stands nearest to it owns it. */
function nearestOwner(
  here: readonly { readonly attribution: GoldAttribution; readonly cue: { from: number; to: number } | undefined }[],
  at: number,
  key: string,
  inBlock: (pairs: readonly Pair[]) => { from: number; to: number }[],
): GoldAttribution {
  let best: { distance: number; attribution: GoldAttribution } | undefined;
  for (const { attribution, cue } of here) {
    if (!inBlock(attribution.source).some(({ from, to }) => `${from}-${to}` === key)) continue;
    const distance = Math.abs(cue!.from - at);
    if (!best || distance < best.distance) best = { distance, attribution };
  }
  return best!.attribution;
}

/** The tokens `[from, to)` of a block that a span of the article touches. */
function tokensIn(tokens: readonly Token[], blockStart: number, [start, end]: Pair): { from: number; to: number } {
  const from = firstEndingAfter(tokens, start - blockStart);
  let to = from;
  while (to < tokens.length && tokens[to]!.start < end - blockStart) to++;
  return { from, to };
}
