/** What the handlers of requests share, and how they read files. */
import type { Connection } from "vscode-languageserver";
import type { Articles, Reading } from "./articles.ts";
import type { Client } from "./client.ts";
import type { Documents } from "./documents.ts";
import type { Guard } from "./guard.ts";
import { type Projects, textIn } from "./projects.ts";
import { pathOf } from "./uris.ts";
import type { WorkspaceFigures } from "./workspace-figures.ts";
import type { WorkspaceKeys } from "./workspace-keys.ts";
import type { World } from "./world.ts";

/** What the handlers of requests share. */
export interface Desk {
  readonly connection: Connection;
  readonly guard: Guard;
  readonly client: Client;
  readonly world: World;
  readonly documents: Documents;
  readonly projects: Projects;
  readonly articles: Articles;
  readonly keys: WorkspaceKeys;
  readonly figures: WorkspaceFigures;
  /** To be told when the files around the articles say something else than when they were read. */
  readonly filesChanged: () => void;
}

/**
 * To be called before an article is read for an edit to the files beside it: what was written there since must be known, or the edit
 * would count in a text that is gone. Editors tell of it late, or not at all.
 */
export async function noticeChanges({ articles, filesChanged }: Desk, uri: string): Promise<void> {
  if (await articles.isOutdated(uri)) filesChanged();
}

/** A file of the article's project as it stands; empty when it went away in the meantime. */
export function fileText({ room }: Pick<Reading, "room">, path: string): string {
  return textIn(room.project, path) ?? "";
}

/** Who signs an exemption in a document: as git knows them, for the team does too; undefined where git knows nobody. */
export async function signerOf({ world, projects }: Desk, uri: string): Promise<string | undefined> {
  const path = pathOf(uri);
  const folder = path === undefined ? (await projects.roomOf(uri)).folder : path.slice(0, path.lastIndexOf("/"));
  return (await world.nameInGit(folder)) || undefined;
}

/** False for a file that is there and can't be read, or that lies where its folder does not reach: no edit is offered to it. */
export function mayWrite({ room }: Reading, path: string): boolean {
  try {
    room.project.read(path);
    return room.project.reaches(path);
  } catch {
    return false;
  }
}

/** A file as it stands in the editor or on disk; empty when there is none. */
export function textAt(desk: Desk, path: string): string {
  return desk.documents.atPath(path)?.text ?? desk.world.read(path) ?? "";
}
