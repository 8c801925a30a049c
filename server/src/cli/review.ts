/** `wellsourced review FILE [CLAIM…]`: an article's claims by number, as the report numbers them, and a verdict on some of them. */
import { articleNameIn, formatOf } from "../config/index.ts";
import { type Analysis, analyze, applyEdits, type Context, type Verdict } from "../engine/index.ts";
import {
  asksNote,
  dayOf,
  review as recordReview,
  reviewsInWords,
  type SheetRow,
  sheetOf,
  shortened,
  tallyInWords,
  tallyOf,
  withdraw,
} from "../features/index.ts";
import { type FileProblem, readArticleText, replaceText, userName } from "../host/index.ts";
import { CommandError, type CommandIo, type ExitStatus, refuseStdin } from "./io.ts";
import { namedClaims } from "./named-claims.ts";
import { printableLines } from "./printable.ts";
import { sayProblems, shortPath } from "./problems.ts";
import { projectFor } from "./project.ts";

export interface ReviewOptions {
  /** “withdrawn” takes the newest of the signer’s own back. */
  readonly verdict?: Verdict | "withdrawn";
  readonly note?: string;
  /** Who signs; as git or the machine knows them unless given. */
  readonly by?: string;
  readonly config?: string;
}

/** @param named claims by their numbers in the list, or by places in them; without a verdict they are shown, without either all are */
export async function review(
  file: string,
  named: readonly string[],
  options: ReviewOptions,
  io: CommandIo,
): Promise<ExitStatus> {
  refuseStdin([file], "a review stands beside the article’s file; name that file");
  const { verdict, note, by, config } = options;
  const sheet = await sheetFor(file, config);
  sayProblems(sheet.problems, io);
  if (verdict === undefined) {
    if (note !== undefined || by !== undefined) throw new CommandError("a note goes with a --verdict.");
    await io.print(printableLines(listed(sheet, named)));
    return 0;
  }
  if (verdict === "withdrawn") {
    if (note !== undefined) throw new CommandError("a review is withdrawn without a note.");
  } else if (asksNote(verdict) && !note?.trim()) {
    throw new CommandError(
      "a claim that is disputed or needs work needs a note, so that its writer can answer: --note TEXT.",
    );
  }
  // Whoever else reviews the article at this moment keeps what they wrote: ours is put behind it.
  for (let at = sheet; ; at = await sheetFor(file, config)) {
    const said = await record(at, named, { ...options, verdict });
    if (said === undefined) continue;
    await io.print(printableLines(said));
    return 0;
  }
}

/** An article with its claims, and the annotations that its reviews stand in, as they are at this moment. */
interface ClaimSheet {
  readonly path: string;
  readonly context: Context;
  readonly analysis: Analysis;
  readonly annotationsFile: string;
  readonly projectFolder: string;
  readonly problems: readonly FileProblem[];
}

async function sheetFor(file: string, config: string | undefined): Promise<ClaimSheet> {
  const project = projectFor({ config });
  const { path, context, annotationsFile, projectFolder, problems } = await project.contextFor(file);
  const analysis = analyze({ text: readArticleText(path), format: formatOf(path) }, context);
  return { path, context, analysis, annotationsFile, projectFolder, problems };
}

function rowsOf({ analysis, path }: ClaimSheet): readonly SheetRow[] {
  return sheetOf(analysis, shortPath(path)).rows;
}

/** All claims, their words cut short, or in full those that are asked for. */
function listed(sheet: ClaimSheet, named: readonly string[]): string {
  const rows = rowsOf(sheet);
  const digits = String(rows.length).length;
  if (named.length)
    return indexesIn(sheet, named)
      .map((i) => described(rows[i]!, digits))
      .join("");
  const tally = tallyOf(sheet.analysis);
  const counts = [tallyInWords(tally), reviewsInWords(tally)].filter(Boolean).join("; ");
  const lines = rows.map((row) => described({ ...row, words: shortened(row.words, MOST_WORDS) }, digits));
  return `${shortPath(sheet.path)}: ${counts}\n${lines.join("")}`;
}

