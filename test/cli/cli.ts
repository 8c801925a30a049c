/** Runs the built command line as a process, the way a user or a CI service does. */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

export const program = fileURLToPath(new URL("../../server/dist/wellsourced.js", import.meta.url));

if (!existsSync(program)) throw new Error("These tests run what is built: npm run build");

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Fails where the program takes what its user did wrong for a mistake of its own. */
export async function wellsourced(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const outcome = await run(process.execPath, [program, ...args], options);
  if (outcome.stderr.includes("this is a bug")) throw new Error(outcome.stderr);
  return outcome;
}

/** Runs any program. What CI services say in the environment is kept from it, or a test would depend on where it runs. */
export function run(command: string, args: readonly string[], { cwd, input, env }: RunOptions = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], { cwd, env: { ...cleanEnvironment(), ...env } });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.stdin.on("error", () => {}); // a program may end before it has read everything
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, stdout, stderr }));
    child.stdin.end(input ?? "");
  });
}

/** False on a system without owners and modes, and for a root who can't act as another. */
export const canBeNobody = process.getuid !== undefined && (process.getuid() !== 0 || existsSync("/usr/bin/setpriv"));

/** Runs the program as a user who owns nothing; as the user who runs the tests where that is not root. */
export async function asNobody(args: readonly string[], cwd: string): Promise<Outcome> {
  const command = [process.execPath, program, ...args];
  const [first, ...rest] = process.getuid?.() === 0 ? ["setpriv", "--reuid=65534", ...command] : command;
  const outcome = await run(first!, rest, { cwd, env: { XDG_CACHE_HOME: "/nonexistent" } });
  if (outcome.stderr.includes("this is a bug")) throw new Error(outcome.stderr);
  return outcome;
}

/** A new folder with these files in it, gone when the test is over. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "wellsourced-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFiles(folder, files);
  return folder;
}

export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

/** Sentences of known standing, to build articles from. */
export const sentences = {
  /** Has a figure that nobody answers for. */
  bare: "The council spent $7 million on the harbour road last year.",
  otherBare: "The repairs cost 45 percent more than the engineers had planned.",
  attributed: "Mayor Anna Berg said on Monday that the works had cost $9 million.",
  cited: "The council spent $7 million on the harbour road last year [@budget-2025].",
  plain: "The road runs along the harbour and past the old fish market.",
} as const;

/** A library with the one source that `sentences.cited` cites, with all that it takes to follow it up. */
export const library = `${JSON.stringify(
  [
    {
      id: "budget-2025",
      type: "report",
      title: "The city budget of 2025",
      author: [{ literal: "City Council" }],
      issued: { "date-parts": [[2025, 1, 15]] },
      accessed: { "date-parts": [[2025, 6, 2]] },
      URL: "https://example.org/budget-2025.pdf",
    },
  ],
  null,
  2,
)}\n`;

/** An article of one paragraph a sentence. */
export function article(...paragraphs: readonly string[]): string {
  return `${["Harbour road opens again", ...paragraphs].join("\n\n")}\n`;
}

function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = ["PATH", "HOME", "TMPDIR", "TEMP", "SystemRoot", "LANG"];
  return Object.fromEntries(
    kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}
