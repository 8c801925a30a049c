/** The formats of `--format`. */
import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { markdown } from "./markdown.ts";
import { ndjson } from "./ndjson.ts";
import { rdjsonl } from "./rdjsonl.ts";
import type { Reporter } from "./reporter.ts";
import { sarif } from "./sarif.ts";
import { text } from "./text.ts";

export const formats = { text, json, ndjson, sarif, github, rdjsonl, junit, gitlab, markdown } satisfies Readonly<
  Record<string, Reporter>
>;

export type FormatName = keyof typeof formats;
