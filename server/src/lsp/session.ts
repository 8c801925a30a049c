/**
 * One editor's session: wires its messages to readings of its articles, and decides what is read when. What an answer says is
 * `features/`, how it is asked for is `answers.ts`.
 */
import {
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  MessageType,
  ShowMessageNotification,
} from "vscode-languageserver";
import { standsAroundArticles } from "../config/index.ts";
import { answerRequests } from "./answers.ts";
import { Articles } from "./articles.ts";
import { addressesOf, type Client } from "./client.ts";
import { Documents } from "./documents.ts";
import { EditorSettings } from "./editor-settings.ts";
import type { Guard } from "./guard.ts";
import { LibraryDocuments } from "./library-documents.ts";
import { type NoticeParams, noticeNotification, type StatusParams, statusNotification } from "./messages.ts";
import { Projects } from "./projects.ts";
import { Publisher } from "./publish.ts";
import { Schedule } from "./schedule.ts";
import { shownFindings } from "./shown-findings.ts";
import { statusOf } from "./status.ts";
import { normalUri, pathOf } from "./uris.ts";
import { WorkspaceFigures } from "./workspace-figures.ts";
import { WorkspaceKeys } from "./workspace-keys.ts";
import type { World } from "./world.ts";

export class Session {
  readonly #connection: Connection;
  readonly #world: World;
  readonly #client: Client;
  readonly #guard: Guard;
  readonly #documents = new Documents();
  readonly #schedule: Schedule;
  readonly #projects: Projects;
  readonly #articles: Articles;
  readonly #publisher: Publisher;
  readonly #keys: WorkspaceKeys;
  readonly #figures: WorkspaceFigures;
  readonly #libraryDocuments: LibraryDocuments;
  readonly #settings: EditorSettings;
  #noticed = false;
  readonly #told = new Set<string>();

