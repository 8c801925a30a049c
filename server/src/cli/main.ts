/** The program `wellsourced`: reads its arguments, runs one command, and ends with its exit status. */
import { processIo, wordsForUser } from "./io.ts";
import { run } from "./program.ts";

export async function main(): Promise<void> {
  // A reader that has seen enough (`… | head`) is no failure of ours.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 2));
  const io = processIo();
  try {
    process.exitCode = await run(process.argv.slice(2), io);
  } catch (error) {
    process.exitCode = 2;
    const words =
      wordsForUser(error) ?? `this is a bug, please report it: ${error instanceof Error ? error.stack : error}`;
    io.printError(`wellsourced: ${words}\n`);
  }
}
