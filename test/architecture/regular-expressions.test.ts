/**
 * Proves every regular expression of what ships linear, with recheck (https://makenowjust-labs.github.io/recheck/), so that no
 * text can hang an editor. Expressions built at run time are read off too, by standing in for `RegExp` while modules load.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "acorn";
import { simple } from "acorn-walk";
import { transformSync } from "esbuild";
import { checkSync } from "recheck";
import { expect, test } from "vitest";

const repository = fileURLToPath(new URL("../..", import.meta.url));

interface Expression {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

const files = [...sources(join(repository, "server/src")), ...sources(join(repository, "client/src"))];
const expressions = [...files.flatMap(literalsIn), ...(await builtWhileLoading())];

test.each(expressions.map((expression) => [expression.place, expression] as const))("%s", (_, { source, flags }) => {
  const result = checkSync(source, flags.replace(/[dyv]/g, ""), { timeout: 20_000, attackTimeout: 5_000 });
  expect({ source, status: result.status }).toEqual({ source, status: "safe" });
});

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.ts$/.test(entry.name) && !/\.test\.ts$/.test(entry.name) ? [path] : [];
  });
}

function literalsIn(path: string): Expression[] {
  const { code } = transformSync(readFileSync(path, "utf8"), { loader: "ts", format: "esm" });
  const found: Expression[] = [];
  simple(parse(code, { ecmaVersion: "latest", sourceType: "module" }), {
    Literal(node) {
      if (!node.regex) return;
      const { pattern, flags } = node.regex;
      found.push({ place: `${relative(repository, path)} /${pattern}/${flags}`, source: pattern, flags });
    },
  });
  return found;
}

/** Expressions that modules build from parts when they are loaded: `new RegExp(…)` is watched while that happens. */
async function builtWhileLoading(): Promise<Expression[]> {
  const built = new Map<string, Expression>();
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, args: [string | RegExp, string?]) {
      const made = new target(...args);
      if (typeof args[0] === "string")
        built.set(String(made), { place: `built: ${made}`, source: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    await import("../../server/src/engine/index.ts");
    await import("../../server/src/features/index.ts");
    await import("../../server/src/config/index.ts");
  } finally {
    globalThis.RegExp = original;
  }
  const literals = new Set(files.flatMap(literalsIn).map(({ source }) => source));
  return [...built.values()].filter(({ source }) => !literals.has(source));
}
