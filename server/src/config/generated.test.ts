import { expect, test } from "vitest";
import { staleFiles } from "../../../scripts/generate.ts";

test("the schema, the manifest's settings and the documentation say what the table of settings says (npm run generate)", () => {
  expect(staleFiles()).toEqual([]);
});
