/** Two groups of tests: those beside the code, and those at the boundaries, which run what `npm run build` made. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    reporters: ["default", "./test/support/closing-line.ts"],
    projects: [
      // Properties take thousands of turns: on a busy machine that lasts, and is no failure.
      { test: { name: "unit", include: ["{server,client,training,bench}/**/*.test.ts"], testTimeout: 60_000 } },
      {
        test: {
          name: "boundary",
          include: ["test/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 300_000,
          // A browser, an editor and a server each want the machine for themselves.
          fileParallelism: false,
        },
      },
    ],
  },
});
