import { afterEach, expect, test, vi } from "vitest";
import type { CommandIo } from "../io.ts";
import { openProgress } from "./progress.ts";

afterEach(() => vi.restoreAllMocks());

/** Takes a step every 50 ms and returns what was drawn. */
function draw(steps: number, interactive: boolean, { total = 2000, TERM = "xterm" } = {}): string {
  let now = 1000;
  vi.spyOn(performance, "now").mockImplementation(() => now);
  let drawn = "";
  const progress = openProgress(total, {
    interactive,
    env: { TERM },
    draw: (text: string) => (drawn += text),
  } as unknown as CommandIo);
  for (let i = 0; i < steps; i++) {
    now += 50;
    progress.step();
  }
  progress.end();
  return drawn;
}

test("a long run on a terminal is drawn now and then, and wiped at its end", () => {
  const drawn = draw(1300, true);
  expect(drawn).toContain("1,200 of 2,000 files");
  expect(drawn.split("\r").length).toBeLessThan(700);
  expect(drawn.endsWith("\r\u001b[K")).toBe(true);
});

test("one that is over soon is not drawn, nor is any elsewhere", () => {
  expect(draw(9, true)).toBe("");
  expect(draw(1300, false)).toBe("");
  expect(draw(1300, true, { TERM: "dumb" })).toBe("");
  expect(draw(20, true, { total: 20 })).not.toContain("20 of 20 files");
});
