/**
 * The articles of a workspace and the figures that they give, so that one can be held against another. Looked up when a document
 * is opened or saved, never while somebody waits; a file is read again only when it changed. Without the trained model, which
 * figures do not need.
 */
import { articleVerdict, formatOf, mayBeArticle } from "../config/index.ts";
import { analyze, emptyLibrary, figureMentions } from "../engine/index.ts";
import { headlineOf, type MentionElsewhere } from "../features/index.ts";
import type { Documents } from "./documents.ts";
import type { Projects, Room } from "./projects.ts";
import { nameOf, pathOf, uriOf } from "./uris.ts";
import type { World } from "./world.ts";

interface KnownFile {
  readonly text: string;
  /** Undefined where it is no article. */
  readonly article?: KnownArticle;
}

export interface KnownArticle {
  readonly path: string;
  /** Empty where it has none. */
  readonly headline: string;
  readonly mentions: readonly MentionElsewhere[];
}

export class WorkspaceFigures {
  readonly #world: World;
  readonly #documents: Documents;
  readonly #projects: Projects;
  readonly #files = new Map<string, KnownFile>();
  readonly #byFolder = new Map<string, readonly string[]>();

  constructor(world: World, documents: Documents, projects: Projects) {
    this.#world = world;
    this.#documents = documents;
    this.#projects = projects;
  }

  /** Figures of the other articles of a workspace folder, as they were when it was last looked at. */
  known(uri: string, folder: string): readonly MentionElsewhere[] {
    const own = pathOf(uri);
    const paths = this.#byFolder.get(folder) ?? [];
    return paths.flatMap((path) => (path === own ? [] : (this.#files.get(path)?.article?.mentions ?? [])));
  }

  /** The articles of all workspace folders, as they were when they were last looked at. */
  articles(): readonly KnownArticle[] {
    const paths = [...new Set([...this.#byFolder.values()].flat())].sort();
    return paths.flatMap((path) => this.#files.get(path)?.article ?? []);
  }

  async look(uri: string): Promise<void> {
    const room = await this.#projects.roomOf(uri);
    if (room.folder === "") return;
    const paths = (await this.#world.findArticles(room.folder)).filter(mayBeArticle).slice(0, MOST_ARTICLES);
    for (const path of paths) {
      await this.#read(path, room);
      // Whoever asks in between is answered first.
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    this.#byFolder.set(room.folder, paths);
  }

  async #read(path: string, room: Room): Promise<void> {
    const text = textOf(path, room, this.#documents);
    if (text === undefined || this.#files.get(path)?.text === text) return;
    const article = await articleIn(path, text, room);
    this.#files.set(path, { text, ...(article && { article }) });
  }
}

/** A newsroom's archive is longer, but what a draft must agree with is not; longer texts are no drafts. */
const MOST_ARTICLES = 200;
const LONGEST_ARTICLE = 100_000;

async function articleIn(path: string, text: string, { project }: Room): Promise<KnownArticle | undefined> {
  if (LONGEST_ARTICLE < text.length) return undefined;
  const { settings } = await project.settingsFor(path);
  if (!articleVerdict(path, text, settings).isArticle) return undefined;
  const context = { models: {}, library: emptyLibrary, rules: new Map(), commonKnowledge: [] };
  const analysis = analyze({ text, format: formatOf(path) }, context);
  const name = nameOf(uriOf(path));
  const mentions = figureMentions(analysis).map((mention) => ({ ...mention, uri: path, name }));
  return { path, headline: headlineOf(analysis), mentions };
}

function textOf(path: string, { project }: Room, documents: Documents): string | undefined {
  try {
    return documents.atPath(path)?.text ?? project.read(path);
  } catch {
    return undefined; // it can't be read, and whoever opens it is told so
  }
}
