/** The trained models, of the bytes of their files, and what is said where they are not at hand. */
import { loadAttributionTagger, loadCheckworthinessModel, type Models } from "../engine/index.ts";

/** The files that ship beside the program, by what is in them. */
export const modelFiles = { attributions: "attribution.weights", checkworthiness: "checkworthiness.bin" } as const;

/** Never throws: a damaged file counts as absent. @param read the bytes of a file; whatever it throws, there is none */
export function modelsFrom(read: (name: string) => Uint8Array): Models {
  const attributions = loaded(() => loadAttributionTagger(read(modelFiles.attributions)));
  const checkworthiness = loaded(() => loadCheckworthinessModel(read(modelFiles.checkworthiness)));
  return { ...(attributions && { attributions }), ...(checkworthiness && { checkworthiness }) };
}

function loaded<T>(load: () => T): T | undefined {
  try {
    return load();
  } catch {
    return undefined;
  }
}

/** One sentence to show once, or undefined when all is there. */
export function modelNotice(models: Models): string | undefined {
  return models.attributions
    ? undefined
    : "The trained model of attributions is not installed; attributions are found by rules alone, and fewer of them.";
}
