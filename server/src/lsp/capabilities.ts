/** What the server says it can do. */
import {
  CodeActionKind,
  type FileOperationRegistrationOptions,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import type { Client } from "./client.ts";
import { MAKE_FILES } from "./file-making.ts";
import { legend } from "./semantic-tokens-proto.ts";
import { fileSchemes } from "./uris.ts";
import { editsMakeFiles } from "./workspace-edit.ts";

export function capabilitiesFor(client: Client): ServerCapabilities {
  const articles = articleFiles();
  return {
    positionEncoding: "utf-16",
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    hoverProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, MOVE_CITATIONS] },
    ...(client.pullsAlone && { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false } }),
    ...(!editsMakeFiles(client) && { executeCommandProvider: { commands: [MAKE_FILES] } }),
    completionProvider: { triggerCharacters: ["@", "-"], resolveProvider: true },
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: client.preparesRename ? { prepareProvider: true } : true,
    documentSymbolProvider: { label: "Wellsourced" },
    documentLinkProvider: {},
    foldingRangeProvider: true,
    semanticTokensProvider: { legend: legend(client.ours), full: true, range: true },
    codeLensProvider: {},
    inlayHintProvider: true,
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: {
        didCreate: articles,
        didDelete: articles,
        ...(client.renamesFiles && { willRename: articles }),
        ...(client.deletesFiles && { willDelete: articles }),
      },
    },
  };
}

/** The kind of action that moves all citations of an article out of its text, or into it. */
export const MOVE_CITATIONS = "source.moveCitations";

/** Articles, by the names they may have: their annotations go with them. */
function articleFiles(): FileOperationRegistrationOptions {
  const pattern = { glob: "**/*.{article,txt,text,md,markdown,mkd,mdown}", matches: "file" } as const;
  return { filters: fileSchemes().map((scheme) => ({ scheme, pattern })) };
}
