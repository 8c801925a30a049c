/**
 * A configuration file as a tree in which every key and value knows its place, whichever language it is written in:
 * JSON with comments, YAML, or the `wellsourced` key of a package.json.
 */
import type { Span } from "../engine/index.ts";

export type Tree = Span &
  (
    | { readonly kind: "object"; readonly members: readonly Member[] }
    | { readonly kind: "list"; readonly items: readonly Tree[] }
    | { readonly kind: "scalar"; readonly value: string | number | boolean | null }
  );

export interface Member {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Tree;
}

/** Something wrong at a place of a file. */
export interface PlacedProblem {
  readonly span: Span;
  readonly message: string;
}

export interface Parsed {
  /** Absent when nothing could be made of the text; an empty file is an empty object. */
  readonly tree?: Tree;
  readonly problems: readonly PlacedProblem[];
}

export const emptyObject: Tree = { kind: "object", members: [], start: 0, end: 0 };

/** The value of a tree as plain data. */
export function plainValue(tree: Tree): unknown {
  if (tree.kind === "scalar") return tree.value;
  if (tree.kind === "list") return tree.items.map(plainValue);
  return Object.fromEntries(tree.members.map(({ key, value }) => [key, plainValue(value)]));
}

/** Plain data as a tree without places, so that an editor's settings are checked by the same rules as a file's. */
export function treeOf(value: unknown): Tree {
  const nowhere = { start: 0, end: 0 };
  if (Array.isArray(value)) return { kind: "list", items: value.map(treeOf), ...nowhere };
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value)
      .filter(([, held]) => held !== undefined)
      .map(([key, held]) => ({ key, keySpan: nowhere, value: treeOf(held) }));
    return { kind: "object", members, ...nowhere };
  }
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return { kind: "scalar", value, ...nowhere };
  }
  return { kind: "scalar", value: null, ...nowhere };
}
