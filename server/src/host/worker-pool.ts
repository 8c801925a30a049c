/** A fixed number of worker threads that each do one task at a time. Knows nothing of what the tasks are. */
import { Worker } from "node:worker_threads";

export interface WorkerPool<Task, Result> {
  /** How many tasks keep every worker busy while results are on their way. */
  readonly depth: number;
  run(task: Task): Promise<Result>;
  close(): Promise<void>;
}

/** What a worker is sent and what it answers with. */
export interface TaskMessage<Task> {
  readonly id: number;
  readonly task: Task;
}
export type ResultMessage<Result> = { readonly id: number } & (
  | { readonly result: Result }
  | { readonly error: string }
);

/**
 * @param script the worker's file; it answers each `TaskMessage` with a `ResultMessage`
 * @param workerData what every worker needs from the start
 */
export function openWorkerPool<Task, Result>(script: URL, size: number, workerData: unknown): WorkerPool<Task, Result> {
  const waiting = new Map<number, { resolve: (result: Result) => void; reject: (error: Error) => void }>();
  const loads: { worker: Worker; tasks: Set<number> }[] = [];
  let nextId = 0;

  const start = () => {
    const load = { worker: new Worker(script, { workerData }), tasks: new Set<number>() };
    load.worker.on("message", (message: ResultMessage<Result>) => {
      const caller = waiting.get(message.id);
      waiting.delete(message.id);
      load.tasks.delete(message.id);
      if ("error" in message) caller?.reject(new Error(message.error));
      else caller?.resolve(message.result);
    });
    load.worker.on("error", (error) => {
      for (const id of load.tasks) {
        waiting.get(id)?.reject(error instanceof Error ? error : new Error(String(error)));
        waiting.delete(id);
      }
      loads.splice(loads.indexOf(load), 1);
    });
    loads.push(load);
    return load;
  };
  for (let i = 0; i < size; i++) start();

  return {
    depth: 4 * size,
    run(task) {
      // One that died (out of memory on one text, say) is replaced, so that the rest of the run goes on.
      const load =
        loads.length < size
          ? start()
          : loads.reduce((least, each) => (each.tasks.size < least.tasks.size ? each : least));
      const id = nextId++;
      load.tasks.add(id);
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        load.worker.postMessage({ id, task } satisfies TaskMessage<Task>);
      });
    },
    async close() {
      await Promise.all(loads.map(({ worker }) => worker.terminate()));
    },
  };
}
