/**
 * Publishes findings: those of an article at the version they were found in, and what is wrong in the files around it (library,
 * configuration, annotations) on those files, as long as an open article depends on them.
 */
import type { Connection, Diagnostic, Location, PublishDiagnosticsParams } from "vscode-languageserver";
import {
  type Analysis,
  Attachment,
  type Finding,
  parseAnnotations,
  type RelatedPlace,
  type Span,
  sameData,
  sameItems,
} from "../engine/index.ts";
import type { FileContext } from "../project/index.ts";
import type { OpenReading } from "./articles.ts";
import type { Client } from "./client.ts";
import { fileText } from "./desk.ts";
import { linesByPath } from "./documents.ts";
import type { Lines } from "./from-proto.ts";
import type { ShownFindings } from "./shown-findings.ts";
import { toDiagnostic, toFileDiagnostic, toLocation } from "./to-proto.ts";
import { normalUri, uriOf } from "./uris.ts";

/** What an article has to say of a file beside it. */
interface FileReport {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly madeOf: {
    /** The file's. */
    readonly text: string;
    readonly problems: readonly Problem[];
    readonly findings: readonly Finding[];
  };
}

interface Drawn {
  readonly uri: string;
  readonly finding: Finding;
  readonly diagnostic: Diagnostic;
}

export class Publisher {
  readonly #connection: Connection;
  readonly #client: Client;
  /** By article: what is said of the files around it. */
  readonly #reports = new Map<string, readonly FileReport[]>();
  /** By file around an article: what was last published, so that it is sent once and taken back when it is over. */
  readonly #published = new Map<string, { readonly content: string; readonly reports: readonly FileReport[] }>();
  /** By document, for an editor that asks: what would have been sent. */
  readonly #kept = new Map<string, Diagnostic[]>();
  /** By what a finding says, which stays the same object while its block does, the diagnostic that was made of it last. */
  readonly #drawn = new Attachment<Finding["message"], Drawn>();

  constructor(connection: Connection, client: Client) {
    this.#connection = connection;
    this.#client = client;
  }

