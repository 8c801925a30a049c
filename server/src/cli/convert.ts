/** `wellsourced convert --to …`: moves what stands behind the claims from the text into annotations beside it, or back. */
import { fileNameOf, formatOf } from "../config/index.ts";
import { analyze, applyEdits, type Conversion, isBlankPage, LineIndex, plural, type Span } from "../engine/index.ts";
import { conversionTo } from "../features/index.ts";
import { readArticleText, replaceText } from "../host/index.ts";
import { CommandError, type CommandIo, type ExitStatus, refuseStdin } from "./io.ts";
import { printableLines } from "./printable.ts";
import { sayProblems, shortPath } from "./problems.ts";
import { projectFor } from "./project.ts";

export interface ConvertOptions {
  readonly to: "inline" | "annotations";
  readonly config?: string;
}

/** @returns 1 when something could not be moved and was left where it is */
export async function convert(
  files: readonly string[],
  { to, config }: ConvertOptions,
  io: CommandIo,
): Promise<ExitStatus> {
  refuseStdin(files, "what is moved stands in the article’s file and in the one beside it; name the article’s file");
  const project = projectFor({ config });
  let status: ExitStatus = 0;
  for (const file of files) {
    const { path, context, annotationsFile, problems } = await project.contextFor(file);
    sayProblems(problems, io);
    const text = readArticleText(path);
    const analysis = analyze({ text, format: formatOf(path) }, context);
    const before = context.annotations ?? "";
    const conversion = conversionTo(to, analysis, before, fileNameOf(path));
    if (conversion.problem) {
      throw new CommandError(
        `${placeIn(annotationsFile, before, conversion.problem.span)}: ${conversion.problem.message}`,
      );
    }
    write({ path, text, annotationsFile, annotationsBefore: context.annotations }, conversion, to);
    await io.print(printableLines(`${shortPath(path)}: ${summary(conversion, to)}\n`));
    for (const span of conversion.left) {
      status = 1;
      const place = to === "inline" ? placeIn(annotationsFile, before, span) : placeIn(path, text, span);
      io.printError(
        `${place}: this was left, for the words it speaks for are ${to === "inline" ? "gone from the article" : "not to be told"}.\n`,
      );
    }
  }
  return status;
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
