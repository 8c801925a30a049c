/** Reads the patch that `git diff --unified=0` prints: which lines of which files are new or changed. */

/** Lines `first` to `last`, one-based and both included; git ends a line at LF alone. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** By path as git has it, from the repository's top. */
export interface Patch {
  readonly lines: ReadonlyMap<string, readonly LineRange[]>;
  /** What renamed files were called before. */
  readonly oldNames: ReadonlyMap<string, string>;
  /** Names that no file has any longer: it was deleted, or renamed. */
  readonly gone: ReadonlySet<string>;
}

/**
 * Deleted files have no lines; nor has a file that was only renamed, and one that git takes for binary has all there could be.
 *
 * The lines of a hunk are counted off by its header, so that an added line that reads “+++ b/other” is never taken for one.
 */
export function readPatch(patch: string): Patch {
  const files = new Map<string, LineRange[]>();
  const oldNames = new Map<string, string>();
  const gone = new Set<string>();
  let oldName = "";
  let ranges: LineRange[] | undefined;
  /** “a/story.txt b/story.txt”: the same name twice, where a file was not renamed. */
  let header = "";
  let start = 0;
  let skip = 0;
  while (start < patch.length) {
    const end = patch.indexOf("\n", start);
    const line = patch.slice(start, end < 0 ? patch.length : end);
    start = end < 0 ? patch.length : end + 1;
    if (0 < skip) {
      if (!line.startsWith("\\")) skip--; // “\ No newline at end of file” is counted by no header
      continue;
    }
    if (line.startsWith("diff --git ")) {
      ranges = undefined;
      header = line.slice("diff --git ".length);
    } else if (line.startsWith("deleted file mode ")) gone.add(nameOf(newSideOf(header)));
    else if (line.startsWith("Binary files ")) {
      // So git calls what holds zero bytes or is said to be binary in .gitattributes, and it counts no lines of it.
      if (line.endsWith(" and /dev/null differ")) continue;
      ranges ??= newSide(files, newSideOf(header));
      ranges?.push({ first: 1, last: Number.MAX_SAFE_INTEGER });
    } else if (line.startsWith("rename from ")) oldName = unquoted(line.slice("rename from ".length));
    else if (line.startsWith("rename to ")) {
      const name = unquoted(line.slice("rename to ".length));
      oldNames.set(name, oldName);
      gone.add(oldName);
      ranges = fileIn(files, name);
    } else if (line.startsWith("+++ ")) ranges = newSide(files, line.slice("+++ ".length));
    else if (line.startsWith("@@ ")) {
      const [, removed = "1", first, added = "1"] = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line) ?? [];
      skip = Number(removed) + Number(added);
      if (0 < Number(added)) ranges?.push({ first: Number(first), last: Number(first) + Number(added) - 1 });
    }
  }
  return { lines: files, oldNames, gone };
}

/** `b/story.txt`, `"b/st\303\266ry.txt"`, `b/my story.txt` with a tab at its end, or `/dev/null`. */
function newSide(files: Map<string, LineRange[]>, written: string): LineRange[] | undefined {
  const name = nameOf(written.replace(/\t$/, ""));
  return name === "/dev/null" ? undefined : fileIn(files, name);
}

/** The second half of “a/story.txt b/story.txt”. */
function newSideOf(header: string): string {
  return header.slice((header.length + 1) / 2);
}

function nameOf(side: string): string {
  return unquoted(side).replace(/^b\//, "");
}

function fileIn(files: Map<string, LineRange[]>, name: string): LineRange[] {
  const known = files.get(name) ?? [];
  files.set(name, known);
  return known;
}

const escapes: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '"': 34, "\\": 92 };

/** Undoes git's C-style quoting of names with quotation marks, backslashes or control characters in them. */
function unquoted(name: string): string {
  if (!name.startsWith('"')) return name;
  const bytes: number[] = [];
  for (const [, octal, letter, plain] of name.slice(1, -1).matchAll(/\\([0-7]{3})|\\(.)|([^\\]+)/gs)) {
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8));
    else if (letter !== undefined) bytes.push(escapes[letter] ?? letter.charCodeAt(0));
    else bytes.push(...Buffer.from(plain!));
  }
  return Buffer.from(bytes).toString("utf8");
}
