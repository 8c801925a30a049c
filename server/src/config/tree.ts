/**
 * A configuration file as a tree in which every key and value knows its place, whichever language it is written in:
 * JSON with comments, YAML, or the `wellsourced` key of a package.json.
 */
import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
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

export type ConfigurationLanguage = "json" | "yaml";

/** YAML's parser is loaded only when there is YAML to read. */
export async function parseConfiguration(text: string, language: ConfigurationLanguage): Promise<Parsed> {
  if (language === "json") return parseJson(text);
  const { parseYaml } = await import("./yaml.ts");
  return parseYaml(text);
}

/** JSON with comments and trailing commas. Total: what can't be read is a problem, and what can be read is in the tree. */
export function parseJson(text: string): Parsed {
  const withoutMark = text.startsWith("\ufeff") ? ` ${text.slice(1)}` : text;
  if (withoutMark.trim() === "") return { tree: emptyObject, problems: [] };
  const errors: ParseError[] = [];
  const root = parseTree(withoutMark, errors, { allowTrailingComma: true });
  const problems = errors.map(({ error, offset, length }) => ({
    span: { start: offset, end: offset + length },
    message: `This is not JSON here: ${jsonErrors[printParseErrorCode(error)] ?? "something else was expected"}.`,
  }));
  return root ? { tree: fromJson(root), problems } : { problems };
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

function fromJson(node: Node): Tree {
  const place = { start: node.offset, end: node.offset + node.length };
  if (node.type === "array") return { kind: "list", items: (node.children ?? []).map(fromJson), ...place };
  if (node.type !== "object") return { kind: "scalar", value: node.value ?? null, ...place };
  const members: Member[] = [];
  for (const { children } of node.children ?? []) {
    const [key, value] = children ?? [];
    if (!key || !value) continue; // a member that breaks off: the parser has reported it
    const keySpan = { start: key.offset, end: key.offset + key.length };
    members.push({ key: key.value, keySpan, value: fromJson(value) });
  }
  return { kind: "object", members, ...place };
}

const jsonErrors: Readonly<Record<string, string>> = {
  InvalidSymbol: "this word is not in quotation marks",
  InvalidNumberFormat: "this is not a number",
  PropertyNameExpected: "a key in quotation marks was expected",
  ValueExpected: "a value was expected",
  ColonExpected: "a colon was expected",
  CommaExpected: "a comma was expected",
  CloseBraceExpected: "the closing brace “}” is missing",
  CloseBracketExpected: "the closing bracket “]” is missing",
  EndOfFileExpected: "nothing more was expected after the last brace",
  UnexpectedEndOfComment: "a comment is not closed",
  UnexpectedEndOfString: "a string is not closed",
  UnexpectedEndOfNumber: "a number breaks off",
  InvalidUnicode: "the escape \\u needs four hexadecimal digits",
  InvalidEscapeCharacter: "there is no such escape",
  InvalidCharacter: "a string may not hold this character",
};
