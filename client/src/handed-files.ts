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
  client.onRequest(readFilesRequest, async ({ uris, most }: ReadFilesParams): Promise<ReadFilesAnswer> => {
    return { files: await Promise.all(uris.map((uri) => read(vscode.Uri.parse(uri), most))) };
  });
  client.onRequest(modelsRequest, async ({ names }: ModelsParams): Promise<HandedModels> => {
    const folder = vscode.Uri.joinPath(extension, "server/models");
    const bytes = await Promise.all(names.map((name) => read(vscode.Uri.joinPath(folder, name), Number.MAX_VALUE)));
    return Object.fromEntries(names.flatMap((name, i) => (bytes[i]?.bytes ? [[name, bytes[i].bytes]] : [])));
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

async function find({ folder, pattern, most }: FindFilesParams): Promise<FindFilesAnswer> {
  const inFolder = new vscode.RelativePattern(vscode.Uri.parse(folder), pattern);
  const found = await vscode.workspace.findFiles(inFolder, "**/node_modules/**", most);
  return { uris: found.map(String) };
}

async function read(file: vscode.Uri, most: number): Promise<HandedFile> {
  try {
    const bytes = await fs.readFile(file);
    if (most < bytes.length) return { problem: "too-large" };
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
  const { bytes } = await read(file, Number.MAX_VALUE);
  return bytes && new TextDecoder().decode(bytes);
}
