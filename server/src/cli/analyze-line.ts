/** One line of `analyze --ndjson`: a document as JSON in, its analysis (or what is wrong with the line) as JSON out. */
import { analyze, type Context, type Format } from "../engine/index.ts";
import { contractLine } from "./contract.ts";

export interface AnswerLine {
  readonly json: string;
  readonly failed: boolean;
}

/** Never throws: whatever the line holds, there is one line of JSON for it. */
export function analyzeLine(line: Uint8Array, context: Context): AnswerLine {
  try {
    const { id, text, format } = documentOf(parse(line));
    return { json: JSON.stringify(contractLine(id, analyze({ text, format }, context))), failed: false };
  } catch (error) {
    return failedLine(line, wordsOf(error));
  }
}

/** The answer to a line that could not be analysed: its id, where it has one, and why. */
export function failedLine(line: Uint8Array, error: string): AnswerLine {
  return { json: JSON.stringify({ id: idOf(line), error }), failed: true };
}

/** A number is refused, but given back, so that the line is found again. */
function idOf(line: Uint8Array): string | number | null {
  try {
    const { id } = parse(line);
    return typeof id === "string" || typeof id === "number" ? id : null;
  } catch {
    return null;
  }
}

/** The line is at fault, and the message says how. */
class LineError extends Error {}

type DocumentRecord = Readonly<Record<string, unknown>>;

const formatByLanguage: ReadonlyMap<unknown, Format> = new Map([
  ["article", "article"],
  ["plaintext", "article"],
  ["markdown", "markdown"],
]);

function parse(line: Uint8Array): DocumentRecord {
  let json: string;
  try {
    json = new TextDecoder("utf-8", { fatal: true }).decode(line);
  } catch {
    throw new LineError("This line is not UTF-8.");
  }
  let record: unknown;
  try {
    record = JSON.parse(json);
  } catch (error) {
    throw new LineError(
      json.trim() === "" ? "This line is empty." : `This line is not JSON: ${(error as Error).message}`,
    );
  }
  if (typeof record !== "object" || record === null || Array.isArray(record)) {
    throw new LineError('This line is JSON, but not an object: {"id": "…", "text": "…"}.');
  }
  return record as DocumentRecord;
}

interface Document {
  readonly id: string;
  readonly text: string;
  readonly format: Format;
}

function documentOf({ id, text, languageId = "article" }: DocumentRecord): Document {
  if (typeof id !== "string") {
    throw new LineError(id === undefined ? "There is no “id”." : "“id” is no string; write it in quotation marks.");
  }
  if (typeof text !== "string")
    throw new LineError(`${text === undefined ? "There is no “text”" : "“text” is no string"}.`);
  const format = formatByLanguage.get(languageId);
  if (!format) {
    const known = [...formatByLanguage.keys()].join(", ");
    throw new LineError(`There is no languageId ${JSON.stringify(languageId)}; there are: ${known}.`);
  }
  return { id, text, format };
}

function wordsOf(error: unknown): string {
  if (error instanceof LineError) return error.message;
  return `The analysis failed, which is a bug in wellsourced: ${error instanceof Error ? error.message : String(error)}`;
}
