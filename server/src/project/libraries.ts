/** Finds and reads the source library of an article: the files that the configuration names, or those found by name. */
import { libraryNames, type Settings } from "../config/index.ts";
import { emptyLibrary, type Library, type LibraryFile, libraryFormatOf, readLibrary } from "../engine/index.ts";
import type { FileCache, KnownFile } from "./file-cache.ts";
import { type FileProblem, problemAt, problemOf } from "./file-problem.ts";
import { folderOf, foldersUpTo } from "./paths.ts";
import { FileError } from "./text.ts";

export interface LibraryRequest {
  /** Where libraries are looked for, nearest first. */
  readonly places: readonly string[];
  readonly files: FileCache;
  /** Problems are added here. */
  readonly problems: FileProblem[];
}

export function readLibraries(request: LibraryRequest): { library: Library; libraryFiles: readonly KnownFile[] } {
  const known: KnownFile[] = [];
  const closed: FileError[] = [];
  for (const path of request.places) {
    try {
      const file = request.files.read(path);
      if (file) known.push(file);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      if (error.code !== "outside") closed.push(error);
      request.problems.push({ isBeside: true, ...problemOf(path, error.message) });
    }
  }
  const library = libraryOf(known, closed);
  for (const problem of library.problems) {
    const file = known.find(({ path }) => path === problem.uri);
    if (file) request.problems.push({ ...problemAt(file, problem), isBeside: true });
  }
  return { library, libraryFiles: known };
}

/** The files that may hold the library of an article, be they there or not: those that are configured, else those named for it. */
export function libraryPlaces(
  path: string,
  { libraries }: Pick<Settings, "libraries">,
  projectFolder: string,
): readonly string[] {
  if (libraries.length) return libraries;
  return foldersUpTo(folderOf(path), projectFolder).flatMap((folder) =>
    libraryNames.map((name) => `${folder === "/" ? "" : folder}/${name}`),
  );
}

/** A file as the engine reads it: the same object for as long as it says the same, so that whoever asks next need not read it again. */
export function libraryFileOf(path: string, text: string): LibraryFile {
  const known = lastFiles.get(path);
  if (known?.text === text) return known;
  const file = { uri: path, text, format: libraryFormatOf(path) ?? "csl-json" };
  lastFiles.delete(path);
  if (lastFiles.size === MOST_KEPT) lastFiles.delete(lastFiles.keys().next().value!);
  lastFiles.set(path, file);
  return file;
}

/** By path, that which was read last at the end. */
const lastFiles = new Map<string, LibraryFile>();
/** More than any team has at hand at once, and few enough that a server which has seen a whole archive does not hold it. */
const MOST_KEPT = 64;

/** The libraries of all lists that begin with the same files. */
interface Shelf {
  library?: Library;
  /** By the file that comes next. */
  readonly longer: WeakMap<KnownFile | FileError, Shelf>;
}

const empty: Shelf = { library: emptyLibrary, longer: new WeakMap() };

/**
 * One library for one list of unchanged files, so that the same files are read once and stay the same object, whatever other lists they
 * are in: projects share files, and an article whose library is another object counts as outdated.
 * @param closed why others could not be read, the same object for as long as a file stays so: what is cited may stand in them
 */
function libraryOf(files: readonly KnownFile[], closed: readonly FileError[]): Library {
  let shelf = empty;
  for (const file of [...files, ...closed]) {
    const longer = shelf.longer.get(file) ?? { longer: new WeakMap() };
    shelf.longer.set(file, longer);
    shelf = longer;
  }
  if (!shelf.library) {
    const library = readLibrary(files.map(({ path, text }) => libraryFileOf(path, text)));
    const damaged = [...library.damaged, ...closed.map(({ path }) => path)];
    shelf.library = closed.length ? { ...library, damaged } : library;
  }
  return shelf.library;
}
