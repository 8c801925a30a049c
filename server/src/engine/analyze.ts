/**
 * The heart: article + context → everything known of it. Pure; the stages are listed here in the order in which they run.
 * Blocks are read one by one and kept: with the analysis before an edit as `previous`, only blocks whose words changed are
 * read again, and the answer is the same as without it.
 */
import {
  type AttributedBlock,
  type BlockAttribution,
  findAttributions,
  resolveSpeakers,
} from "./attributions/index.ts";
import type { Facts } from "./claims/index.ts";
import type { Context } from "./context.ts";
import { findQuantities, type Quantity } from "./quantities/index.ts";
import type { Finding } from "./rules/index.ts";
import { type ArticleText, type BlockReading, type Format, readArticle, readBlock } from "./text/index.ts";

export interface Analysis extends Facts {
  readonly findings: readonly Finding[];
}
