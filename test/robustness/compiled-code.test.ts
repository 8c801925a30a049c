/** What V8 compiled, kept between runs: taken only where nobody else can have written it, and never in the way of a run. */
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { article, folderWith, program, run, sentences, wellsourced } from "../cli/cli.ts";
import { Editor } from "../lsp/editor.ts";

describe.skipIf(process.platform === "win32")("compiled code", () => {
  test("is kept in a folder of the user's own, and taken from there", async () => {
    const { check, folder, kept } = desk();
    const first = await check();
    expect(first).toMatchObject({ status: 1, stdout: expect.stringContaining("$7 million") });
    expect([lstatSync(folder).mode & 0o777, lstatSync(kept()).mode & 0o777]).toEqual([0o700, 0o600]);
    const made = lstatSync(kept()).mtimeMs;
    expect(await check()).toEqual(first);
    expect(lstatSync(kept()).mtimeMs).toBe(made);
  });

  test("grows by what another command needs", async () => {
    const { check, kept, xdg } = desk();
    await wellsourced(["--version"], { env: xdg });
    const little = lstatSync(kept()).size;
    await check();
    expect(lstatSync(kept()).size).toBeGreaterThan(1.2 * little);
  });

  test("is kept apart for each set of Node’s options, and not made again and again where V8 takes none", async () => {
    const { check, cwd, folder, xdg } = desk();
    const first = await check();
    const [plain] = readdirSync(folder);
    const under = () =>
      run(process.execPath, ["--min-semi-space-size=8", program, "check", "a.article"], { cwd, env: xdg });
    expect(await under()).toEqual(first);
    const other = join(folder, readdirSync(folder).find((name) => name !== plain)!);
    const made = lstatSync(other).mtimeMs;
    expect(await under()).toEqual(first);
    expect(lstatSync(other).mtimeMs).toBe(made);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test("is each installation’s own: it holds where the program lies, and would name that place in stack traces", async () => {
    const { check, folder, xdg, cwd } = desk();
    const first = await check();
    cpSync(dirname(program), join(cwd, "other/dist"), { recursive: true });
    const other = await run(process.execPath, [join(cwd, "other/dist/wellsourced.js"), "check", "a.article"], {
      cwd,
      env: xdg,
    });
    expect(other.status).toBe(first.status);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test("is kept by the language server too, as any run can take it", async () => {
    const { kept, xdg, cwd } = desk();
    const editor = await Editor.start({ env: xdg });
    onTestFinished(() => editor.end());
    const uri = pathToFileURL(join(cwd, "a.article")).href;
    editor.open(uri, article(sentences.bare));
    await editor.diagnostics(uri);
    await editor.end();
    // As `load-program.ts` hands it to V8, under the flag that every command sets.
    const taken = `const { readFileSync } = require("node:fs");
      const source = require("node:module").wrap(readFileSync(process.argv[1], "latin1"));
      const cachedData = readFileSync(process.argv[2]).subarray(32);
      process.stdout.write(String(!new (require("node:vm").Script)(source, { cachedData }).cachedDataRejected));`;
    const bundle = join(dirname(program), "program.js");
    expect(
      await run(process.execPath, ["--no-allocation-site-pretenuring", "-e", taken, bundle, kept()]),
    ).toMatchObject({ stdout: "true" });
  });

  test.each([
    ["cut short", (bytes: Buffer) => bytes.subarray(0, bytes.length - 1000)],
    ["empty", () => Buffer.alloc(0)],
    ["changed in the middle", (bytes: Buffer) => Buffer.from(bytes).fill(0x5a, bytes.length / 2, bytes.length / 2 + 8)],
  ])("that is %s is made anew", async (_, damage) => {
    const { check, kept } = desk();
    const first = await check();
    const whole = readFileSync(kept());
    writeFileSync(kept(), damage(whole));
    expect(await check()).toEqual(first);
    expect(readFileSync(kept()).length).toBeGreaterThan(0.9 * whole.length);
  });

  test("is neither read nor written in a folder that others may write to", async () => {
    const { check, folder, kept } = desk();
    const first = await check();
    chmodSync(folder, 0o777);
    writeFileSync(kept(), "left by somebody else", { mode: 0o600 });
    expect(await check()).toEqual(first);
    expect(readFileSync(kept(), "utf8")).toBe("left by somebody else");
  });

  test("is not read from a file that others may write to", async () => {
    const { check, kept } = desk();
    const first = await check();
    chmodSync(kept(), 0o666);
    expect(await check()).toEqual(first);
    // Another file stands there now.
    expect(lstatSync(kept()).mode & 0o777).toBe(0o600);
  });

  test("is not looked for where a link leads", async () => {
    const { check, folder, kept } = desk();
    const first = await check();
    const elsewhere = `${folder}-elsewhere`;
    const name = kept().slice(folder.length + 1);
    renameSync(folder, elsewhere);
    writeFileSync(join(elsewhere, name), "untouched");
    symlinkSync(elsewhere, folder);
    expect(await check()).toEqual(first);
    expect(readFileSync(join(elsewhere, name), "utf8")).toBe("untouched");
  });

  test("is done without where the folder can't be made", async () => {
    const { check, xdg } = desk();
    writeFileSync(xdg.XDG_CACHE_HOME, "a file");
    expect(await check()).toMatchObject({ status: 1, stderr: "" });
  });

  test("is not kept when Node is told to keep none, nor of more than a few builds", async () => {
    const { check, folder, xdg } = desk();
    await wellsourced(["--version"], { env: { ...xdg, NODE_DISABLE_COMPILE_CACHE: "1" } });
    expect(() => readdirSync(folder)).toThrow("ENOENT");
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (let i = 0; i < 20; i++) writeFileSync(join(folder, `${i}.code`), "");
    await check();
    expect(readdirSync(folder)).toHaveLength(8);
  });
});

/** A cache folder and an article of a test's own. */
function desk() {
  const cwd = folderWith({ "a.article": article(sentences.bare) });
  const xdg = { XDG_CACHE_HOME: join(cwd, "cache") };
  const folder = join(xdg.XDG_CACHE_HOME, "wellsourced");
  return {
    cwd,
    xdg,
    folder,
    check: () => wellsourced(["check", "a.article"], { cwd, env: xdg }),
    /** The one file in it. */
    kept(): string {
      const [name, ...others] = readdirSync(folder);
      expect(others).toEqual([]);
      return join(folder, name!);
    },
  };
}
