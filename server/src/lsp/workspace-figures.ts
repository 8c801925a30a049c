/**
 * The articles of a workspace and the figures that they give, so that one can be held against another. Looked up when a document
 * is opened or saved, never while somebody waits; a file is read again only when it changed. Without the trained model, which
 * figures do not need.
 */
import { articleVerdict, formatOf, mayBeArticle } from "../config/index.ts";
import { analyze, emptyLibrary, figureMentions } from "../engine/index.ts";
import { headlineOf, type MentionElsewhere } from "../features/index.ts";
import type { Documents } from "./documents.ts";
import { type Notes, stampOf, takeNotes } from "./notes.ts";
import type { Projects, Room } from "./projects.ts";
import { nameOf, pathOf, uriOf } from "./uris.ts";
import { isThereIn, type World } from "./world.ts";

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
  /** By workspace folder; undefined is noted of a file that is no article. */
  readonly #notes = new Map<string, Notes<KnownArticle | undefined>>();

  constructor(world: World, documents: Documents, projects: Projects) {
    this.#world = world;
    this.#documents = documents;
    this.#projects = projects;
  }

  /** Figures of the other articles of a workspace folder, as they were when it was last looked at. */
  known(uri: string, folder: string): readonly MentionElsewhere[] {
    const own = pathOf(uri);
    const notes = [...(this.#notes.get(folder) ?? [])];
    return notes.flatMap(([path, { made }]) => (path === own ? [] : (made?.mentions ?? [])));
  }

  /** The articles of all workspace folders, as they were when they were last looked at. */
  articles(): readonly KnownArticle[] {
    const byPath = new Map([...this.#notes.values()].flatMap((notes) => [...notes]));
    return [...byPath.keys()].sort().flatMap((path) => byPath.get(path)!.made ?? []);
  }

  async look(uri: string): Promise<void> {
    const room = await this.#projects.roomOf(uri);
    if (room.folder === "") return;
    const paths = (await this.#world.findArticles(room.folder)).filter(mayBeArticle).slice(0, MOST_ARTICLES);
    const notes = await takeNotes<KnownArticle | undefined>({
      paths,
      before: this.#notes.get(room.folder),
      stampOf: (path) => stampOf(path, this.#documents, this.#world),
      read: room.glance,
      make: (path, text) => articleIn(path, text, room, isThereIn(this.#world)),
      // Whoever asks in between is answered first.
      atOnce: 1,
    });
    this.#notes.set(room.folder, notes);
  }
}

/** A newsroom's archive is longer, but what a draft must agree with is not; longer texts are no drafts. */
const MOST_ARTICLES = 200;
/** In code units. */
const LONGEST_ARTICLE = 100_000;

async function articleIn(
  path: string,
  text: string,
  { project }: Room,
  isThere: (path: string) => boolean,
): Promise<KnownArticle | undefined> {
  if (LONGEST_ARTICLE < text.length) return undefined;
  const { settings } = await project.settingsFor(path);
  if (!articleVerdict(path, text, settings, isThere).isArticle) return undefined;
  const context = { models: {}, library: emptyLibrary, rules: new Map(), commonKnowledge: [] };
  const analysis = analyze({ text, format: formatOf(path) }, context);
  const name = nameOf(uriOf(path));
  const mentions = figureMentions(analysis).map((mention) => ({ ...mention, uri: path, name }));
  return { path, headline: headlineOf(analysis), mentions };
}
