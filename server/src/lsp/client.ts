/** What the editor at the other end can do, read once from its first message. */
import type { InitializeParams, WorkspaceFolder } from "vscode-languageserver";
import { uriOf } from "./uris.ts";

export interface Client {
  /** Our own extension: it has commands of its own, and asks for pickers where another editor wants ready edits. */
  readonly ours: boolean;
  readonly folders: readonly WorkspaceFolder[];
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
  const root = rootUri ?? (rootPath ? uriOf(rootPath) : undefined);
  const operations = workspace?.workspaceEdit?.resourceOperations ?? [];
  const findings = textDocument?.publishDiagnostics ?? textDocument?.diagnostic;
  return {
    ours: options.client === "wellsourced-vscode",
    folders: workspaceFolders ?? (root ? [{ uri: root, name: "" }] : []),
    trusted: options.trusted === true,
    ownFolder: typeof options.ownFolder === "string" ? options.ownFolder : undefined,
    settings: options.settings,
    asksConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersDocuments: textDocument?.synchronization?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    hoverMarkdown: textDocument?.hover?.contentFormat?.includes("markdown") === true,
    completionMarkdown: textDocument?.completion?.completionItem?.documentationFormat?.includes("markdown") === true,
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

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
