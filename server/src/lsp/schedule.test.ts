import { expect, test, vi } from "vitest";
import { Schedule } from "./schedule.ts";
import { soonInNode } from "./soon-in-node.ts";

test("newer work takes the place of older work under the same name, and of no other", () => {
  vi.useFakeTimers();
  const done: string[] = [];
  const schedule = new Schedule(soonInNode);
  schedule.set("a", 20, () => done.push("old a"));
  schedule.set("b", 20, () => done.push("b"));
  vi.advanceTimersByTime(10);
  schedule.set("a", 20, () => done.push("new a"));
  vi.advanceTimersByTime(100);
  expect(done).toEqual(["b", "new a"]);
  schedule.set("a", 20, () => done.push("cancelled"));
  schedule.cancel("a");
  vi.advanceTimersByTime(100);
  expect(done).toEqual(["b", "new a"]);
  vi.useRealTimers();
});

test("what is repeated goes on when it fails", async () => {
  const schedule = new Schedule(soonInNode);
  let nRuns = 0;
  await new Promise<void>((resolve) => {
    schedule.repeat("look", 1, async () => {
      if (++nRuns === 3) resolve();
      throw new Error("no");
    });
  });
  schedule.cancel("look");
  expect(nRuns).toBe(3);
});
