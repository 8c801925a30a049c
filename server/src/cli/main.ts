#!/usr/bin/env node
/** The program `wellsourced`: reads its arguments, runs one command, and ends with its exit status. */
import module from "node:module";
import { processIo, wordsForUser } from "./io.ts";

// A reader that has seen enough (`… | head`) is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 2));

// Node 22.8 and newer keep what they compile, and start in half the time when they have seen this program before.
(module as { enableCompileCache?: () => void }).enableCompileCache?.();

const io = processIo();
try {
  const { run } = await import("./program.ts");
  process.exitCode = await run(process.argv.slice(2), io);
} catch (error) {
  process.exitCode = 2;
  const words =
    wordsForUser(error) ?? `this is a bug, please report it: ${error instanceof Error ? error.stack : error}`;
  io.printError(`wellsourced: ${words}\n`);
}
