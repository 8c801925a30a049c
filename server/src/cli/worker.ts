/** A worker thread of `analyze --jobs` and `check --jobs`: does what the main thread would do, task by task. */
import { parentPort, workerData } from "node:worker_threads";
import { openProject, type ResultMessage, type TaskMessage } from "../host/index.ts";
import { streamContext } from "./analyze.ts";
import { analyzeLine } from "./analyze-line.ts";
import { checkFile, type FileToCheck } from "./check/check-file.ts";
import type { WorkerSetup } from "./threads.ts";

export function work(): void {
  const doing = workFor(workerData as WorkerSetup);
  const answer = async ({ id, task }: TaskMessage<unknown>): Promise<ResultMessage<unknown>> => {
    try {
      return { id, result: await (await doing)(task) };
    } catch (error) {
      return { id, error: error instanceof Error ? error.message : String(error) };
    }
  };
  // One at a time: should this thread die, it is known at which.
  let last: Promise<void> = Promise.resolve();
  parentPort!.on("message", (message: TaskMessage<unknown>) => {
    last = last.then(async () => parentPort!.postMessage(await answer(message)));
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
