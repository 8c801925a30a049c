/** Two groups of tests: those beside the code, and those at the boundaries, which run what `npm run build` made. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    reporters: ["default", "./test/support/closing-line.ts"],
    projects: [
      { test: { name: "unit", include: ["{server,client,training,bench}/**/*.test.ts"] } },
      {
        test: {
          name: "boundary",
          include: ["test/**/*.test.ts"],
          testTimeout: 30_000,
          hookTimeout: 300_000,
          // A browser, an editor and a server each want the machine for themselves.
          fileParallelism: false,
        },
      },
    ],
  },
});
