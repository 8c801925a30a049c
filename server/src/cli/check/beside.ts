/**
 * Articles that a branch leaves as they are, but not what they rest on: their annotations, or the entries that they cite. What was
 * answered for may no longer be, and the branch answers for that.
 */

import { annotationsPathOf } from "../../config/index.ts";
import type { Library, SourceEntry } from "../../engine/index.ts";
import { type Changes, libraryPlaces, type Project } from "../../host/index.ts";
import { type Before, differs } from "./before.ts";
import type { FileToCheck } from "./check-file.ts";
import { keysCitedIn } from "./cited-keys.ts";

/** Tells whether anything beside an article that it rests on is other than it was. */
export function besideChanges(
  changes: Changes,
  before: Before,
  project: Project,
): (file: FileToCheck) => Promise<boolean> {
  const changedIn = new Map<string, Promise<LibraryChange | undefined>>(); // by the places of the library
  const look = async (path: string, places: readonly string[]): Promise<LibraryChange | undefined> => {
    const others = await Promise.all(places.map((place) => differs(place, changes)));
    if (!others.some(Boolean)) return undefined;
    const libraries = [await before.libraryOf(path), (await project.materialsFor(path)).library] as const;
    return { libraries, keys: changedKeys(...libraries) };
  };
  return async (file) => {
    if (await differs(annotationsPathOf(file.path), changes)) return true;
    const { settings, projectFolder } = await project.settingsFor(file.path);
    const places = libraryPlaces(file.path, settings, projectFolder);
    const name = places.join("\n");
    const looked = changedIn.get(name) ?? look(file.path, places);
    changedIn.set(name, looked);
    const change = await looked;
    if (!change?.keys.size) return false;
    const { annotations } = await project.materialsFor(file.path);
    return keysCitedIn(file, annotations, change.libraries).some((key) => change.keys.has(key));
  };
}

interface LibraryChange {
  /** As it was, and as it is. */
  readonly libraries: readonly [Library, Library];
  readonly keys: ReadonlySet<string>;
}

/** Keys whose entries are new, gone, or say something else; where an entry stands does not matter. */
function changedKeys(before: Library, now: Library): ReadonlySet<string> {
  const keys = [...before.entryByKey.keys(), ...now.entryByKey.keys()];
  return new Set(keys.filter((key) => saidBy(before.entryByKey.get(key)) !== saidBy(now.entryByKey.get(key))));
}

function saidBy(entry: SourceEntry | undefined): string | undefined {
  if (!entry) return undefined;
  const { uri, span, keySpan, ...fields } = entry;
  return JSON.stringify(fields);
}
