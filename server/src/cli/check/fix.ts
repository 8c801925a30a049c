/** Applies the fixes that leave the meaning alone, again and again until none is left to apply. */
import { formatOf } from "../../config/index.ts";
import { analyze, applyEdits, type TextEdit } from "../../engine/index.ts";
import type { FileContext } from "../../host/index.ts";

export interface Fixed {
  readonly text: string;
  readonly nFixes: number;
}

/** One fix may uncover another; two that undo each other must not go on for ever. ESLint stops after as many. */
const MAX_ROUNDS = 10;

export function fixText(text: string, { path, context }: Pick<FileContext, "path" | "context">): Fixed {
  let fixed: Fixed = { text, nFixes: 0 };
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const { findings } = analyze({ text: fixed.text, format: formatOf(path) }, context);
    const fixes = findings.flatMap((finding) => {
      if (finding.uri !== undefined) return [];
      const safe = finding.fixes?.find(({ kind }) => kind === "safe");
      return safe?.edits.length ? [safe.edits] : [];
    });
    const { edits, nFixes } = compatible(fixes);
    if (!nFixes) return fixed;
    fixed = { text: applyEdits(fixed.text, edits), nFixes: fixed.nFixes + nFixes };
  }
  return fixed;
}

/** Fixes in text order, without those that overlap one before them or start where it ended: these wait for the next round. */
function compatible(fixes: readonly (readonly TextEdit[])[]): {
  readonly edits: readonly TextEdit[];
  readonly nFixes: number;
} {
  const ranges = fixes
    .map((edits) => ({
      edits,
      start: Math.min(...edits.map(({ span }) => span.start)),
      end: Math.max(...edits.map(({ span }) => span.end)),
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const chosen: typeof ranges = [];
  for (const range of ranges) {
    const last = chosen.at(-1);
    if (!last || last.end < range.start) chosen.push(range);
  }
  return { edits: chosen.flatMap(({ edits }) => edits), nFixes: chosen.length };
}
