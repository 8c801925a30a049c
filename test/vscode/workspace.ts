/** A workspace to test in, in a folder of its own: a copy of the samples, with a text file that is no article beside them. */
import { cpSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export function makeWorkspace(): string {
  const folder = join(mkdtempSync(join(tmpdir(), "wellsourced-")), "newsroom"); // the name is in every picture
  cpSync(fileURLToPath(new URL("../../samples", import.meta.url)), folder, { recursive: true });
  writeFileSync(join(folder, "requirements.txt"), "requests==2.31.0\nnumpy>=1.26\npandas~=2.2\nflask\n");
  return folder;
}
