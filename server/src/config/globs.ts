/** Globs of a configuration: a pattern and the folder it counts from, matched as ESLint and .gitignore readers expect. */
import picomatch from "picomatch";
import type { Glob } from "./settings.ts";

/** Patterns as globs of `folder`; a leading “!” stays in the pattern. */
export function globsIn(folder: string, patterns: readonly string[]): Glob[] {
  return patterns.map((pattern) => ({ pattern, folder }));
}

/**
 * What the last glob that matches `path` says: true, or false for one with “!”; undefined when none matches.
 * @param path absolute, with forward slashes
 */
export function lastMatch(globs: readonly Glob[], path: string): boolean | undefined {
  for (const glob of globs.toReversed()) {
    const negated = glob.pattern.startsWith("!");
    if (matches({ ...glob, pattern: negated ? glob.pattern.slice(1) : glob.pattern }, path)) return !negated;
  }
  return undefined;
}

/** True when `path` lies in the glob's folder and the pattern matches the rest of it. A pattern without a slash matches names. */
export function matches({ pattern, folder }: Glob, path: string): boolean {
  const inside = relativeTo(folder, path);
  return inside !== undefined && matcherOf(pattern)(inside);
}

/** `path` counted from `folder`; undefined when it does not lie there. */
function relativeTo(folder: string, path: string): string | undefined {
  if (folder === "") return path.replace(/^\/+/, "");
  const inside = folder.endsWith("/") ? folder : `${folder}/`;
  return path.startsWith(inside) ? path.slice(inside.length) : undefined;
}

const matchers = new Map<string, (path: string) => boolean>();

function matcherOf(pattern: string): (path: string) => boolean {
  const known = matchers.get(pattern);
  if (known) return known;
  const plain = pattern.replace(/^\.\//, "").replace(/\/$/, "/**");
  const test = picomatch(plain.normalize("NFC").replace(/^\//, ""), { dot: true, basename: !plain.includes("/") });
  // macOS hands out names in decomposed letters, people type composed ones: both are compared composed.
  const matcher = (path: string) => test(path.normalize("NFC"));
  matchers.set(pattern, matcher);
  return matcher;
}
