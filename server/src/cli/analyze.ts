/** `wellsourced analyze`: everything that is known of each document, one line of JSON each; a filter for scripts and clusters. */
import { type Context, defaultRuleSettings, emptyLibrary } from "../engine/index.ts";
import { inOrder, linesOf, loadModels, modelNotice, WorkerDied } from "../host/index.ts";
import { type AnswerLine, analyzeLine, failedLine } from "./analyze-line.ts";
import type { CommandIo, ExitStatus } from "./io.ts";
import { sayProblems } from "./problems.ts";
import { projectFor } from "./project.ts";
import { openThreads } from "./threads.ts";

export interface AnalyzeOptions {
  readonly jobs: number;
  /** A configuration whose rules and common knowledge hold for every document; without one, the defaults. */
  readonly config?: string;
}

/** Documents come in on standard input, one JSON object a line; each answer goes out as soon as it and those before it are ready. */
export async function analyzeStream(options: AnalyzeOptions, io: CommandIo): Promise<ExitStatus> {
  const analyzer = await openAnalyzer(options, io);
  let failed = false;
  try {
    for await (const answer of inOrder(linesOf(io.stdin), analyzer.run, analyzer.depth)) {
      failed ||= answer.failed;
      if (!(await io.print(`${answer.json}\n`))) break;
    }
  } finally {
    await analyzer.close();
  }
  return failed ? 2 : 0;
}

/** What every document of a stream is analysed with; also built anew in each worker thread. */
export async function streamContext(config: string | undefined): Promise<Context> {
  if (config === undefined) {
    return { models: await loadModels(), library: emptyLibrary, rules: defaultRuleSettings(), commonKnowledge: [] };
  }
  const { context } = await projectFor({ config }).contextFor(`${config}/../stdin.article`);
  return context;
}

interface Analyzer {
  readonly depth: number;
  run(line: Uint8Array): AnswerLine | Promise<AnswerLine>;
  close(): Promise<void>;
}

async function openAnalyzer({ jobs, config }: AnalyzeOptions, io: CommandIo): Promise<Analyzer> {
  if (config !== undefined) {
    const { problems } = await projectFor({ config }).settingsFor(`${config}/../stdin.article`);
    sayProblems(problems, io);
  }
  const context = await streamContext(config);
  const notice = modelNotice(context.models);
  if (notice) io.printError(`wellsourced: ${notice}\n`);
  const threads = 1 < jobs ? openThreads<Uint8Array, AnswerLine>(jobs, { kind: "analyze", config }) : undefined;
  if (threads)
    return {
      depth: threads.depth,
      run: (line) => threads.run(line).catch((error) => deathAt(line, error)),
      close: () => threads.close(),
    };
  return { depth: 1, run: (line) => analyzeLine(line, context), close: async () => {} };
}

/** The document that a thread died of has an answer too, and the stream goes on. @throws whatever else it was */
function deathAt(line: Uint8Array, error: unknown): AnswerLine {
  if (!(error instanceof WorkerDied)) throw error;
  return failedLine(line, `The thread that analysed this document died: ${error.message}.`);
}
