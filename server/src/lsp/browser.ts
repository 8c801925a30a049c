/**
 * The language server in a browser's worker, as VS Code for the Web runs it: it talks by messages, and files, models and what is written
 * go through the extension at the other end, which alone can reach them.
 */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  type Connection,
  createConnection,
  ProposedFeatures,
} from "vscode-languageserver/browser";
import type { Models } from "../engine/index.ts";
import { modelFiles, modelNotice, modelsFrom } from "../project/index.ts";
import { clock } from "./clock.ts";
import { articlePatterns, EditorFiles, projectOver } from "./editor-files.ts";
import { connectionOptions } from "./first-message.ts";
import {
  type FindFilesAnswer,
  findFilesRequest,
  type HandedModels,
  makeFileNotification,
  modelsRequest,
  type ReadFilesAnswer,
  readFilesRequest,
  removeFileNotification,
} from "./messages.ts";
import { serve } from "./server.ts";
import { filesLieIn, pathOf, uriOf } from "./uris.ts";
import { mayHoldKeys } from "./workspace-keys.ts";
import type { World } from "./world.ts";

declare const VERSION: string;

const port = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(port),
  new BrowserMessageWriter(port),
  connectionOptions,
);
serve(connection, browserWorld(connection), { name: "wellsourced", version: VERSION });
connection.listen();

function browserWorld(connection: Connection): World {
  const files = new EditorFiles({
    find: (params) => connection.sendRequest<FindFilesAnswer>(findFilesRequest, params),
    read: (params) => connection.sendRequest<ReadFilesAnswer>(readFilesRequest, params),
  });
  let own: readonly string[] = [];
  let models: Promise<Models> | undefined;
  const loadModels = () => {
    models ??= connection.sendRequest<HandedModels>(modelsRequest, { names: Object.values(modelFiles) }).then(
      (handed) => modelsFrom((name) => handed[name]!),
      () => ({}),
    );
    return models;
  };
  return {
    ...clock,
    soon(work) {
      const timer = setTimeout(work, 0);
      return () => clearTimeout(timer);
    },
    watches: articlePatterns,
    openProject: (options) => projectOver(files, loadModels, options),
    begin({ ownFolder }) {
      own = ownFolder === undefined ? [] : [ownFolder];
    },
    foldersAre(uris) {
      filesLieIn([...uris, ...own]);
      const [open, others] = [uris, own].map((each) => each.flatMap((uri) => pathOf(uri) ?? []));
      files.setFolders(open!, others!);
    },
    filesChanged: (paths) => files.noticeChanges(paths),
    gather: (paths) => files.gather(paths),
    async findArticles(folder) {
      const found = (await files.findArticles(folder)).filter(mayHoldKeys).sort(surestFirst).slice(0, MOST_ARTICLES);
      await files.gather(found, LONGEST_ARTICLE);
      return found;
    },
    read(path) {
      try {
        return files.readText(path);
      } catch {
        return undefined;
      }
    },
    makeFile(path, text) {
      if (files.stampOf(path) !== undefined) return false;
      void connection.sendNotification(makeFileNotification, { uri: uriOf(path), text });
      return true;
    },
    removeFile(path, text) {
      void connection.sendNotification(removeFileNotification, { uri: uriOf(path), text });
      return true;
    },
    stampOf: (path) => files.stampOf(path),
    // Nothing in a browser says who sits before it.
    userName: async () => "",
    nameInGit: async () => "",
    spareMemory: () => {},
    notice: async () => modelNotice(await loadModels()),
  };
}

/** Files that are articles whatever they say, and annotations; in the order of their paths. */
function surestFirst(a: string, b: string): number {
  const isSure = (path: string) => path.endsWith(".article") || path.endsWith(".json");
  return Number(isSure(b)) - Number(isSure(a)) || (a < b ? -1 : 1);
}

/** Each may come over the network, and whoever serves it may count. */
const MOST_ARTICLES = 100;
/** In bytes. */
const LONGEST_ARTICLE = 400_000;
