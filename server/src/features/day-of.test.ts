/** The day that is shown is that of whoever reads it, in whatever time zone. */
import { afterEach, expect, it } from "vitest";
import { dayOf } from "./day-of.ts";

const { TZ } = process.env;

afterEach(() => {
  if (TZ === undefined) delete process.env.TZ;
  else process.env.TZ = TZ;
});

it("tells the day by the clock on the reader's wall", () => {
  process.env.TZ = "Australia/Sydney";
  expect(dayOf("2026-05-04T22:30:00Z")).toBe("2026-05-05");
  process.env.TZ = "America/Los_Angeles";
  expect(dayOf("2026-05-05T03:30:00Z")).toBe("2026-05-04");
  expect(dayOf("2027-01-01T03:30:00Z")).toBe("2026-12-31");
});

it("leaves a day that has no hour, and what is no date, as they are written", () => {
  process.env.TZ = "America/Los_Angeles";
  expect(dayOf("2026-05-04")).toBe("2026-05-04");
  expect(dayOf("2026-05-04T00:00:00Z")).toBe("2026-05-04");
  expect(dayOf("Tuesday")).toBe("Tuesday");
  expect(dayOf("Tuesday 5")).toBe("Tuesday 5");
  expect(dayOf("")).toBe("");
});
