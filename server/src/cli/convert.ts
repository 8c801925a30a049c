/** `wellsourced convert --to …`: moves what stands behind the claims from the text into annotations beside it, or back. */
import { articleNameIn, articleOfAnnotations, formatOf } from "../config/index.ts";
import { analyze, applyEdits, type Conversion, isBlankPage, LineIndex, plural, type Span } from "../engine/index.ts";
import { conversionTo } from "../features/index.ts";
import { FileError, nodeDisk, type Project, replaceText } from "../host/index.ts";
import { articleOrError, findFiles } from "./articles.ts";
import { CommandError, type CommandIo, type ExitStatus, refuseStdin } from "./io.ts";
import { printableLines } from "./printable.ts";
import { problemSayer, shortPath, wordsForUser } from "./problems.ts";
import { projectFor } from "./project.ts";

export interface ConvertOptions {
  readonly to: "inline" | "annotations";
  readonly config?: string;
}

/**
 * Goes through every article that can be read; what is wrong with the others is said.
 * @returns 1 when something could not be moved and was left where it is, 2 when an article could not be read or written
 */
export async function convert(
  paths: readonly string[],
  { to, config }: ConvertOptions,
  io: CommandIo,
): Promise<ExitStatus> {
  refuseStdin(paths, "what is moved stands in the article’s file and in the one beside it; name the article’s file");
  const project = projectFor({ config });
  const { files, closed } = await findFiles(paths, { ignore: [], mustFindFiles: true }, project, io);
  const moving: Moving = { to, project, io, sayProblems: problemSayer(io) };
  const failures: unknown[] = [...closed];
  let nArticles = 0;
  let nSaid = 0;
  let nLeft = 0;
  for (const file of files) {
    try {
      const { settings } = await project.settingsFor(file.path);
      const article = articleOrError(file, settings);
      if (article instanceof FileError) throw article;
      if (!("text" in article)) continue;
      nArticles++;
      const conversion = await convertArticle(file.path, article.text, moving);
      nLeft += conversion.left.length;
      // Of a folder's articles those are named that are other than they were.
      if (!file.named && !conversion.article.length) continue;
      nSaid++;
      await io.print(printableLines(`${shortPath(file.path)}: ${summary(conversion, to)}\n`));
    } catch (error) {
      if (wordsForUser(error) === undefined) throw error;
      failures.push(error);
    }
  }
  for (const failure of failures) io.printError(`wellsourced: ${wordsForUser(failure)}\n`);
  if (failures.length) return 2;
  if (!nArticles) throw new CommandError("found no article there; name its file.");
  if (!nSaid) await io.print("nothing to move\n");
  return nLeft ? 1 : 0;
}

interface Moving {
  readonly to: ConvertOptions["to"];
  readonly project: Project;
  readonly io: CommandIo;
  readonly sayProblems: ReturnType<typeof problemSayer>;
}

/** Writes what is moved, and says of what is left where it stands. */
async function convertArticle(
  path: string,
  text: string,
  { to, project, io, sayProblems }: Moving,
): Promise<Conversion> {
  const { context, annotationsFile, problems } = await project.contextFor(path);
  sayProblems(problems);
  const analysis = analyze({ text, format: formatOf(path) }, context);
  const before = context.annotations ?? "";
  const conversion = conversionTo(to, analysis, before, articleNameIn(annotationsFile));
  if (conversion.problem) {
    throw new CommandError(
      `${placeIn(annotationsFile, before, conversion.problem.span)}: ${conversion.problem.message}`,
    );
  }
  if (to === "inline" && conversion.article.length) refuseOthers(path, annotationsFile);
  write({ path, text, annotationsFile, annotationsBefore: context.annotations }, conversion, to);
  for (const span of conversion.left) {
    const place = to === "inline" ? placeIn(annotationsFile, before, span) : placeIn(path, text, span);
    io.printError(
      `${place}: this was left, for the words it speaks for are ${to === "inline" ? "gone from the article" : "not to be told"}.\n`,
    );
  }
  return conversion;
}

/** Through a link, another article would lose its annotations to this one. */
function refuseOthers(path: string, annotationsFile: string): void {
  const real = nodeDisk.realPath(annotationsFile);
  const other = real === undefined ? undefined : articleOfAnnotations(real);
  if (other === undefined || !nodeDisk.has(other) || nodeDisk.realPath(other) === nodeDisk.realPath(path)) return;
  throw new CommandError(
    `${shortPath(annotationsFile)} is a link to the annotations of ${shortPath(other)}, which would lose them; ` +
      "put a copy in the place of the link and try again.",
  );
}

interface Files {
  readonly path: string;
  readonly text: string;
  readonly annotationsFile: string;
  readonly annotationsBefore: string | undefined;
}

/** Where it goes is written before where it comes from: were the second to fail, it would stand twice, and not be lost. */
function write(
  { path, text, annotationsFile, annotationsBefore }: Files,
  { article, annotations }: Conversion,
  to: ConvertOptions["to"],
): void {
  const writeArticle = () => {
    if (article.length) mustReplace(path, text, applyEdits(text, article));
  };
  const writeAnnotations = () => {
    if (annotations === (annotationsBefore ?? "")) return;
    mustReplace(annotationsFile, annotationsBefore, isBlankPage(annotations) ? undefined : annotations);
  };
  for (const step of to === "annotations" ? [writeAnnotations, writeArticle] : [writeArticle, writeAnnotations]) step();
}

function mustReplace(path: string, before: string | undefined, after: string | undefined): void {
  if (replaceText(path, before, after)) return;
  throw new CommandError(
    `${shortPath(path)} was written by somebody else in the meantime and is left as it is; try again.`,
  );
}

function summary({ article }: Conversion, to: ConvertOptions["to"]): string {
  if (!article.length) return "nothing to move";
  return `moved ${plural(article.length, "place")} ${to === "annotations" ? "out of" : "into"} the text`;
}

function placeIn(path: string, text: string, { start }: Span): string {
  const { line, column } = new LineIndex(text).at(start);
  return `${shortPath(path)}:${line}:${column}`;
}
