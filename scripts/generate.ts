// `npm run generate`: writes what follows from the table of settings and from the rules. `npm run generate -- --check` only says whether it is current.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { configurationPage, configurationSchema, manifestSettings } from "../server/src/config/index.ts";
import { rulePages } from "./rule-pages.ts";

/** Every generated file with what it should hold. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const manifest = JSON.parse(read("package.json") ?? "{}");
  manifest.contributes = { ...manifest.contributes, configuration: manifestSettings() };
  return new Map([
    ["server/schema/wellsourced.config.schema.json", json(configurationSchema())],
    ["docs/configuration.md", configurationPage()],
    ["package.json", json(manifest)],
    ...rulePages(),
  ]);
}

/** The paths of those that are missing or say something else. */
export function staleFiles(): string[] {
  return [...generatedFiles()].filter(([path, text]) => read(path) !== text).map(([path]) => path);
}

const root = new URL("../", import.meta.url);

function read(path: string): string | undefined {
  try {
    return readFileSync(new URL(path, root), "utf8");
  } catch {
    return undefined;
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const stale = staleFiles();
  if (process.argv.includes("--check")) {
    for (const path of stale) process.stderr.write(`${path} is not current: npm run generate\n`);
    process.exitCode = stale.length ? 1 : 0;
  } else {
    const files = generatedFiles();
    for (const path of stale) {
      mkdirSync(dirname(fileURLToPath(new URL(path, root))), { recursive: true });
      writeFileSync(new URL(path, root), files.get(path)!);
      process.stdout.write(`wrote ${path}\n`);
    }
  }
}
