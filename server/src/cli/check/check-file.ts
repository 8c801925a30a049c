/** Checks one file: decides whether it is an article, reads it, mends what may be mended unasked, and judges it. */
import { type FileContext, FileError, type Project, replaceText } from "../../host/index.ts";
import { articleText } from "../articles.ts";
import { shortPath } from "../problems.ts";
import { fixText } from "./fix.ts";
import { judge } from "./judge.ts";
import { type FileResult, noTally } from "./result.ts";

export interface FileToCheck {
  /** Absolute, with forward slashes. */
  readonly path: string;
  /** Named by the user, and not found in a folder: then what can't be read is a failure. */
  readonly named: boolean;
  /** Part of what a branch changes: then what is no text is a failure too. */
  readonly changed?: boolean;
  /** Looked at only for what it rests on, which a branch changes: its own words are left as they are. */
  readonly isBeside?: boolean;
  /** The words themselves, where they don't come from the disk: such a file is never written. */
  readonly text?: string;
  /** The keys that any article of the project cites; given to one article of each library. */
  readonly citedElsewhere?: readonly string[];
}

export interface CheckFileOptions {
  /** Write safe fixes into the file, and judge what is left; none into an article that a branch does not change. */
  readonly fix?: boolean | undefined;
}

/** The article first; then a result for each library file that findings stand in. Never throws for what a file may hold. */
export async function checkFile(file: FileToCheck, project: Project, { fix }: CheckFileOptions): Promise<FileResult[]> {
  const { settings } = await project.settingsFor(file.path);
  const about = { path: shortPath(file.path), findings: [], tally: noTally, failOn: settings.failOn };
  try {
    const article = articleText(file, settings);
    if ("why" in article) {
      return [{ ...about, outcome: "passed-over", why: article.why, ...(file.named && { named: true }) }];
    }

    const context = withCited(await project.contextFor(file.path), file.citedElsewhere);
    if (!fix || file.isBeside) return judge(article.text, context, project);
    const fixed = fixText(article.text, context);
    // Who saved the article in the meantime has it read again: their words stay.
    if (fixed.nFixes && !replaceText(file.path, article.text, fixed.text)) return checkFile(file, project, { fix });
    const [own, ...others] = judge(fixed.text, context, project);
    return [{ ...own!, fixed: fixed.nFixes }, ...others];
  } catch (error) {
    const isOurs = !(error instanceof FileError);
    const why = isOurs
      ? `The analysis failed, which is a bug in wellsourced: ${error instanceof Error ? error.stack : error}`
      : error.message;
    return [{ ...about, outcome: "failed", why }];
  }
}

function withCited(file: FileContext, keys: readonly string[] | undefined): FileContext {
  return keys ? { ...file, context: { ...file.context, citedElsewhere: new Set(keys) } } : file;
}
