/**
 * Every key that the articles of a workspace write, and where: for finding references, renaming everywhere, and saying what
 * else cites a source, be it by a link. Files are read again only when they changed.
 */
import { articleByName, articleVerdict, formatOf, isAnnotationsFile, mayBeArticle } from "../config/index.ts";
import {
  annotationKeys,
  citedKeys,
  type Library,
  mayNameSources,
  type NamedSources,
  namedSources,
  readArticle,
  readCitations,
  type Span,
} from "../engine/index.ts";
import type { CitedBy, CitingArticle, KeyPlace } from "../features/index.ts";
import type { Documents } from "./documents.ts";
import { type Notes, stampOf, takeNotes } from "./notes.ts";
import type { Projects, Room } from "./projects.ts";
import { nameOf, pathOf, uriOf } from "./uris.ts";
import { isThereIn, type World } from "./world.ts";

/** What a file writes of keys. */
interface Found {
  readonly places: readonly KeyPlace[];
  readonly named: NamedSources;
}

/** By what is named: the files that name it. */
type Naming = ReadonlyMap<string, ReadonlySet<string>>;

/** What a workspace folder names, as it was when it was last looked at. */
interface Look {
  readonly keys: Naming;
  readonly addresses: Naming;
  /** What it comes to for the article that asked last, which is the one that is being written. */
  elsewhere?: { readonly own: string | undefined; readonly library: Library; readonly keys: ReadonlySet<string> };
}

export class WorkspaceKeys {
  readonly #world: World;
  readonly #documents: Documents;
  readonly #projects: Projects;
  /** By workspace folder; of a document in none, nothing is kept. */
  readonly #notes = new Map<string, Notes<Found>>();
  /** By workspace folder: the files that may hold keys, and when they were listed. */
  readonly #lists = new Map<string, { readonly made: number; readonly paths: Promise<readonly string[]> }>();
  /** By workspace folder. */
  readonly #looks = new Map<string, Look>();

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
    return [...(await this.#filesOf(uri, maxAge)).values()].flatMap(({ made }) => made.places);
  }

  /** By path. */
  async #filesOf(uri: string, maxAge: number): Promise<Notes<Found>> {
    const room = await this.#projects.roomOf(uri);
    const path = pathOf(uri);
    const paths = new Set(room.folder === "" ? [] : await this.#pathsIn(room.folder, maxAge));
    if (path !== undefined) paths.add(path);
    const notes = await takeNotes<Found>({
      paths,
      before: this.#notes.get(room.folder),
      stampOf: (each) => stampOf(each, this.#documents, this.#world),
      read: room.glance,
      make: async (each, text) =>
        isAnnotationsFile(each) ? inAnnotations(each, text) : this.#inArticle(each, text, room),
      atOnce: FILES_AT_ONCE,
    });
    if (room.folder !== "") this.#notes.set(room.folder, notes);
    return notes;
  }

  /** Looks at the workspace of a document anew; true when other sources are named there than before. */
  async look(uri: string): Promise<boolean> {
    const files = await this.#filesOf(uri, 0);
    const { folder } = await this.#projects.roomOf(uri);
    const now: Look = {
      keys: naming(files, ({ keys }) => keys),
      addresses: naming(files, ({ addresses }) => addresses),
    };
    const before = this.#looks.get(folder);
    this.#looks.set(folder, now);
    return !before || !isSame(before.keys, now.keys) || !isSame(before.addresses, now.addresses);
  }

  /** Keys of a library that other articles of the workspace cite, as they were when it was last looked at; undefined before that. */
  citedElsewhere(uri: string, folder: string, library: Library): ReadonlySet<string> | undefined {
    const look = folder === "" ? undefined : this.#looks.get(folder);
    if (!look) return undefined;
    const own = pathOf(uri);
    if (look.elsewhere?.own === own && look.elsewhere?.library === library) return look.elsewhere.keys;
    const keys = citedKeys({ keys: byOthers(look.keys, own), addresses: byOthers(look.addresses, own) }, library);
    look.elsewhere = { own, library, keys };
    return keys;
  }

  /** What cites each key, the document itself left out. */
  async citedBy(uri: string): Promise<CitedBy> {
    const own = pathOf(uri);
    const byKey = new Map<string, Map<string, CitingArticle & { readonly spans: Span[] }>>();
    for (const { key, uri: path, span, role } of await this.#placesOf(uri, GLANCE)) {
      if (path === own || role === "entry") continue;
      const articles = byKey.get(key) ?? new Map<string, CitingArticle & { readonly spans: Span[] }>();
      byKey.set(key, articles);
      const known = articles.get(path);
      if (known) known.spans.push(span);
      else articles.set(path, { uri: path, name: nameOf(uriOf(path)), spans: [span] });
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

  async #inArticle(path: string, text: string, { project }: Room): Promise<Found> {
    // Most files of a workspace name nothing: those need not be judged or read.
    if (!mayNameSources(text)) return nothing;
    const { settings } = await project.settingsFor(path);
    const languageId = this.#documents.atPath(path)?.languageId;
    const named = articleByName(path, settings);
    if (named?.isArticle === false && languageId !== "article") return nothing;
    const isArticle =
      languageId === "article" || articleVerdict(path, text, settings, isThereIn(this.#world)).isArticle;
    if (!isArticle) return nothing;
    const article = readArticle(text, languageId === "article" ? "article" : formatOf(path));
    const places = readCitations(article).map(
      ({ key, keySpan }): KeyPlace => ({ uri: path, key, span: keySpan, role: "citation" }),
    );
    return { places, named: namedSources(article) };
  }
}

/** Milliseconds: a hover may overlook an article that was added just now; a rename may not. */
const GLANCE = 5_000;

/** Some milliseconds' worth of reading. */
const FILES_AT_ONCE = 20;

/** Files worth looking at, by their names. */
export function mayHoldKeys(path: string): boolean {
  return isAnnotationsFile(path) || mayBeArticle(path);
}

const nothing: Found = { places: [], named: { keys: new Set(), addresses: new Set() } };

function naming(files: Notes<Found>, namesOf: (named: NamedSources) => ReadonlySet<string>): Naming {
  const paths = new Map<string, Set<string>>();
  for (const [path, { made }] of files)
    for (const name of namesOf(made.named)) paths.set(name, (paths.get(name) ?? new Set()).add(path));
  return paths;
}

/** What files besides this one name. */
function byOthers(naming: Naming, own: string | undefined): ReadonlySet<string> {
  const others = [...naming].filter(([, paths]) => paths.size > 1 || own === undefined || !paths.has(own));
  return new Set(others.map(([name]) => name));
}

function isSame(a: Naming, b: Naming): boolean {
  if (a.size !== b.size) return false;
  return [...a].every(([key, paths]) => {
    const others = b.get(key);
    return others?.size === paths.size && [...paths].every((path) => others.has(path));
  });
}

function inAnnotations(path: string, text: string): Found {
  const places = annotationKeys(text).map(({ key, span }): KeyPlace => ({ uri: path, key, span, role: "annotation" }));
  return { places, named: { keys: new Set(places.map(({ key }) => key)), addresses: new Set() } };
}
