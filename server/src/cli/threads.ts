/** Worker threads for a command. They run the bundled `worker.js`; from source there is none, and work stays on this thread. */
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import type { WrittenRule } from "../config/index.ts";
import { openWorkerPool, type WorkerPool } from "../host/index.ts";

/** So that a worker opens the project as the thread that started it did. */
export interface CheckSetup {
  readonly config?: string;
  readonly rule?: Readonly<Record<string, WrittenRule>>;
  readonly fix?: boolean;
}

/** What a worker is told when it starts. */
export type WorkerSetup =
  | { readonly kind: "analyze"; readonly config: string | undefined }
  | { readonly kind: "check"; readonly setup: CheckSetup };

/** @returns undefined where there is no worker to run: the caller does the work itself, with the same result */
export function openThreads<Task, Result>(size: number, setup: WorkerSetup): WorkerPool<Task, Result> | undefined {
  const script = new URL("./worker.js", import.meta.url);
  return existsSync(script) ? openWorkerPool<Task, Result>(script, size, setup) : undefined;
}

/** As many threads as there are cores, but no more than there is work for: starting one costs what some 30 articles do. */
export function threadsFor(items: number): number {
  return Math.max(1, Math.min(availableParallelism(), Math.floor(items / 30)));
}
