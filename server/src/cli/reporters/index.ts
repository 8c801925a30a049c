/** The formats of `--format`, each loaded when it is asked for. */
import type { Reporter } from "./reporter.ts";

export const formats = {
  text: async (): Promise<Reporter> => (await import("./text.ts")).text,
  json: async (): Promise<Reporter> => (await import("./json.ts")).json,
  ndjson: async (): Promise<Reporter> => (await import("./ndjson.ts")).ndjson,
  sarif: async (): Promise<Reporter> => (await import("./sarif.ts")).sarif,
  github: async (): Promise<Reporter> => (await import("./github.ts")).github,
  rdjsonl: async (): Promise<Reporter> => (await import("./rdjsonl.ts")).rdjsonl,
  junit: async (): Promise<Reporter> => (await import("./junit.ts")).junit,
  gitlab: async (): Promise<Reporter> => (await import("./gitlab.ts")).gitlab,
  markdown: async (): Promise<Reporter> => (await import("./markdown.ts")).markdown,
} as const;

export type FormatName = keyof typeof formats;
