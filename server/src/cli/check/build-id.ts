/** Names what produces results: this build of the program, and the trained models beside it. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { modelsFolder } from "../../host/index.ts";

/**
 * The same for two runs exactly when they would find the same in the same article.
 * @returns undefined when run from source, where nothing says whether the code is what it was
 */
export function buildId(): string | undefined {
  try {
    const { build } = JSON.parse(readFileSync(new URL("./build.json", import.meta.url), "utf8"));
    const hash = createHash("sha256").update(String(build));
    const folder = modelsFolder();
    const files = folder === undefined ? [] : readdirSync(folder, { recursive: true, withFileTypes: true });
    for (const file of files.filter((entry) => entry.isFile()).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      hash.update(file.name).update(readFileSync(join(file.parentPath, file.name)));
    }
    return hash.digest("base64url");
  } catch {
    return undefined;
  }
}
