/**
 * What V8 made of a program, kept from run to run in the user's cache folder. V8 believes what it is handed: it is code, and as
 * trusted as the program. So it is taken only from a file and folder that are the user's own and that nobody else can write
 * to, and only whole and made from this very source. Wherever that is not so the program is compiled as ever, without a word.
 */
import { createHash } from "node:crypto";
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { userInfo } from "node:os";
import { isAbsolute, join } from "node:path";
import { cachedDataVersionTag } from "node:v8";

export interface CompiledCode {
  /** Undefined where there is none that can be trusted. */
  read(): Buffer | undefined;
  /** @param make what is to be written; not asked for where it can't be */
  write(make: () => Buffer): void;
}

/**
 * @param path where the program lies: what V8 makes of it names the place in stack traces
 * @returns undefined on a system where files don't say who may write to them
 */
export function compiledCodeOf(path: string, source: Buffer): CompiledCode | undefined {
  const user = process.geteuid?.();
  const folder = user === undefined ? undefined : cacheFolder();
  if (folder === undefined) return undefined;
  const isOurs = ({ uid, mode }: Stats) => uid === user && (mode & OTHERS_MAY_WRITE) === 0;
  const isTrusted = (stats: Stats) => stats.isDirectory() && isOurs(stats);
  const seal = createHash("sha256")
    .update(JSON.stringify(makerOf(path)))
    .update(source);
  const name = `${seal.copy().digest("hex").slice(0, 32)}${ENDING}`;
  const sealOf = (code: Buffer) => seal.copy().update(code).digest();
  return {
    read: () =>
      attempt(() => {
        if (!isTrusted(lstatSync(folder))) return undefined;
        const bytes = readOwn(join(folder, name), isOurs);
        const code = bytes?.subarray(SEAL_BYTES);
        return code && sealOf(code).equals(bytes!.subarray(0, SEAL_BYTES)) ? code : undefined;
      }),
    write: (make) =>
      attempt(() => {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        if (!isTrusted(lstatSync(folder))) return;
        const path = join(folder, name);
        const code = make();
        // The seal tells a whole file from one that was cut short, so there is no need to wait for the disk.
        writeFileSync(`${path}.${process.pid}`, Buffer.concat([sealOf(code), code]), { mode: 0o600, flag: "wx" });
        renameSync(`${path}.${process.pid}`, path);
        forgetOld(folder);
      }),
  };
}

/** All that V8's work depends on besides the source: where it lies, V8's version and flags, the processor; and how Node was told to start. */
function makerOf(path: string): readonly unknown[] {
  return [path, cachedDataVersionTag(), process.arch, process.env.NODE_OPTIONS ?? "", process.execArgv];
}

const OTHERS_MAY_WRITE = 0o022;
const SEAL_BYTES = 32;
const ENDING = ".code";

/** Where the system keeps what can be made again, for the user this process acts as: `sudo` leaves `HOME` as it was. */
function cacheFolder(): string | undefined {
  const named = process.env.XDG_CACHE_HOME;
  if (named && isAbsolute(named)) return join(named, "wellsourced");
  const home = attempt(() => userInfo().homedir);
  return home && join(home, process.platform === "darwin" ? "Library/Caches" : ".cache", "wellsourced");
}

/** No link is followed, and what is judged is what is read. */
function readOwn(path: string, isOurs: (stats: Stats) => boolean): Buffer | undefined {
  const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const stats = fstatSync(file);
    return stats.isFile() && isOurs(stats) ? readFileSync(file) : undefined;
  } finally {
    closeSync(file);
  }
}

/** Of other versions of the program and of Node, the few that were made last are kept. */
function forgetOld(folder: string): void {
  const paths = readdirSync(folder).map((name) => join(folder, name));
  const newestFirst = paths.map((path) => ({ path, time: statSync(path).mtimeMs })).sort((a, b) => b.time - a.time);
  for (const { path } of newestFirst.slice(MOST_KEPT)) rmSync(path, { force: true });
}

const MOST_KEPT = 8;

/** What can't be read or written is done without. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
