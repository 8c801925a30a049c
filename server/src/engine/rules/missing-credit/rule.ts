/** A picture or a caption with no credit under it. */
import type { Block, BlockKind } from "../../text/index.ts";
import { defineRule } from "../define.ts";

export const missingCredit = defineRule({
  id: "missing-credit",
  summary: "A picture or caption without a credit",
  why: "A picture is a statement too, and somebody made it. The credit says who, lets readers judge where it comes from, and is owed to its maker, by contract and often by law.",
  default: "warning",
  options: {},
  example: {
    fails:
      "Ferry freed\n\nThe ferry was towed off the bank.\n\n⟦ferry-on-bank.jpg⟧\n\nThe ferry on the bank of the river on Monday.\n\nIt was sailing again by noon.\n",
    passes:
      "Ferry freed\n\nThe ferry was towed off the bank.\n\nferry-on-bank.jpg\n\nThe ferry on the bank of the river on Monday.\n\nAna Ruiz/Harbour News\n\nIt was sailing again by noon.\n",
  },

  *find({ article }) {
    for (const [first, ...rest] of pictureGroups(article.blocks)) {
      if ([first!, ...rest].some(isCredited)) continue;
      yield {
        span: first!.span,
        message: {
          what:
            first!.kind === "picture" ? "This picture has no credit." : "The picture of this caption has no credit.",
          why: "Readers should know who made a picture, and its maker is owed the line.",
          next: "Put the credit under the caption: photographer, agency.",
        },
      };
    }
  },
});

const pictorial: ReadonlySet<BlockKind> = new Set(["picture", "caption", "credit"]);

/** Runs of picture, caption and credit blocks; a new picture begins a new one. */
function pictureGroups(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const groups: Block[][] = [];
  let open: Block[] | undefined;
  for (const block of blocks) {
    const takesPart = pictorial.has(block.kind);
    if (takesPart && open && block.kind !== "picture") {
      open.push(block);
      continue;
    }
    open = takesPart ? [block] : undefined;
    if (open) groups.push(open);
  }
  return groups;
}

/** Its own credit line, or one at the end of the caption: “… on Monday. (Ana Ruiz/Harbour News)”, “Photo: Ana Ruiz”. */
function isCredited({ kind, prose }: Block): boolean {
  if (kind === "credit") return true;
  if (kind !== "caption") return false;
  const tail = prose.trimEnd().slice(-120);
  return endsInNamedBrackets(tail) || /(?:©|\b(?:photo(?:graph)?|picture|image|credit|courtesy)\b)/iu.test(tail);
}

/** “… in Calderwick (Tom Varley)”: brackets at the end with a capital in them. */
function endsInNamedBrackets(tail: string): boolean {
  const close = tail.lastIndexOf(")");
  const open = tail.lastIndexOf("(", close);
  return 0 <= open && /\p{Lu}/u.test(tail.slice(open, close)) && !/\w/.test(tail.slice(close));
}
