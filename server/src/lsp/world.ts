/**
 * What the server asks of the world outside: files, settings on disk, the clock. Given from outside, so that the same server
 * runs as a Node process, in a browser's worker and in a test.
 */

import type { Project, ProjectOptions } from "../project/index.ts";
import type { Client } from "./client.ts";

export interface World {
  /** Runs work as soon as the messages that have come in are read. @returns calls it off */
  soon(work: () => void): () => void;
  /** Patterns of files that the editor must watch because nobody looks at them again and again. */
  readonly watches: readonly string[];
  /** To be told who is at the other end, before anything else. */
  begin(client: Client): void;
  /** To be told which folders are open, before any of their files is read. */
  foldersAre(uris: readonly string[]): void;
  /** To be told which files the editor saved or saw change. */
  filesChanged(paths: readonly string[]): void;
  /** To be awaited before files are read that nobody has asked a project about: they may be far away. */
  gather(paths: readonly string[]): Promise<void>;
  openProject(options: ProjectOptions): Project;
  /** Absolute paths of files under a folder that may be articles by their names, or that annotate one. */
  findArticles(folder: string): Promise<readonly string[]>;
  /** The text of a file; undefined when it is not there or can't be read. */
  read(path: string): string | undefined;
  /** Makes a file; false, with nothing written, where there is one. @throws FileError */
  makeFile(path: string, text: string): boolean;
  /** Takes a file away; false where it says something else. @throws FileError */
  removeFile(path: string, text: string): boolean;
  /** Changes when the file does; undefined when it is not there. */
  stampOf(path: string): string | undefined;
  /** Today, as it is where the writer sits, in ISO 8601: “2025-06-02”. */
  today(): string;
  /** This moment as ISO 8601: “2025-06-02T10:00:00Z”. */
  now(): string;
  /** Who works here: git's `user.name` as it holds in a folder, or else the name of the account; empty where nothing says it. */
  userName(folder: string): Promise<string>;
  /** git's `user.name` as it holds in a folder; empty where git knows none. */
  nameInGit(folder: string): Promise<string>;
  /** Whether memory is dearer than time at the moment. */
  spareMemory(isDear: boolean): void;
  /** One sentence to show once: what is not installed and what that costs. */
  notice(): Promise<string | undefined>;
}

/** Tells whether there is a file of a path. */
export function isThereIn(world: World): (path: string) => boolean {
  return (path) => world.stampOf(path) !== undefined;
}