  async article({ uri, version, lines, analysis, file, room }: OpenReading, shown: ShownFindings): Promise<void> {
    const own = shown.findings.filter((finding) => finding.uri === undefined);
    // A file that went away between being read and being reported has no lines; its problem stands at its start.
    const linesAt = linesByPath((path) => fileText({ room }, path));
    const locate = ({ uri: path, span }: RelatedPlace): Location => {
      if (path === undefined) return toLocation(lines, uri, span);
      return toLocation(linesAt(path), uriOf(path), span);
    };
    const diagnostics = own.map((finding) => this.#draw(uri, lines, finding, locate));
    await this.#send({ uri, version, diagnostics });
    const problems = [...problemsBeside(file, analysis), ...shown.problems];
    const beside = shown.findings.filter((finding) => finding.uri !== undefined);
    const paths = new Set([...problems.map(({ path }) => path), ...beside.map((finding) => finding.uri!)]);
    const before = this.#reports.get(normalUri(uri)) ?? [];
    const reports = [...paths].map((path): FileReport => {
      const fileUri = uriOf(path);
      const madeOf = {
        text: fileText({ room }, path),
        problems: problems.filter((problem) => problem.path === path),
        findings: beside.filter((finding) => finding.uri === path),
      };
      // At most keystrokes an article says of a library of thousands what it said.
      const same = before.find((report) => report.uri === fileUri && isMadeOfSame(report.madeOf, madeOf));
      if (same) return same;
      const fileLines = linesAt(path);
      const diagnostics = [
        ...madeOf.problems.map((problem) => toFileDiagnostic(fileLines, problem)),
        ...madeOf.findings.map((finding) => toDiagnostic(fileLines, finding, this.#client, locate)),
      ];
      return { uri: fileUri, diagnostics, madeOf };
    });
    this.#reports.set(normalUri(uri), reports);
    await this.#publishFiles();
  }

  /** The same diagnostic as before, where the finding says the same of the same place: what is sent of it is kept with it. */
  #draw(uri: string, lines: Lines, finding: Finding, locate: (place: RelatedPlace) => Location): Diagnostic {
    const known = this.#drawn.get(finding.message);
    if (known?.uri === uri && !finding.related?.length) {
      // What stands above an edit is the same finding still, on the same lines.
      if (known.finding === finding) return known.diagnostic;
      if (known.finding.rule === finding.rule && known.finding.severity === finding.severity) {
        const { range } = known.diagnostic;
        const { start, end } = finding.span;
        if (lines.isAt(range.start, start) && lines.isAt(range.end, end)) return known.diagnostic;
      }
    }
    const diagnostic = toDiagnostic(lines, finding, this.#client, locate);
    this.#drawn.set(finding.message, { uri, finding, diagnostic });
    return diagnostic;
  }

  /** After a document was closed, or turned out to be no article. What articles say of it stays: an open library is no article. */
  async nothing(uri: string): Promise<void> {
    if (!this.#published.has(normalUri(uri))) await this.#send({ uri, diagnostics: [] });
    if (this.#reports.delete(normalUri(uri))) await this.#publishFiles();
  }

  async #publishFiles(): Promise<void> {
    const byFile = new Map<string, FileReport[]>([...this.#published.keys()].map((uri) => [uri, []]));
    for (const report of [...this.#reports.values()].flat()) {
      const own = byFile.get(report.uri);
      if (own) own.push(report);
      else byFile.set(report.uri, [report]);
    }
    // All at once: between two of them another article could publish, and what was older would be sent last.
    const sent: Promise<void>[] = [];
    for (const [uri, reports] of byFile) {
      const known = this.#published.get(uri);
      if (known && reports.length !== 0 && sameItems(known.reports, reports)) continue;
      // Articles that rest on one file say the same of it.
      const own = new Map(reports.flatMap(({ diagnostics }) => diagnostics.map((one) => [JSON.stringify(one), one])));
      const content = [...own.keys()].join("\n");
      if (content === "") this.#published.delete(uri);
      else this.#published.set(uri, { content, reports });
      if ((known?.content ?? "") === content) continue;
      sent.push(this.#send({ uri, diagnostics: [...own.values()] }));
    }
    await Promise.all(sent);
    // An editor asks for a file's findings where that file changes, and these come of an article.
    if (sent.length > 0 && this.#client.pullsAlone && this.#client.refreshesFindings)
      this.#connection.languages.diagnostics.refresh();
  }

  /** What stands for a document, for an editor that asks. */
  kept(uri: string): Diagnostic[] {
    return this.#kept.get(normalUri(uri)) ?? [];
  }

  async #send(params: PublishDiagnosticsParams): Promise<void> {
    const uri = normalUri(params.uri);
    if (!this.#client.pullsAlone) await this.#connection.sendDiagnostics(params);
    else if (params.diagnostics.length > 0) this.#kept.set(uri, params.diagnostics);
    else this.#kept.delete(uri);
  }
}

interface Problem {
  readonly path: string;
  readonly span: Span;
  readonly message: string;
}

function isMadeOfSame(a: FileReport["madeOf"], b: FileReport["madeOf"]): boolean {
  return (
    a.text === b.text &&
    sameData(a.problems, b.problems) &&
    a.findings.length === b.findings.length &&
    a.findings.every((finding, i) => isSameFinding(finding, b.findings[i]!))
  );
}

/** What says the same has the same message; places in other texts, which may have moved, are told anew. */
function isSameFinding(a: Finding, b: Finding): boolean {
  if (a.message !== b.message || a.rule !== b.rule || a.severity !== b.severity) return false;
  return a.span.start === b.span.start && a.span.end === b.span.end && !a.related?.length && !b.related?.length;
}

/** What is wrong in the configuration, the libraries and the annotations of an article; a library's problems once. */
function problemsBeside(file: FileContext, { library }: Analysis): readonly Problem[] {
  const inLibrary = library.problems.map(({ uri: path, span, message }) => ({ path, span, message }));
  const { annotations } = file.context;
  const inAnnotations =
    annotations === undefined
      ? []
      : parseAnnotations(annotations).problems.map(({ span, message }) => ({
          path: file.annotationsFile,
          span,
          message,
        }));
  const known = new Set(
    [...inLibrary, ...inAnnotations].map(({ path, span, message }) => `${path} ${span.start} ${message}`),
  );
  return [
    ...inLibrary,
    ...inAnnotations,
    ...file.problems.filter(({ path, span, message }) => !known.has(`${path} ${span.start} ${message}`)),
  ];
}
