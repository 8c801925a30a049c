import { expect, test, vi } from "vitest";
import { Schedule } from "./schedule.ts";

test("newer work takes the place of older work under the same name, and of no other", () => {
  vi.useFakeTimers();
  const done: string[] = [];
  const schedule = new Schedule();
  schedule.set("a", 20, () => done.push("old a"));
  schedule.set("b", 20, () => done.push("b"));
  vi.advanceTimersByTime(10);
  schedule.set("a", 20, () => done.push("new a"));
  vi.advanceTimersByTime(100);
  expect(done).toEqual(["b", "new a"]);
  schedule.set("a", 20, () => done.push("cancelled"));
  schedule.cancelAll();
  vi.advanceTimersByTime(100);
  expect(done).toEqual(["b", "new a"]);
  vi.useRealTimers();
});
