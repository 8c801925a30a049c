/**
 * The trained models, from `server/models/`, each read when it is first asked for and once a process. A model that is not
 * there leaves its rules to do the work, and the caller one notice to show.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadAttributionTagger, loadCheckworthinessModel, type Models } from "../engine/index.ts";

/** Every model that is installed. Never throws: a damaged file counts as absent. */
export function loadModels(folder = modelsFolder()): Promise<Models> {
  const known = loaded.get(folder);
  if (known) return known;
  const loading = loadFrom(folder);
  loaded.set(folder, loading);
  return loading;
}

/** One sentence to show once, or undefined when all is there. */
export function modelNotice(models: Models): string | undefined {
  return models.attributions
    ? undefined
    : "The trained model of attributions is not installed; attributions are found by rules alone, and fewer of them.";
}

const loaded = new Map<string | undefined, Promise<Models>>();

async function loadFrom(folder: string | undefined): Promise<Models> {
  if (folder === undefined) return {};
  const attributions = read(join(folder, "attribution.weights"), loadAttributionTagger);
  const checkworthiness = read(join(folder, "checkworthiness.bin"), loadCheckworthinessModel);
  return { ...(attributions && { attributions }), ...(checkworthiness && { checkworthiness }) };
}

/** At one go: two files in a moment, where reading them piece by piece in the background takes four times as long. */
function read<T>(path: string, load: (bytes: Uint8Array) => T): T | undefined {
  try {
    return load(readFileSync(path));
  } catch {
    return undefined;
  }
}

/** `server/models`, counted from `server/dist` when bundled and from `server/src/host` when run from source. */
export function modelsFolder(): string | undefined {
  const here = dirname(fileURLToPath(import.meta.url));
  return [join(here, "../models"), join(here, "../../models")].find((folder) => existsSync(folder));
}
