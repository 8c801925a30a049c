/** The same fixes in an editor that has no client of ours: Neovim's built-in one, as a user would set it up. */
import { execFile, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const hasNeovim = spawnSync("nvim", ["--version"]).status === 0;

interface Mark {
  readonly line: number;
  readonly rule: string;
}

describe.skipIf(!hasNeovim)("Neovim", () => {
  const folder = mkdtempSync(join(tmpdir(), "wellsourced-nvim-"));
  let said: Map<string, unknown>;

  beforeAll(async () => {
    for (const name of ["harbour-bridge.article", "sources.json"])
      copyFileSync(join(repository, "samples", name), join(folder, name));
    const env = {
      ...process.env,
      PATH: `${folder}:${process.env.PATH}`,
      ARTICLE: join(folder, "harbour-bridge.article"),
      SETUP: join(folder, "setup.lua"),
      REVIEW: join(folder, "review.lua"),
    };
    const program = join(repository, "server/dist/wellsourced.js");
    writeFileSync(join(folder, "wellsourced"), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`, {
      mode: 0o755,
    });
    writeFileSync(env.SETUP, luaIn("README.md"));
    writeFileSync(env.REVIEW, luaIn("docs/guides/reviewing.md"));
    const script = join(repository, "test/editors/neovim.lua");
    // Neovim 0.7 has to be told what later ones do by themselves: to ask Lua for the type of a file.
    const args = ["--headless", "--clean", "-n", "--cmd", "let g:do_filetype_lua = 1", "-c", `luafile ${script}`];
    const { stdout } = await promisify(execFile)("nvim", args, { env, timeout: 60_000 });
    const lines = stdout.split("\n").filter((line) => line.startsWith("{"));
    said = new Map(
      lines
        .map((line) => JSON.parse(line) as { event: string; value: unknown })
        .map(({ event, value }) => [event, value]),
    );
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  test("shows what nobody answers for", () => {
    const rules = (said.get("findings") as Mark[]).map(({ rule }) => rule);
    expect(rules).toContain("unattributed-quantity");
    expect(rules).toContain("unclosed-quote");
  });

  test("says on hover what a figure rests on", () => {
    expect(JSON.stringify(said.get("hover"))).toMatch(/nobody|no one|unattributed/i);
  });

  test("leaves popups alone, which are Markdown too", () => {
    expect(said.get("started for")).toEqual(["harbour-bridge.article"]);
  });

  test("offers sources of the library as ready edits, a new source, and reasons for needing none", () => {
    const titles = said.get("actions") as string[];
    expect(titles.filter((title) => title.startsWith("Cite "))).not.toEqual([]);
    expect(titles.join("\n")).toMatch(/New source/);
    expect(titles.join("\n")).toMatch(/No source needed/);
    expect(titles).toEqual(
      expect.arrayContaining(["Confirm this claim", "Dispute this claim", "This claim needs work"]),
    );
  });

  test("records a reviewer's verdict beside the article", () => {
    expect(said.get("review")).toMatch(/"disputed"/);
  });

  test("records a note with the next verdict by the mapping of the guide, beside the first and not yet saved", () => {
    const [item, ...others] = JSON.parse(said.get("review with a note") as string).items;
    expect(others).toEqual([]);
    expect(item.body).toMatchObject([{ value: "disputed" }, { value: "disputed", note: "The map says 21." }]);
  });

  test("is told what is no verdict", () => {
    expect(said.get("told")).toBe("“disputd” is none of confirmed, disputed, needs-work, withdrawn.");
  });

  test("writes the citation into the text, and the finding goes", () => {
    expect(said.get("text")).toMatch(/\[@[\w-]+\]/);
    expect((said.get("findings after") as Mark[]).length).toBeLessThan((said.get("findings") as Mark[]).length);
  });
});

/** The one piece of Lua in a page of the documentation. */
function luaIn(page: string): string {
  return /^```lua\n(.*?)^```$/ms.exec(readFileSync(join(repository, page), "utf8"))![1]!;
}
