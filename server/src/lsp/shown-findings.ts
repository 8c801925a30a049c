/** The findings that an editor is shown: those that the team's baseline knows are shown faintly, or not at all. */
import { findingKey, matchBaseline } from "../config/index.ts";
import type { Finding } from "../engine/index.ts";
import type { KnownFindings } from "../project/index.ts";
import type { Reading } from "./articles.ts";

export interface ShownFindings {
  readonly findings: readonly Finding[];
  /** What is wrong with the baseline itself, in a file that there is. */
  readonly problems: KnownFindings["problems"];
  /** What is wrong with a baseline that is none: the editor’s own settings name it, of which no line can be underlined. */
  readonly missing?: string;
}

export async function shownFindings({ analysis, text, file, room, stored }: Reading): Promise<ShownFindings> {
  const { findings } = analysis;
  const hasBaseline = stored && file.settings.baseline !== undefined;
  if (!hasBaseline) return { findings, problems: [] };
  const inArticle = findings.filter(({ uri }) => uri === undefined);
  const keys = inArticle.map(({ rule, span }) => findingKey(rule, span, text));
  const known = await room.project.baselineFor(file.path, keys);
  if (!known) return { findings, problems: [] };
  const match = matchBaseline(known.entries, keys);
  const faint = new Set(inArticle.filter((_, i) => match.known[i]));
  const hidden = room.editor.knownFindings === "hidden";
  const shown = findings.flatMap((finding): Finding[] => {
    if (!faint.has(finding)) return [finding];
    return hidden ? [] : [{ ...finding, severity: "hint" }];
  });
  const [problem] = known.isMissing ? known.problems : [];
  return problem ? { findings, problems: [], missing: problem.message } : { findings: shown, problems: known.problems };
}
