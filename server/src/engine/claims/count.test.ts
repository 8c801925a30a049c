import { expect, test } from "vitest";
import { claimsInWords } from "./count.ts";

const none = { attributed: 0, cited: 0, exempt: 0, unattributed: 0 };

test("claims are counted by what they rest on, the open ones among them where these are known", () => {
  expect(claimsInWords(none)).toBe("No claims");
  expect(claimsInWords({ ...none, cited: 1 })).toBe("1 claim: 1 cited");
  expect(claimsInWords({ ...none, attributed: 1234, unattributed: 4 })).toBe(
    "1,238 claims: 1,234 attributed, 4 unattributed",
  );
  expect(claimsInWords({ ...none, attributed: 2, unattributed: 4 }, 3)).toBe(
    "6 claims: 2 attributed, 4 unattributed (3 open)",
  );
});
