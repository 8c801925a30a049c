/** The formats of `--format`, each loaded when it is asked for. */
import type { Reporter } from "./reporter.ts";

export const formats = {
  text: async (): Promise<Reporter> => (await import("./text.ts")).text,
  json: async (): Promise<Reporter> => (await import("./json.ts")).json,
} as const;

export type FormatName = keyof typeof formats;
