/** The claim that a command is about, by the words it was given. */
import type { Range } from "vscode-languageserver";
import type { Claim } from "../engine/index.ts";
import { claimAt, claimBefore } from "../features/index.ts";
import type { Reading } from "./articles.ts";
import { spanOf } from "./from-proto.ts";

/** The one with just these words, the one there, or the last before it in its sentence. */
export function claimFor({ analysis, lines }: Reading, range: Range): Claim | undefined {
  const { start, end } = spanOf(lines, range);
  const exact = analysis.claims.find((claim) => claim.start === start && claim.end === end);
  return exact ?? claimAt(analysis, start) ?? claimBefore(analysis, start);
}
