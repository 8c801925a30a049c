/** What is wrong with a YAML file, in words for whoever wrote it by hand. Shared by source libraries and configuration. */
import { type Document, isScalar, visit, type YAMLError } from "yaml";
import type { Trouble } from "./format.ts";

/** In text order. What comes after a line that can't be read is mostly its consequence, so only the first such line is told. */
export function yamlMistakes(document: Document, text: string): readonly Trouble[] {
  const errors = document.errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  const first = errors.findIndex(({ code }) => !leavesTheRestReadable.has(code));
  return (first < 0 ? errors : errors.slice(0, first + 1)).map((error) => {
    const opened = isUnclosedText(error) ? openedBefore(document, error.pos[0]) : undefined;
    const start = Math.min(opened ?? error.pos[0], text.length);
    const end = opened === undefined ? Math.min(Math.max(...error.pos), text.length) : start + 1;
    return { span: { start, end }, message: inPlainWords(error, text) };
  });
}

const leavesTheRestReadable = new Set<string>([
  "BAD_SCALAR_START",
  "BAD_DQ_ESCAPE",
  "DUPLICATE_KEY",
  "TAG_RESOLVE_FAILED",
]);

function inPlainWords(error: YAMLError, text: string): string {
  if (isUnclosedText(error)) return "This quotation mark is never closed.";
  const line = text.lastIndexOf("\n", error.pos[0] - 1) + 1;
  const known = /^ *\t/.test(text.slice(line, line + 100)) ? words.TAB_AS_INDENT : words[error.code];
  if (known !== undefined) return known;
  return error.message.endsWith(".") ? error.message : `${error.message}.`;
}

const words: Readonly<Record<string, string>> = {
  BAD_DQ_ESCAPE: "Between straight quotation marks a “\\” stands for more than itself; write it twice.",
  BAD_INDENT: "This line does not begin in the column of those it goes with, or a bracket above it is not closed.",
  BAD_SCALAR_START: "What begins with this sign needs quotation marks around it.",
  BLOCK_AS_IMPLICIT_KEY: "What holds a colon and a space needs quotation marks around it.",
  BLOCK_IN_FLOW: "A bracket above this is not closed.",
  DUPLICATE_KEY: "This name stands here for the second time.",
  MISSING_CHAR: "Something is missing before this: the colon behind a name, a comma or a closing bracket.",
  MULTILINE_IMPLICIT_KEY: "A name has a colon behind it, and its value on the same line or indented below.",
  MULTIPLE_DOCS:
    "A second document begins here; only one is read. Take this line out, or move what follows to its own file.",
  TAB_AS_INDENT: "A line is indented with spaces, not with tabs.",
};

function isUnclosedText({ code, message }: YAMLError): boolean {
  return code === "MISSING_CHAR" && /^Missing closing ['"]quote/.test(message);
}

/** The parser notices only at the end of the text that a quotation mark is not closed. */
function openedBefore(document: Document, offset: number): number | undefined {
  let opened: number | undefined;
  visit(document, {
    Scalar(_, node) {
      const [start, , end] = node.range ?? [];
      const isQuoted = isScalar(node) && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE");
      if (isQuoted && start !== undefined && start < offset && offset <= end!) opened = start;
    },
  });
  return opened;
}
