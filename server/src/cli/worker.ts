/** A worker thread of `analyze --jobs` and `check --jobs`: does what the main thread would do, task by task. */
import { parentPort, workerData } from "node:worker_threads";
import { openProject, type ResultMessage, type TaskMessage } from "../host/index.ts";
import { streamContext } from "./analyze.ts";
import { analyzeLine } from "./analyze-line.ts";
import { checkFile, type FileToCheck } from "./check/check-file.ts";
import type { WorkerSetup } from "./threads.ts";

export function work(): void {
  const doing = workFor(workerData as WorkerSetup);
  parentPort!.on("message", async ({ id, task }: TaskMessage<unknown>) => {
    let answer: ResultMessage<unknown>;
    try {
      answer = { id, result: await (await doing)(task) };
    } catch (error) {
      answer = { id, error: error instanceof Error ? error.message : String(error) };
    }
    parentPort!.postMessage(answer);
  });
}

async function workFor(setup: WorkerSetup): Promise<(task: unknown) => unknown> {
  if (setup.kind === "analyze") {
    const context = await streamContext(setup.config);
    return (line) => analyzeLine(line as Uint8Array, context);
  }
  const { config, rule, fix } = setup.setup;
  const project = openProject({ configFile: config, rules: rule, once: true });
  return (file) => checkFile(file as FileToCheck, project, { fix });
}
