/** Reads JSON into the tree that configuration is checked on. */
import { type Node, type ParseError, parseTree } from "jsonc-parser";
import { jsonMistakes } from "../engine/index.ts";
import { emptyObject, type Member, type Parsed, type Tree } from "./tree.ts";

/** JSON with comments and trailing commas. Total: what can't be read is a problem, and what can be read is in the tree. */
export function parseJson(text: string): Parsed {
  const withoutMark = text.startsWith("\ufeff") ? ` ${text.slice(1)}` : text;
  if (withoutMark.trim() === "") return { tree: emptyObject, problems: [] };
  const errors: ParseError[] = [];
  const root = parseTree(withoutMark, errors, { allowTrailingComma: true });
  const problems = jsonMistakes(errors, text);
  return root ? { tree: fromJson(root), problems } : { problems };
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
