/**
 * The trained models, from `server/models/`, each read when it is first asked for and once a process. A model that is not
 * there leaves its rules to do the work, and the caller one notice to show.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Models } from "../engine/index.ts";
import { modelsFrom } from "../project/index.ts";

/** Every model that is installed. Never throws: a damaged file counts as absent. */
export function loadModels(folder = modelsFolder()): Promise<Models> {
  const known = loaded.get(folder);
  if (known) return known;
  const loading = loadFrom(folder);
  loaded.set(folder, loading);
  return loading;
}

const loaded = new Map<string | undefined, Promise<Models>>();

async function loadFrom(folder: string | undefined): Promise<Models> {
  // At one go: two files in a moment, where reading them piece by piece in the background takes four times as long.
  return folder === undefined ? {} : modelsFrom((name) => readFileSync(join(folder, name)));
}

/** `server/models`, counted from `server/dist` when bundled and from `server/src/host` when run from source. */
export function modelsFolder(): string | undefined {
  const here = dirname(fileURLToPath(import.meta.url));
  return [join(here, "../models"), join(here, "../../models")].find((folder) => existsSync(folder));
}
