/** Reads JSON into the tree that configuration is checked on. */
import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { emptyObject, type Member, type Parsed, type Tree } from "./tree.ts";

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
