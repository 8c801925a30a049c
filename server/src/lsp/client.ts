/**
 * What the editor at the other end can do, read once from its first message. Nobody has held that to its types: what is of another counts
 * as not said, so that a small client's slip does not cost its user the session.
 */
import type { InitializeParams } from "vscode-languageserver";
import { uriOf } from "./uris.ts";

export interface Client {
  /** Our own extension: it has commands of its own, and asks for pickers where another editor wants ready edits. */
  readonly ours: boolean;
  /** The addresses of the folders of its workspace. */
  readonly folders: readonly string[];
  /** True where the editor vouches for its folders: what they say of paths outside them may be followed. */
  readonly trusted: boolean;
  /** The address of a folder beside the workspace in which the extension keeps what is its own, such as the sample. */
  readonly ownFolder: string | undefined;
  /** Settings sent along with the first message, for editors that answer no questions about them. */
  readonly settings: unknown;
  readonly asksConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly registersDocuments: boolean;
  readonly hoverMarkdown: boolean;
  readonly completionMarkdown: boolean;
  readonly related: boolean;
  readonly tags: boolean;
  readonly codeLinks: boolean;
  readonly nestedSymbols: boolean;
  readonly preparesRename: boolean;
  readonly definitionLinks: boolean;
  readonly documentChanges: boolean;
  readonly createsFiles: boolean;
  readonly renamesFiles: boolean;
  readonly deletesFiles: boolean;
  /** True where findings are asked for and not listened to; an editor that does both would show each twice. */
  readonly pullsAlone: boolean;
  readonly refreshesFindings: boolean;
  readonly refreshesLenses: boolean;
  readonly refreshesHints: boolean;
  readonly refreshesTokens: boolean;
}

/** What our extension says of itself in `initializationOptions`; another client may send `settings` in the same way. */
export interface InitializationOptions {
  readonly client?: "wellsourced-vscode";
  readonly trusted?: boolean;
  readonly ownFolder?: string;
  readonly settings?: unknown;
}

export function readClient({
  capabilities,
  initializationOptions,
  workspaceFolders,
  rootUri,
  rootPath,
}: InitializeParams): Client {
  const { textDocument, workspace } = capabilities;
  const options: InitializationOptions = isObject(initializationOptions) ? initializationOptions : {};
  // Old editors say where they are by a path.
  const path = nonEmpty(rootPath);
  const root = nonEmpty(rootUri) ?? (path === undefined ? undefined : uriOf(path));
  const operations = listOf(workspace?.workspaceEdit?.resourceOperations);
  const findings = textDocument?.publishDiagnostics ?? textDocument?.diagnostic;
  return {
    ours: options.client === "wellsourced-vscode",
    folders: Array.isArray(workspaceFolders) ? addressesOf(workspaceFolders) : root === undefined ? [] : [root],
    trusted: options.trusted === true,
    ownFolder: typeof options.ownFolder === "string" ? options.ownFolder : undefined,
    settings: options.settings,
    asksConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersDocuments: textDocument?.synchronization?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    hoverMarkdown: listOf(textDocument?.hover?.contentFormat).includes("markdown"),
    completionMarkdown: listOf(textDocument?.completion?.completionItem?.documentationFormat).includes("markdown"),
    related: findings?.relatedInformation === true,
    tags: findings?.tagSupport !== undefined,
    codeLinks: findings?.codeDescriptionSupport === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    // Operations on files stand among document changes alone: Neovim names them, and leaves the rest to be understood.
    documentChanges: workspace?.workspaceEdit?.documentChanges === true || 0 < operations.length,
    createsFiles: operations.includes("create"),
    renamesFiles: operations.includes("rename"),
    deletesFiles: operations.includes("delete"),
    pullsAlone: textDocument?.diagnostic !== undefined && textDocument.publishDiagnostics === undefined,
    refreshesFindings: workspace?.diagnostics?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
  };
}

/** Of the folders that a message names, those that have an address. */
export function addressesOf(folders: unknown): readonly string[] {
  return listOf(folders).flatMap((folder) => (isObject(folder) && "uri" in folder && nonEmpty(folder.uri)) || []);
}

function nonEmpty(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