/** Characters of a claim in the list, so that what it rests on stands in sight. */
const MOST_WORDS = 60;

/** @returns what was recorded; undefined when the annotations were written by somebody else in the meantime */
async function record(
  sheet: ClaimSheet,
  named: readonly string[],
  { verdict, note, by }: ReviewOptions & Required<Pick<ReviewOptions, "verdict">>,
): Promise<string | undefined> {
  const { path, annotationsFile, projectFolder } = sheet;
  if (named.length === 0) {
    throw new CommandError(`a verdict is on claims; wellsourced review ${shortPath(path)} lists them by number.`);
  }
  const indexes = indexesIn(sheet, named);
  const signed = by?.trim() || (await userName(projectFolder));
  const date = new Date().toISOString().replace(/\.\d+Z$/, "Z");
  const noted = note?.trim() ? { note: note.trim() } : {};
  const { context } = sheet;
  const store = { path: annotationsFile, text: context.annotations, article: articleNameIn(annotationsFile) };
  const claims = indexes.map((index) => sheet.analysis.claims[index]!);
  const change =
    verdict === "withdrawn"
      ? withdraw(sheet.analysis, store, claims, signed)
      : recordReview(sheet.analysis, store, claims, { verdict, by: signed, date, ...noted });
  if (typeof change === "string") throw new CommandError(change);
  const annotations = applyEdits(context.annotations ?? "", change.edits);
  if (!replaceText(annotationsFile, context.annotations, annotations)) return undefined;
  const analysis = analyze(sheet.analysis.article, { ...context, annotations }, sheet.analysis);
  const rows = rowsOf({ ...sheet, analysis });
  return indexes
    .map((index) => {
      const { line, words } = rows[index]!;
      const now = verdict === "withdrawn" ? whatCounts(rows[index]!) : "";
      return `${shortPath(path)}:${line}  ${words}  ${verdict} by ${signed}${now}\n`;
    })
    .join("");
}

function indexesIn({ path, analysis }: ClaimSheet, named: readonly string[]): number[] {
  if (analysis.claims.length === 0) throw new CommandError(`${shortPath(path)} has no claims.`);
  return namedClaims(named, analysis);
}

/** Behind a verdict that was withdrawn, the one before it, which counts again. */
function whatCounts(row: SheetRow): string {
  const found = foundOf(row);
  return found === undefined ? "" : `; now ${found}`;
}

/** “ 3  line 7  £46,000  cited: @pennick-minutes, item 7”, and what was found of it on the next line. */
function described(row: SheetRow, digits: number): string {
  const { number, line, words } = row;
  const first = `${String(number).padStart(digits + 2)}  line ${line}  ${words}  ${restsOn(row)}\n`;
  const found = foundOf(row);
  return found === undefined ? first : `${first}${" ".repeat(digits + 4)}${found}\n`;
}

function foundOf({ review: last, lapsed }: SheetRow): string | undefined {
  if (!last) return undefined;
  const since = lapsed ? `; lapsed, for it was “${lapsed.was}” and is now “${lapsed.now}”` : "";
  return `${last.verdict} by ${last.by}, ${dayOf(last.date)}${last.note ? `: ${last.note.replace(/\s+/g, " ")}` : ""}${since}`;
}

function restsOn({ standing, isOpen, speaker, sources, references, exemption }: SheetRow): string {
  const keys = sources.map(({ key, locator }) => [`@${key}`, locator].filter(Boolean).join(", "));
  const others = references.map(({ kind, words }) => `${kind} ${words}`);
  const what = {
    attributed: speaker,
    cited: [...keys, ...others].join("; "),
    exempt: exemption,
    unattributed: isOpen ? "open" : undefined,
  }[standing];
  return what ? `${standing}: ${what}` : standing;
}
