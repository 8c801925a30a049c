/**
 * Every key that the articles of a workspace write, and where: for finding references, renaming everywhere, and saying what
 * else cites a source. Files are read again only when they changed.
 */
import { articleByName, articleVerdict, formatOf, mayBeArticle } from "../config/index.ts";
import { annotationKeys, readArticle, readCitations } from "../engine/index.ts";
import type { CitedBy, CitingArticle, KeyPlace } from "../features/index.ts";
import type { Documents } from "./documents.ts";
import type { Projects, Room } from "./projects.ts";
import { nameOf, pathOf, uriOf } from "./uris.ts";
import type { World } from "./world.ts";

interface KnownFile {
  readonly text: string;
  readonly places: readonly KeyPlace[];
}

export class WorkspaceKeys {
  readonly #world: World;
  readonly #documents: Documents;
  readonly #projects: Projects;
  readonly #files = new Map<string, KnownFile>();
  /** By workspace folder: the files that may hold keys, and when they were listed. */
  readonly #lists = new Map<string, { readonly made: number; readonly paths: Promise<readonly string[]> }>();
  /** By workspace folder: each key with the files that cite it. */
  readonly #citing = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>();

  constructor(world: World, documents: Documents, projects: Projects) {
    this.#world = world;
    this.#documents = documents;
    this.#projects = projects;
  }

  /** All places of the workspace folder that holds the document; of the document alone where it is in none. */
  async places(uri: string): Promise<readonly KeyPlace[]> {
    return this.#placesOf(uri, 0);
  }

  async #placesOf(uri: string, maxAge: number): Promise<readonly KeyPlace[]> {
    const room = await this.#projects.roomOf(uri);
    const path = pathOf(uri);
    const paths = new Set(room.folder === "" ? [] : await this.#pathsIn(room.folder, maxAge));
    if (path !== undefined) paths.add(path);
    const places: KeyPlace[] = [];
    let n = 0;
    for (const each of paths) {
      places.push(...(await this.#placesIn(each, room)));
      // Others may speak in between: a workspace can hold thousands of articles.
      if (++n % FILES_AT_ONCE === 0) await new Promise((resolve) => setTimeout(resolve, 0));
    }
    return places;
  }

  /** Looks at the workspace of a document anew; true when other keys are cited there than before. */
  async look(uri: string): Promise<boolean> {
    const places = await this.places(uri);
    const { folder } = await this.#projects.roomOf(uri);
    const keys = new Map<string, Set<string>>();
    for (const { key, uri: path } of places) keys.set(key, (keys.get(key) ?? new Set()).add(path));
    const before = this.#citing.get(folder);
    this.#citing.set(folder, keys);
    return before === undefined || !isSame(before, keys);
  }

  /** Keys that other articles of the workspace cite, as they were when it was last looked at; undefined before that. */
  citedElsewhere(uri: string, folder: string): ReadonlySet<string> | undefined {
    const citing = folder === "" ? undefined : this.#citing.get(folder);
    const own = pathOf(uri);
    if (!citing) return undefined;
    const others = [...citing].filter(([, paths]) => paths.size > 1 || own === undefined || !paths.has(own));
    return new Set(others.map(([key]) => key));
  }

  /** What cites each key, the document itself left out. */
  async citedBy(uri: string): Promise<CitedBy> {
    const own = pathOf(uri);
    const byKey = new Map<string, Map<string, CitingArticle>>();
    for (const { key, uri: path, span, role } of await this.#placesOf(uri, GLANCE)) {
      if (path === own || role === "entry") continue;
      const articles = byKey.get(key) ?? new Map<string, CitingArticle>();
      const known = articles.get(path);
      articles.set(path, { uri: path, name: nameOf(uriOf(path)), spans: [...(known?.spans ?? []), span] });
      byKey.set(key, articles);
    }
    return (key) => [...(byKey.get(key)?.values() ?? [])];
  }

  /** @param maxAge of a list made earlier that will do, in milliseconds */
  #pathsIn(folder: string, maxAge: number): Promise<readonly string[]> {
    const known = this.#lists.get(folder);
    if (known && performance.now() - known.made < maxAge) return known.paths;
    const paths = this.#world.findArticles(folder);
    this.#lists.set(folder, { made: performance.now(), paths });
    return paths;
  }

  async #placesIn(path: string, room: Room): Promise<readonly KeyPlace[]> {
    const text = this.#textOf(path, room);
    if (text === undefined) return [];
    const known = this.#files.get(path);
    if (known?.text === text) return known.places;
    const places = isAnnotations(path) ? inAnnotations(path, text) : await this.#inArticle(path, text, room);
    this.#files.set(path, { text, places });
    return places;
  }

  async #inArticle(path: string, text: string, { project }: Room): Promise<readonly KeyPlace[]> {
    // Most files of a workspace cite nothing: those need not be judged or read.
    if (!text.includes("@")) return [];
    const { settings } = await project.settingsFor(path);
    const languageId = this.#documents.atPath(path)?.languageId;
    const named = articleByName(path, settings);
    if (named?.isArticle === false && languageId !== "article") return [];
    if (languageId !== "article" && !articleVerdict(path, text, settings).isArticle) return [];
    const format = languageId === "article" ? "article" : formatOf(path);
    return readCitations(readArticle(text, format)).map(({ key, keySpan }) => ({
      uri: path,
      key,
      span: keySpan,
      role: "citation",
    }));
  }

  #textOf(path: string, { project }: Room): string | undefined {
    try {
      return this.#documents.atPath(path)?.text ?? project.read(path);
    } catch {
      return undefined; // it can't be read, and whoever opens it is told so
    }
  }
}

/** Milliseconds: a hover may overlook an article that was added just now; a rename may not. */
const GLANCE = 5_000;

/** Some milliseconds' worth of reading. */
const FILES_AT_ONCE = 20;

/** Files worth looking at, by their names. */
export function mayHoldKeys(path: string): boolean {
  return isAnnotations(path) || mayBeArticle(path);
}

function isAnnotations(path: string): boolean {
  return path.endsWith(".annotations.json");
}

type Citing = ReadonlyMap<string, ReadonlySet<string>>;

function isSame(a: Citing, b: Citing): boolean {
  if (a.size !== b.size) return false;
  return [...a].every(([key, paths]) => {
    const others = b.get(key);
    return others?.size === paths.size && [...paths].every((path) => others.has(path));
  });
}

function inAnnotations(path: string, text: string): readonly KeyPlace[] {
  return annotationKeys(text).map(({ key, span }): KeyPlace => ({ uri: path, key, span, role: "annotation" }));
}
