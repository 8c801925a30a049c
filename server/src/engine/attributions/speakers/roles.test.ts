import { expect, test } from "vitest";
import { rolesOf } from "./roles.ts";

test("a title stands for its role in full, any other word for itself", () => {
  expect(["gen", "mr", "mayor", "constructor"].map(rolesOf)).toEqual([["general"], [], ["mayor"], ["constructor"]]);
});
