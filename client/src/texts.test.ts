/** Every text of the extension is ready for translators: in `l10n/bundle.l10n.json` or `package.nls.json`. UPDATE=1 rewrites the bundle. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const bundle = join(root, "l10n/bundle.l10n.json");

test("the bundle holds every text that the code shows, and no other", () => {
  const texts = sources(join(root, "client/src")).flatMap((path) => textsIn(readFileSync(path, "utf8")));
  const expected = Object.fromEntries([...new Set(texts)].sort().map((text) => [text, text]));
  if (process.env.UPDATE === "1") writeFileSync(bundle, `${JSON.stringify(expected, null, 2)}\n`);
  expect(JSON.parse(readFileSync(bundle, "utf8"))).toEqual(expected);
});

test("the manifest names texts that there are, and there are no others", () => {
  const manifest = readFileSync(join(root, "package.json"), "utf8");
  const named = new Set([...manifest.matchAll(/"%([\w.]+)%"/g)].map((match) => match[1]!));
  const texts = JSON.parse(readFileSync(join(root, "package.nls.json"), "utf8"));
  expect([...named].sort()).toEqual(Object.keys(texts).sort());
});

/** Every `l10n.t` is given its text as it stands, so that a translator's tool can find it too. */
function textsIn(source: string): string[] {
  const calls = source.match(/l10n\.t\(/g)?.length ?? 0;
  const texts = [...source.matchAll(/l10n\.t\(\s*"((?:[^"\\]|\\.)*)"/g)].map(
    (match) => JSON.parse(`"${match[1]}"`) as string,
  );
  if (texts.length !== calls) throw new Error("A text given to l10n.t is not written out.");
  return texts;
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && !entry.name.endsWith(".test.ts"))
    .map((entry) => join(entry.parentPath, entry.name));
}
