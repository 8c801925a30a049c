/** `wellsourced review FILE [CLAIM]`: an article's claims by number, as the report numbers them, and a verdict on one of them. */
import { fileNameOf, formatOf } from "../config/index.ts";
import { type Analysis, analyze, applyEdits, LineIndex, plural, type Verdict } from "../engine/index.ts";
import { claimAt, dayOf, review as recordReview, type SheetRow, sheetOf, withdraw } from "../features/index.ts";
import { type FileProblem, readArticleText, replaceText, userName } from "../host/index.ts";
import { CommandError, type CommandIo, type ExitStatus, refuseStdin } from "./io.ts";
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

/** @param named a claim's number in the list, or LINE:COLUMN of one of its words; without a verdict it is shown, else all are */
export async function review(
  file: string,
  named: string | undefined,
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
  if (verdict === "withdrawn" && note !== undefined) throw new CommandError("a review is withdrawn without a note.");
  // Whoever else reviews the article at this moment keeps what they wrote: ours is put behind it.
  for (let at = sheet; ; at = await sheetFor(file, config)) {
    const said = await record(at, named, { ...options, verdict });
    if (said === undefined) continue;
    const now = verdict === "withdrawn" ? whatCounts(await sheetFor(file, config), named!) : "";
    await io.print(printableLines(`${said}${now}\n`));
    return 0;
  }
}

/** An article with its claims, and the annotations that its reviews stand in, as they are at this moment. */
interface ClaimSheet {
  readonly path: string;
  readonly text: string;
  readonly analysis: Analysis;
  readonly rows: readonly SheetRow[];
  readonly annotationsFile: string;
  readonly annotations: string | undefined;
  readonly projectFolder: string;
  readonly problems: readonly FileProblem[];
}

async function sheetFor(file: string, config: string | undefined): Promise<ClaimSheet> {
  const project = projectFor({ config });
  const { path, context, annotationsFile, projectFolder, problems } = await project.contextFor(file);
  const text = readArticleText(path);
  const analysis = analyze({ text, format: formatOf(path) }, context);
  const { rows } = sheetOf(analysis, shortPath(path));
  return { path, text, analysis, rows, annotationsFile, annotations: context.annotations, projectFolder, problems };
}

/** All claims, or the one that is asked for. */
function listed(sheet: ClaimSheet, named: string | undefined): string {
  const { path, rows } = sheet;
  const shown = named === undefined ? rows : [rows[indexOfClaim(named, sheet)]!];
  const head = named === undefined ? `${shortPath(path)}: ${plural(rows.length, "claim")}\n` : "";
  return `${head}${shown.map((row) => described(row, String(rows.length).length)).join("")}`;
}

/** @returns what was recorded; undefined when the annotations were written by somebody else in the meantime */
async function record(
  sheet: ClaimSheet,
  named: string | undefined,
  { verdict, note, by }: ReviewOptions & Required<Pick<ReviewOptions, "verdict">>,
): Promise<string | undefined> {
  const { path, analysis, rows, annotationsFile, annotations, projectFolder } = sheet;
  if (named === undefined) {
    throw new CommandError(`a verdict is on one claim; wellsourced review ${shortPath(path)} lists them by number.`);
  }
  const index = indexOfClaim(named, sheet);
  const store = { path: annotationsFile, text: annotations, article: fileNameOf(path) };
  const signed = by?.trim() || (await userName(projectFolder));
  const date = new Date().toISOString().replace(/\.\d+Z$/, "Z");
  const claim = analysis.claims[index]!;
  const noted = note?.trim() ? { note: note.trim() } : {};
  const change =
    verdict === "withdrawn"
      ? withdraw(analysis, store, claim, signed)
      : recordReview(analysis, store, claim, { verdict, by: signed, date, ...noted });
  if (typeof change === "string") throw new CommandError(change);
  if (!replaceText(annotationsFile, annotations, applyEdits(annotations ?? "", change.edits))) return undefined;
  const { line, words } = rows[index]!;
  return `${shortPath(path)}:${line}  ${words}  ${verdict} by ${signed}`;
}

/** Behind a verdict that was withdrawn, the one before it, which counts again. */
function whatCounts(sheet: ClaimSheet, named: string): string {
  const found = foundOf(sheet.rows[indexOfClaim(named, sheet)]!);
  return found === undefined ? "" : `; now ${found}`;
}

function indexOfClaim(named: string, { path, text, analysis }: ClaimSheet): number {
  if (analysis.claims.length === 0) throw new CommandError(`${shortPath(path)} has no claims.`);
  const lines = new LineIndex(text);
  const [, line, column] = /^(\d+):(\d+)$/.exec(named)?.map(Number) ?? [];
  if (line === undefined || column === undefined) {
    const number = /^\d+$/.test(named) ? Number(named) : Number.NaN;
    if (1 <= number && number <= analysis.claims.length) return number - 1;
    throw new CommandError(
      `“${named}” is no claim; write a number from 1 to ${analysis.claims.length}, or LINE:COLUMN.`,
    );
  }
  const claim = line < 1 || lines.count < line ? undefined : claimAt(analysis, lines.startOf(line) + column - 1);
  if (!claim) throw new CommandError(`there is no claim at ${named}.`);
  return analysis.claims.indexOf(claim);
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

function restsOn({ standing, speaker, sources, references, exemption }: SheetRow): string {
  const keys = sources.map(({ key, locator }) => [`@${key}`, locator].filter(Boolean).join(", "));
  const others = references.map(({ kind, words }) => `${kind} ${words}`);
  const what = {
    attributed: speaker,
    cited: [...keys, ...others].join("; "),
    exempt: exemption,
    unattributed: undefined,
  }[standing];
  return what ? `${standing}: ${what}` : standing;
}
