/**
 * Files for a server that has none of its own, as a worker in a browser: it asks for names, for what stands in files and for the trained
 * models, and says what is to be written.
 */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  type FileTextParams,
  type FindFilesAnswer,
  type FindFilesParams,
  findFilesRequest,
  type HandedFile,
  type HandedModels,
  type ModelsParams,
  makeFileNotification,
  modelsRequest,
  type ReadFilesAnswer,
  type ReadFilesParams,
  readFilesRequest,
  removeFileNotification,
} from "./from-server.ts";

const { fs } = vscode.workspace;

/** @param extension where the extension is installed */
export function handFiles(client: BaseLanguageClient, extension: vscode.Uri): void {
  client.onRequest(findFilesRequest, find);
  client.onRequest(readFilesRequest, async ({ files }: ReadFilesParams): Promise<ReadFilesAnswer> => {
    return { files: await fewAtOnce(files, ({ uri, most }) => read(vscode.Uri.parse(uri), most)) };
  });
  client.onRequest(modelsRequest, async ({ names }: ModelsParams): Promise<HandedModels> => {
    const folder = vscode.Uri.joinPath(extension, "server/models");
    const files = await Promise.all(names.map((name) => readWhole(vscode.Uri.joinPath(folder, name))));
    return Object.fromEntries(names.flatMap((name, i) => (files[i]?.bytes ? [[name, files[i].bytes]] : [])));
  });
  client.onNotification(makeFileNotification, async ({ uri, text }: FileTextParams) => {
    const file = vscode.Uri.parse(uri);
    if ((await textOf(file)) === undefined) await fs.writeFile(file, new TextEncoder().encode(text));
  });
  client.onNotification(removeFileNotification, async ({ uri, text }: FileTextParams) => {
    const file = vscode.Uri.parse(uri);
    if ((await textOf(file)) === text) await fs.delete(file);
  });
}

async function find({ folder, names, endings, isSure }: FindFilesParams): Promise<FindFilesAnswer> {
  const top = vscode.Uri.parse(folder);
  const pattern = `**/{${[...names, ...endings.map((ending) => `*${ending}`)].join()}}`;
  const found = await search(new vscode.RelativePattern(top, pattern));
  // What finds nothing may be no search at all.
  if (0 < found.length) return { uris: found.map(String), isWhole: found.length < MOST_FOUND };
  return { uris: isSure ? await walk(top, [...names, ...endings]) : [], isWhole: false };
}

/** Where nobody can search in such files, the editor waits for somebody who can: there it is not asked again. */
async function search(pattern: vscode.RelativePattern): Promise<readonly vscode.Uri[]> {
  const folder = String(pattern.baseUri);
  if (unsearchable.has(folder)) return [];
  const ending = new vscode.CancellationTokenSource();
  const late = new Promise<readonly vscode.Uri[]>((resolve) => {
    setTimeout(() => {
      ending.cancel();
      resolve([]);
    }, LONGEST_SEARCH);
  });
  const found = vscode.workspace.findFiles(pattern, "**/node_modules/**", MOST_FOUND, ending.token);
  const answer = await Promise.race([Promise.resolve(found).catch(() => []), late]);
  if (ending.token.isCancellationRequested) unsearchable.add(folder);
  return answer;
}

/** Folders, by address. */
const unsearchable = new Set<string>();

/** Files whose names end like these, folder by folder, the upper ones first. */
async function walk(top: vscode.Uri, endings: readonly string[]): Promise<readonly string[]> {
  const folders = [top];
  const found: string[] = [];
  for (const folder of folders) {
    const entries = await fs.readDirectory(folder).then(undefined, () => []);
    for (const [name, type] of entries) {
      const entry = vscode.Uri.joinPath(folder, name);
      const isFolder = (type & vscode.FileType.Directory) !== 0;
      if (isFolder && folders.length < MOST_FOLDERS && !/^(?:\.|node_modules$)/.test(name)) folders.push(entry);
      if (!isFolder && endings.some((ending) => name.endsWith(ending))) found.push(entry.toString());
    }
  }
  return found;
}

/** Of an editor's search. */
const MOST_FOUND = 10_000;
/** Milliseconds. */
const LONGEST_SEARCH = 3_000;
const MOST_FOLDERS = 200;

/** Whoever serves them would refuse a hundred at a time. */
async function fewAtOnce<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const left = items.entries();
  const worker = async () => {
    for (const [i, item] of left) results[i] = await work(item);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return results;
}

async function read(file: vscode.Uri, most: number): Promise<HandedFile> {
  try {
    const { type, size } = await fs.stat(file);
    if ((type & vscode.FileType.Directory) !== 0) return { problem: "folder" };
    return most < size ? { problem: "too-large" } : await readWhole(file);
  } catch (error) {
    return { problem: problemIn(error) };
  }
}

async function readWhole(file: vscode.Uri): Promise<HandedFile> {
  try {
    const bytes = await fs.readFile(file);
    // A view of more than the file could not be handed over by itself.
    return { bytes: bytes.length === bytes.buffer.byteLength ? bytes : bytes.slice() };
  } catch (error) {
    return { problem: problemIn(error) };
  }
}

function problemIn(error: unknown): NonNullable<HandedFile["problem"]> {
  const code = error instanceof vscode.FileSystemError ? error.code : "";
  if (code === "FileNotFound" || code === "FileNotADirectory") return "missing";
  if (code === "FileIsADirectory") return "folder";
  return code === "NoPermissions" ? "denied" : "failed";
}

async function textOf(file: vscode.Uri): Promise<string | undefined> {
  const { bytes } = await readWhole(file);
  return bytes && new TextDecoder().decode(bytes);
}
