/**
 * The articles among the open documents, each read as it stands now. Reading again after a keystroke starts from the reading
 * before it; a reading is never handed out for a text that has since changed. The workspace's other articles are read from disk
 * when somebody asks for one, and neither their text nor their analysis is kept.
 */
import {
  type ArticleVerdict,
  articleByName,
  articleVerdict,
  formatOf,
  longestArticle,
  mayBeArticle,
  type Settings,
} from "../config/index.ts";
import { type Analysis, analyze, type Format, type Library, LineIndex } from "../engine/index.ts";
import type { FileContext } from "../project/index.ts";
import type { Documents, OpenDocument } from "./documents.ts";
import type { Lines } from "./from-proto.ts";
import type { Projects, Room } from "./projects.ts";
import { normalUri, pathOf } from "./uris.ts";
import { isThereIn, type World } from "./world.ts";

/** An article as it stood at one version, with all that is known of it. */
export interface Reading {
  readonly uri: string;
  /** Null where it is not open. */
  readonly version: number | null;
  readonly text: string;
  readonly lines: Lines;
  readonly analysis: Analysis;
  readonly file: FileContext;
  readonly room: Room;
  /** True where the document has a place on disk, and so can have a library and annotations beside it. */
  readonly stored: boolean;
}

export interface OpenReading extends Reading {
  readonly version: number;
}

/** Keys of a library that other articles of a workspace folder cite; undefined while that is not known. */
export type CitedElsewhere = (uri: string, folder: string, library: Library) => ReadonlySet<string> | undefined;

interface State {
  verdict?: ArticleVerdict;
  /** Which state of the files around it the verdict saw. */
  judged?: number;
  /** What the files around it say, as of a generation: looked up once, not at every keystroke. */
  around?: { readonly file: FileContext; readonly generation: number };
  /** Kept while it is among those that were read last. */
  reading?: OpenReading;
  /** Which state of the files around it the reading saw. */
  generation?: number;
  fingerprint?: string;
}

export class Articles {
  readonly #documents: Documents;
  readonly #projects: Projects;
  readonly #world: World;
  readonly #citedElsewhere: CitedElsewhere;
  readonly #states = new Map<string, State>();
  /** The documents whose readings are kept, the one read last at the end. */
  readonly #read = new Set<string>();
  #generation = 0;
  /** How long the last analysis took, in milliseconds: what a pause in typing is measured against. */
  lastDuration = 0;

  constructor(world: World, documents: Documents, projects: Projects, citedElsewhere: CitedElsewhere) {
    this.#world = world;
    this.#documents = documents;
    this.#projects = projects;
    this.#citedElsewhere = citedElsewhere;
  }

  /** After a change of settings, libraries or annotations: every article is read again when it is next asked for. */
  invalidate(): void {
    this.#generation++;
  }

  forget(uri: string): void {
    this.#states.delete(normalUri(uri));
    this.#read.delete(normalUri(uri));
  }

