/**
 * The settings and sources of each workspace folder. The editor's own settings are asked for once per folder and again when
 * they change; everything on disk is the host's to watch over.
 */
import { type EditorSettings, editorSettingsIn, treeOf, validateEditorSettings } from "../config/index.ts";
import type { Project } from "../project/index.ts";
import type { Documents } from "./documents.ts";
import { normalUri, pathOf } from "./uris.ts";
import type { World } from "./world.ts";

/** One workspace folder, as far as an article in it needs to know. */
export interface Room {
  readonly project: Project;
  /** Absolute, with forward slashes; what the editor's globs count from. Empty for a document in no workspace folder. */
  readonly folder: string;
  readonly editor: EditorSettings;
  /** A file as it stands, read in passing: nothing of it is kept. Undefined when it is not there or can't be read. */
  readonly glance: (path: string) => string | undefined;
}

/** Asks the editor for `wellsourced.*` as they hold in a folder; undefined where it answers no such questions. */
export type AskSettings = (folderUri: string | undefined) => Promise<unknown>;

export class Projects {
  readonly #world: World;
  readonly #documents: Documents;
  readonly #ask: AskSettings;
  /** False for an editor that does not vouch for its folders: each then reads its own files alone. */
  readonly #trusted: boolean;
  readonly #tell: (problem: string) => void;
  #folders: readonly string[] = [];
  #rooms = new Map<string, Promise<Room>>();

  /** @param tell is given a sentence for each setting of the editor that is wrong, each time they are asked for */
  constructor(world: World, documents: Documents, ask: AskSettings, trusted: boolean, tell: (problem: string) => void) {
    this.#world = world;
    this.#documents = documents;
    this.#ask = ask;
    this.#trusted = trusted;
    this.#tell = tell;
  }

  get folders(): readonly string[] {
    return this.#folders;
  }

  setFolders(uris: readonly string[]): void {
    this.#folders = uris.map(normalUri);
    this.#world.foldersAre(this.#folders);
    this.reload();
  }

  /** After a change of settings or folders: everything is asked for again when it is next needed. */
  reload(): void {
    this.#rooms = new Map();
  }

  roomOf(uri: string): Promise<Room> {
    const folder = this.folderOf(uri);
    const reach = this.#trusted ? undefined : pathOf(folder ?? uri.slice(0, uri.lastIndexOf("/") + 1));
    const key = `${folder ?? ""} ${reach ?? ""}`;
    const known = this.#rooms.get(key) ?? this.#open(folder, reach);
    this.#rooms.set(key, known);
    return known;
  }

  /** The address of the deepest workspace folder that holds the document; the first one for a document that is in no file system. */
  folderOf(uri: string): string | undefined {
    const normal = normalUri(uri);
    const holding = this.#folders.filter((folder) => normal === folder || normal.startsWith(withSlash(folder)));
    if (holding.length > 0) return holding.reduce((a, b) => (a.length < b.length ? b : a));
    return pathOf(uri) === undefined ? this.#folders[0] : undefined;
  }

  /** @param reach the only folder that may be read; for a document in no workspace folder, its own */
  async #open(folderUri: string | undefined, reach: string | undefined): Promise<Room> {
    const settings = await this.#ask(folderUri);
    const folder = (folderUri === undefined ? undefined : pathOf(folderUri)) ?? "";
    const files = {
      openDocument: (path: string) => {
        const open = this.#documents.atPath(path);
        return open && { text: open.text, version: open.edition };
      },
      within: reach,
    };
    const project = this.#world.openProject({ ...files, editor: { settings: settings ?? {}, folder } });
    // A project keeps what it read for as long as it is there.
    const glance = (path: string) => textIn(this.#world.openProject(files), path);
    const written = treeOf(settings ?? {});
    const editor = editorSettingsIn(written);
    for (const { message } of [...validateEditorSettings(written).problems, ...editor.problems]) this.#tell(message);
    return { project, folder, editor: editor.value, glance };
  }
}

/** A file of the project as it stands; undefined when there is none, or none that can be read. */
export function textIn(project: Project, path: string): string | undefined {
  try {
    return project.read(path);
  } catch {
    return undefined; // whoever opens it is told why
  }
}

function withSlash(folder: string): string {
  return folder.endsWith("/") ? folder : `${folder}/`;
}