  constructor(connection: Connection, world: World, client: Client, guard: Guard) {
    this.#connection = connection;
    this.#world = world;
    this.#schedule = new Schedule(world.soon);
    this.#client = client;
    this.#guard = guard;
    this.#settings = new EditorSettings(connection, client);
    this.#projects = new Projects(
      world,
      this.#documents,
      (folder) => this.#settings.of(folder),
      client.trusted,
      (problem) => this.#tellOnce(`${problem} As it is, it counts for nothing.`),
    );
    this.#projects.setFolders(client.folders);
    this.#keys = new WorkspaceKeys(world, this.#documents, this.#projects);
    this.#figures = new WorkspaceFigures(world, this.#documents, this.#projects);
    this.#articles = new Articles(world, this.#documents, this.#projects, (uri, folder, library) =>
      this.#keys.citedElsewhere(uri, folder, library),
    );
    this.#publisher = new Publisher(connection, client);
    this.#libraryDocuments = new LibraryDocuments(connection, client);
  }

  listen(): void {
    this.#connection.onInitialized(this.#guard.notification("initialized", () => this.#registerAll()));
    this.#listenToDocuments();
    this.#listenToSurroundings();
    if (this.#client.pullsAlone) this.#answerPulls();
    answerRequests({
      connection: this.#connection,
      guard: this.#guard,
      client: this.#client,
      world: this.#world,
      documents: this.#documents,
      projects: this.#projects,
      articles: this.#articles,
      keys: this.#keys,
      figures: this.#figures,
      filesChanged: () => this.#filesChanged(),
    });
  }

  #listenToDocuments(): void {
    const connection = this.#connection;
    const guard = this.#guard;
    connection.onDidOpenTextDocument(
      guard.notification("didOpen", (params) => {
        const { uri } = this.#documents.open(params);
        this.#changed(uri, 0);
        if (this.#concernsArticles(uri)) this.#filesChanged();
        this.#lookAtWorkspace(uri);
      }),
    );
    connection.onDidChangeTextDocument(
      guard.notification("didChange", async (params) => {
        const document = this.#documents.change(params);
        if (!document) return;
        const { editor } = await this.#projects.roomOf(document.uri);
        if (editor.run === "onType") this.#changed(document.uri, this.#pause());
        if (this.#concernsArticles(document.uri)) this.#filesChanged();
      }),
    );
    connection.onDidSaveTextDocument(
      guard.notification("didSave", ({ textDocument }) => {
        this.#noticeOnDisk([textDocument.uri]);
        this.#changed(textDocument.uri, 0);
        this.#lookAtWorkspace(textDocument.uri);
      }),
    );
    connection.onDidCloseTextDocument(
      guard.notification("didClose", async (params) => {
        const { uri } = params.textDocument;
        this.#documents.close(params);
        this.#noticeOnDisk([uri]);
        this.#schedule.cancel(uri);
        this.#articles.forget(uri);
        await this.#publisher.nothing(uri);
        // What was not saved is gone: the file on disk counts again.
        if (this.#concernsArticles(uri)) this.#filesChanged();
      }),
    );
  }

  /** For editors that ask for findings and take none unasked. */
  #answerPulls(): void {
    this.#connection.languages.diagnostics.on(
      this.#guard.request("diagnostic", { kind: "full", items: [] }, async ({ textDocument: { uri } }, token) => {
        let edition: number | undefined;
        // What is typed while the article is read would leave the editor with the findings of the text before.
        do {
          edition = this.#documents.get(uri)?.edition;
          await this.#readAndPublish(uri);
        } while (edition !== this.#documents.get(uri)?.edition && !token.isCancellationRequested);
        return { kind: "full", items: this.#publisher.kept(uri) };
      }),
    );
  }

  /** Settings, the files around the articles, and which folders are open. */
  #listenToSurroundings(): void {
    const connection = this.#connection;
    const guard = this.#guard;
    connection.onDidChangeConfiguration(
      guard.notification("didChangeConfiguration", ({ settings }) => {
        this.#settings.sent(settings);
        this.#projects.reload();
        this.#filesChanged();
      }),
    );
    connection.onDidChangeWatchedFiles(
      guard.notification("didChangeWatchedFiles", ({ changes }) => {
        this.#noticeOnDisk(changes.map(({ uri }) => uri));
        if (changes.some(({ uri }) => this.#concernsArticles(uri))) this.#filesChanged();
      }),
    );
    connection.onNotification(
      DidChangeWorkspaceFoldersNotification.type,
      guard.notification("didChangeWorkspaceFolders", ({ event: { added, removed } }) => {
        const gone = new Set(addressesOf(removed).map(normalUri));
        const kept = this.#projects.folders.filter((uri) => !gone.has(uri));
        this.#projects.setFolders([...kept, ...addressesOf(added)]);
        this.#filesChanged();
      }),
    );
  }

  async #registerAll(): Promise<void> {
    const { registersConfiguration, registersWatchers } = this.#client;
    if (registersConfiguration) {
      await this.#connection.client.register(DidChangeConfigurationNotification.type, { section: "wellsourced" });
    }
    if (registersWatchers) {
      const watchers = [...watchedFiles, ...this.#world.watches].map((globPattern) => ({ globPattern }));
      await this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    } else {
      this.#lookAround();
    }
  }

  /** For editors that watch no files for us: a look at the few files an open article depends on, now and then. */
  #lookAround(): void {
    this.#schedule.repeat(LOOK_AROUND, LOOK_AROUND_EVERY, () =>
      this.#guard.run("look around", async () => {
        const open = this.#documents.all();
        const outdated = await Promise.all(open.map(({ uri }) => this.#articles.isOutdated(uri)));
        if (outdated.some(Boolean)) this.#filesChanged();
      }),
    );
  }

  #filesChanged(): void {
    this.#articles.invalidate();
    for (const { uri } of this.#documents.all()) this.#changed(uri, this.#pause());
    this.#schedule.set(REDRAW, this.#pause(), () => void this.#guard.run("redraw", () => this.#redraw()));
  }

  /** What the editor drew from an earlier answer and would not ask for again by itself: the text has not changed. */
  #redraw(): void {
    const { refreshesTokens, refreshesHints, refreshesLenses, refreshesFindings, pullsAlone } = this.#client;
    if (pullsAlone && refreshesFindings) this.#connection.languages.diagnostics.refresh();
    if (refreshesTokens) this.#connection.languages.semanticTokens.refresh();
    if (refreshesHints) void this.#connection.languages.inlayHint.refresh();
    if (refreshesLenses) void this.#connection.sendRequest(CodeLensRefreshRequest.type);
  }

  /** Which keys the other articles cite: looked up when a document is opened or saved, never while somebody waits. */
  #lookAtWorkspace(uri: string): void {
    // Each folder by itself: what was opened in one must not call off the look at another.
    this.#schedule.set(`workspace ${this.#projects.folderOf(uri)}`, LOOK_AT_WORKSPACE_AFTER, () => {
      void this.#guard.run("look at the workspace", async () => {
        if (await this.#keys.look(uri)) this.#filesChanged();
        await this.#figures.look(uri);
      });
    });
  }

  #noticeOnDisk(uris: readonly string[]): void {
    this.#world.filesChanged(uris.flatMap((uri) => pathOf(uri) ?? []));
  }

  /** True for libraries, configurations and annotations that an open article depends on, or would if they were there. */
  #concernsArticles(uri: string): boolean {
    const path = pathOf(uri);
    return path !== undefined && (standsAroundArticles(path) || this.#articles.dependOn(path));
  }

  #changed(uri: string, delay: number): void {
    this.#schedule.set(uri, delay, () => void this.#guard.run(`read ${uri}`, () => this.#readAndPublish(uri)));
  }

  async #readAndPublish(uri: string): Promise<void> {
    const verdict = await this.#articles.verdict(uri);
    const reading = verdict?.isArticle ? await this.#articles.read(uri) : undefined;
    const shown = reading && (await shownFindings(reading));
    const document = this.#documents.get(uri);
    if (!document || !verdict) return;
    if (reading && reading.version !== document.version) return;
    if (reading && shown) await this.#publisher.article(reading, shown);
    else await this.#publisher.nothing(uri);
    if (shown?.missing !== undefined) this.#tellOnce(shown.missing);
    if (this.#client.ours) this.#send<StatusParams>(statusNotification, statusOf(uri, verdict, reading));
    if (reading) await this.#libraryDocuments.ask(reading.file.settings.libraries);
    if (reading) await this.#noticeOnce();
  }

  async #noticeOnce(): Promise<void> {
    if (this.#noticed) return;
    this.#noticed = true;
    const message = await this.#world.notice();
    if (message === undefined) return;
    if (this.#client.ours) this.#send<NoticeParams>(noticeNotification, { message });
    else this.#connection.console.info(message);
  }

  /** A wrong setting stands in no file that could be underlined. */
  #tellOnce(problem: string): void {
    if (this.#told.has(problem)) return;
    this.#told.add(problem);
    const message = `Wellsourced, in the editor’s settings: ${problem}`;
    void this.#connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
  }

  #send<P>(name: string, params: P): void {
    void this.#connection.sendNotification(name, params);
  }

  /**
   * None where an article is read between two keystrokes anyway. Where reading takes long, half as long, to join the keystrokes of
   * a burst and to give questions a turn.
   */
  #pause(): number {
    const { lastDuration } = this.#articles;
    return lastDuration < QUICK ? 0 : Math.min(MAX_PAUSE, lastDuration / 2);
  }
}

/** Libraries, configuration and annotations: what an article depends on besides its own text. A library may have any name. */
const watchedFiles = ["**/*.{json,jsonc,yaml,yml,bib}"];

/** Milliseconds: the fastest typists leave more between two keystrokes. */
const QUICK = 50;
/** Milliseconds: less than anyone sees. */
const MAX_PAUSE = 100;

const REDRAW = "redraw";
/** Milliseconds: the article on the screen comes first. */
const LOOK_AT_WORKSPACE_AFTER = 500;

const LOOK_AROUND = "look around";
/** Milliseconds: soon enough that a saved library seems to count at once, and a few calls of `stat` each time. */
const LOOK_AROUND_EVERY = 1500;