  /** Whether the document is an article, and why; undefined when it is not open. */
  async verdict(uri: string): Promise<ArticleVerdict | undefined> {
    const document = this.#documents.get(uri);
    if (!document) return undefined;
    const known = this.#states.get(normalUri(uri));
    if (known?.verdict?.isArticle && known.judged === this.#generation) return known.verdict;
    const generation = this.#generation;
    const { project, folder } = await this.#projects.roomOf(uri);
    const { settings } = await project.settingsFor(pathFor(document, folder));
    // Closed in the meantime: a verdict would be kept for good.
    return this.#documents.get(uri) && this.#judge(document, settings, folder, generation);
  }

  /** The article as it stands; undefined when the document is not open or is no article. */
  async read(uri: string): Promise<OpenReading | undefined> {
    const known = this.#current(uri);
    if (known) return known;
    const opened = this.#documents.get(uri);
    if (!opened) return undefined;
    const room = await this.#projects.roomOf(uri);
    const verdict = await this.verdict(uri);
    if (!verdict?.isArticle) return undefined;
    const generation = this.#generation;
    const around = this.#states.get(normalUri(uri))?.around;
    const file =
      around?.generation === generation ? around.file : await room.project.contextFor(pathFor(opened, room.folder));
    // Nothing below waits: the text read is the text at this moment, and the reading is stored before anyone can change it.
    return this.#current(uri) ?? this.#analyze(uri, room, file, generation);
  }

  /** The article as it stands, in the editor or else on disk; undefined where it can't be read or is no article of the workspace. */
  async find(uri: string): Promise<Reading | undefined> {
    const path = pathOf(uri);
    if (path === undefined || this.#documents.get(uri)) return this.read(uri);
    const room = await this.#projects.roomOf(uri);
    const file = await room.project.contextFor(path);
    if (this.#documents.get(uri)) return this.read(uri);
    const text = room.folder === "" ? undefined : room.glance(path);
    if (text === undefined || longestArticle < text.length) return undefined;
    if (!articleVerdict(path, text, file.settings, isThereIn(this.#world)).isArticle) return undefined;
    const analysis = analyze({ text, format: formatOf(path) }, this.#contextOf(uri, room, file));
    return { uri, version: null, text, lines: new LineIndex(text), analysis, file, room, stored: true };
  }

  /** True when the files around the article say something else than when it was read: asked where nobody watches them, and before an edit. */
  async isOutdated(uri: string): Promise<boolean> {
    const state = this.#states.get(normalUri(uri));
    const document = this.#documents.get(uri);
    if (!document || !state?.around) return false;
    const room = await this.#projects.roomOf(uri);
    const file = await room.project.contextFor(pathFor(document, room.folder));
    return state.fingerprint !== fingerprintOf(file) || state.around.file.context.library !== file.context.library;
  }

  /** True when an open article was read with this file's help, or its settings name it. */
  dependOn(path: string): boolean {
    return [...this.#states.values()].some(({ around }) => {
      if (!around) return false;
      const { libraryFiles, configFile, annotationsFile, settings } = around.file;
      return [...libraryFiles, ...settings.libraries, annotationsFile, configFile, settings.baseline].includes(path);
    });
  }

  #current(uri: string): OpenReading | undefined {
    const state = this.#states.get(normalUri(uri));
    const document = this.#documents.get(uri);
    if (!document || !state?.reading || state.generation !== this.#generation) return undefined;
    return state.reading.version === document.version ? state.reading : undefined;
  }

  #analyze(uri: string, room: Room, file: FileContext, generation: number): OpenReading | undefined {
    const document = this.#documents.get(uri);
    if (!document) return undefined;
    const state = this.#stateOf(uri);
    const started = performance.now();
    const source = { text: document.text, format: formatOfDocument(document) };
    // Of a long article every keystroke leaves much behind, and clearing up often would take longer than reading.
    this.#world.spareMemory(source.text.length < LONG);
    const analysis = analyze(source, this.#contextOf(uri, room, file), state.reading?.analysis);
    this.lastDuration = performance.now() - started;
    const reading: OpenReading = {
      uri: document.uri,
      version: document.version,
      text: document.text,
      lines: new LineIndex(document.text),
      analysis,
      file,
      room,
      stored: document.path !== undefined,
    };
    if (state.around?.file !== file) state.fingerprint = fingerprintOf(file);
    state.around = { file, generation };
    state.reading = reading;
    state.generation = generation;
    this.#keepLast(uri);
    return reading;
  }

  #contextOf(uri: string, { folder }: Room, { context }: FileContext): FileContext["context"] {
    const citedElsewhere = this.#citedElsewhere(uri, folder, context.library);
    return citedElsewhere ? { ...context, citedElsewhere } : context;
  }

  /** What was read of a thousand words takes half a megabyte, and is read again in a moment when somebody turns back to it. */
  #keepLast(uri: string): void {
    const key = normalUri(uri);
    this.#read.delete(key);
    this.#read.add(key);
    let kept = 0;
    for (const each of [...this.#read].reverse()) {
      const state = this.#states.get(each);
      kept += state?.reading?.text.length ?? 0;
      if (kept <= KEPT || each === key) continue;
      this.#read.delete(each);
      delete state?.reading;
    }
  }

  /** Once a draft reads like prose it stays an article while it is open: half a sentence must not make it flicker. */
  #judge(document: OpenDocument, settings: Settings, folder: string, generation: number): ArticleVerdict {
    const state = this.#stateOf(document.uri);
    const now = judge(document, pathFor(document, folder), settings, isThereIn(this.#world));
    const before = state.verdict;
    // What the settings said, or say now, is another matter.
    const stays = before?.isArticle && !before.configured && !now.isArticle && !now.configured;
    state.verdict = stays ? before : now;
    state.judged = generation;
    return state.verdict;
  }

  #stateOf(uri: string): State {
    const key = normalUri(uri);
    const state = this.#states.get(key) ?? {};
    this.#states.set(key, state);
    return state;
  }
}

function judge(
  { languageId, text }: OpenDocument,
  path: string,
  settings: Settings,
  isThere: (path: string) => boolean,
): ArticleVerdict {
  if (text.length > longestArticle)
    return { isArticle: false, why: "It is too long for an article.", configured: false };
  const named = articleByName(path, settings);
  if (named?.configured) return named;
  if (languageId === "article") return { isArticle: true, why: "Its language is “Article”.", configured: false };
  if (named) return named;
  if (textLanguages.has(languageId) || mayBeArticle(path)) return articleVerdict(path, text, settings, isThere);
  return { isArticle: false, why: "Only text and Markdown files are taken for articles unasked.", configured: false };
}

/** Characters: some ten thousand words. */
const LONG = 60_000;

/** Characters of all the articles whose readings are kept: some ten of a thousand words. */
const KEPT = 60_000;

/** What editors call plain text and Markdown. */
const textLanguages = new Set(["plaintext", "text", "txt", "markdown", "pandoc", "quarto"]);

function formatOfDocument({ languageId, path }: OpenDocument): Format {
  if (languageId === "article") return "article";
  return languageId === "markdown" || languageId === "pandoc" || languageId === "quarto"
    ? "markdown"
    : formatOf(path ?? "");
}

/** A document never saved is looked at as if it lay in its workspace folder. */
function pathFor({ path, uri }: OpenDocument, folder: string): string {
  return path ?? `${folder}/${uri.slice(uri.lastIndexOf(":") + 1).replace(/^.*\//, "")}`;
}

/** All of a file's context that is compared by value; its library is compared by identity. */
function fingerprintOf({ settings, context, problems }: FileContext): string {
  return JSON.stringify([{ ...settings, rules: [...settings.rules] }, context.annotations, problems]);
}
