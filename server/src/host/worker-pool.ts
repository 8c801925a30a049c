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

/** The thread ended while it did a task; the message says how: out of memory, an exit code. */
export class WorkerDied extends Error {
  override readonly name = "WorkerDied";
}

interface Job<Task, Result> {
  readonly task: Task;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: Error) => void;
}

interface Load<Task, Result> {
  readonly worker: Worker;
  /** What it has yet to answer, in the order in which it does them. */
  readonly jobs: Map<number, Job<Task, Result>>;
}

/**
 * A worker that dies costs the task it was at, which fails with `WorkerDied`; what it had yet to do is done by another.
 * @param script the worker's file; it answers each `TaskMessage` with a `ResultMessage`, one after the other
 * @param workerData what every worker needs from the start
 */
export function openWorkerPool<Task, Result>(script: URL, size: number, workerData: unknown): WorkerPool<Task, Result> {
  const loads: Load<Task, Result>[] = [];
  let nextId = 0;
  let isClosed = false;

  const start = (): Load<Task, Result> => {
    const load: Load<Task, Result> = { worker: new Worker(script, { workerData }), jobs: new Map() };
    let reason: string | undefined;
    load.worker.on("message", (message: ResultMessage<Result>) => {
      const job = load.jobs.get(message.id);
      load.jobs.delete(message.id);
      if ("error" in message) job?.reject(new Error(message.error));
      else job?.resolve(message.result);
    });
    load.worker.on("error", (error) => {
      reason = error instanceof Error ? error.message : String(error);
    });
    load.worker.on("exit", (code) => {
      loads.splice(loads.indexOf(load), 1);
      const [atWork, ...others] = load.jobs.values();
      const death = new WorkerDied(reason ?? `exit code ${code}`);
      atWork?.reject(death);
      for (const job of others) {
        if (isClosed) job.reject(death);
        else give(job);
      }
    });
    loads.push(load);
    return load;
  };

  const give = (job: Job<Task, Result>) => {
    const load =
      loads.length < size ? start() : loads.reduce((least, each) => (each.jobs.size < least.jobs.size ? each : least));
    const id = nextId++;
    load.jobs.set(id, job);
    load.worker.postMessage({ id, task: job.task } satisfies TaskMessage<Task>);
  };

  for (let i = 0; i < size; i++) start();

  return {
    depth: 4 * size,
    run: (task) => new Promise((resolve, reject) => give({ task, resolve, reject })),
    async close() {
      isClosed = true;
      await Promise.all(loads.map(({ worker }) => worker.terminate()));
    },
  };
}
