/** Reads a configuration file in whichever language it is written. */
import { parseJson } from "./json.ts";
import type { Parsed } from "./tree.ts";

/** YAML's parser is loaded only when there is YAML to read. */
export async function parseConfiguration(text: string, language: "json" | "yaml"): Promise<Parsed> {
  if (language === "json") return parseJson(text);
  const { parseYaml } = await import("./yaml.ts");
  return parseYaml(text);
}
