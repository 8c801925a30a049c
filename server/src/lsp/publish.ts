/**
 * Publishes findings: those of an article at the version they were found in, and what is wrong in the files around it (library,
 * configuration, annotations) on those files, as long as an open article depends on them.
 */
import type { Connection, Diagnostic } from "vscode-languageserver";
import { DiagnosticSeverity } from "vscode-languageserver";
import type { Finding } from "../engine/index.ts";
import type { Reading } from "./articles.ts";
import type { Client } from "./client.ts";
import { linesOf } from "./documents.ts";
import { SOURCE, toDiagnostic, toRange } from "./toProto.ts";
import { normalUri, uriOf } from "./uris.ts";

interface FileReport {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
}

export class Publisher {
  readonly #connection: Connection;
  readonly #client: Client;
  /** By article: what is said of the files around it. */
  readonly #reports = new Map<string, readonly FileReport[]>();
  /** By file around an article: what was last published, so that it is sent once and taken back when it is over. */
  readonly #published = new Map<string, string>();

  constructor(connection: Connection, client: Client) {
    this.#connection = connection;
    this.#client = client;
  }

  async article({ uri, version, lines, analysis, file, room }: Reading): Promise<void> {
    const diagnostics = analysis.findings.map((finding: Finding) => toDiagnostic(lines, uri, finding, this.#client));
    await this.#connection.sendDiagnostics({ uri, version, diagnostics });
    const problems = [
      ...file.problems,
      ...analysis.library.problems.map(({ uri: path, span, message }) => ({ path, span, message })),
    ];
    const paths = [...new Set(problems.map(({ path }) => path))];
    const reports = paths.map((path): FileReport => {
      const fileUri = uriOf(path);
      const fileLines = linesOf(fileUri, textOf(room.project.read, path));
      const own = problems.filter((problem) => problem.path === path);
      return {
        uri: fileUri,
        diagnostics: own.map(({ span, message }) => ({
          range: toRange(fileLines, span),
          severity: DiagnosticSeverity.Error,
          source: SOURCE,
          message,
        })),
      };
    });
    this.#reports.set(normalUri(uri), reports);
    await this.#publishFiles();
  }

  /** After a document was closed, or turned out to be no article. */
  async nothing(uri: string): Promise<void> {
    await this.#connection.sendDiagnostics({ uri, diagnostics: [] });
    if (this.#reports.delete(normalUri(uri))) await this.#publishFiles();
  }

  async #publishFiles(): Promise<void> {
    const byFile = new Map<string, Map<string, Diagnostic>>();
    for (const { uri, diagnostics } of [...this.#reports.values()].flat()) {
      const own = byFile.get(uri) ?? new Map<string, Diagnostic>();
      for (const diagnostic of diagnostics) own.set(JSON.stringify(diagnostic), diagnostic);
      byFile.set(uri, own);
    }
    for (const uri of this.#published.keys()) if (!byFile.has(uri)) byFile.set(uri, new Map());
    for (const [uri, own] of byFile) {
      const content = [...own.keys()].join("\n");
      if ((this.#published.get(uri) ?? "") === content) continue;
      if (content === "") this.#published.delete(uri);
      else this.#published.set(uri, content);
      await this.#connection.sendDiagnostics({ uri, diagnostics: [...own.values()] });
    }
  }
}

/** A file that went away between being read and being reported has no lines; its problem stands at its start. */
function textOf(read: (path: string) => string | undefined, path: string): string {
  try {
    return read(path) ?? "";
  } catch {
    return "";
  }
}
