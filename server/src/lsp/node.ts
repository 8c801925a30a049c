/** The language server as a Node process: talks over standard input and output, or over the channel of the process that forked it. */
import process from "node:process";
import { getHeapStatistics, setFlagsFromString } from "node:v8";
import {
  type Connection,
  createConnection,
  createServerPipeTransport,
  createServerSocketTransport,
  type MessageReader,
  type MessageWriter,
  ProposedFeatures,
  StreamMessageReader,
} from "vscode-languageserver/node";
import {
  FileError,
  filesIn,
  loadModels,
  modelNotice,
  nameInGit,
  nodeDisk,
  openProject,
  readText,
  replaceText,
  userName,
} from "../host/index.ts";
import { clock } from "./clock.ts";
import { connectionOptions } from "./first-message.ts";
import { messageWriter } from "./message-writer.ts";
import { serve } from "./server.ts";
import { soonInNode } from "./soon-in-node.ts";
import { mayHoldKeys } from "./workspace-keys.ts";
import type { World } from "./world.ts";

/** How the editor is reached: over standard input and output when nothing else is said. */
export interface Line {
  readonly nodeIpc?: boolean | undefined;
  /** A TCP port of this machine that the editor listens on. */
  readonly socket?: number | undefined;
  /** The name of a pipe that the editor listens on. */
  readonly pipe?: string | undefined;
}

/**
 * Serves until the editor says `exit` or goes away.
 * @param unreachable told why when nobody listens where the editor should; it ends the process
 */
export function startLanguageServer(version: string, line: Line, unreachable: (why: string) => void): void {
  const socket = socketOf(line);
  const isStandard = !line.nodeIpc && !socket;
  const connection = socket
    ? createConnection(ProposedFeatures.all, ...socket, connectionOptions)
    : isStandard
      ? connectStandardStreams()
      : createConnection(ProposedFeatures.all, connectionOptions);
  // An editor that goes away must not leave us behind, and what one message breaks must not end the session.
  process.on("unhandledRejection", (reason) => connection.console.error(`Unhandled: ${String(reason)}`));
  const isShutDown = serve(connection, nodeWorld, { name: "wellsourced", version });
  socket?.[0].onError(({ syscall, code }: NodeJS.ErrnoException) => {
    if (syscall === "connect") unreachable(nobodyThere(line, code));
  });
  socket?.[0].onClose(() => process.exit(isShutDown() ? 0 : 1));
  if (isStandard) for (const end of ["end", "close"]) process.stdin.once(end, () => process.exit(isShutDown() ? 0 : 1));
  // What V8 compiled is kept at the end, and taken again only under the flags under which it was kept.
  process.prependOnceListener("exit", flagsAsAtStart);
  connection.listen();
}

function socketOf({ socket, pipe }: Line): [MessageReader, MessageWriter] | undefined {
  if (socket !== undefined) return createServerSocketTransport(socket);
  return pipe === undefined ? undefined : createServerPipeTransport(pipe);
}

function nobodyThere({ socket, pipe }: Line, code: string | undefined): string {
  const place = socket === undefined ? `the pipe ${pipe}` : `port ${socket} of this machine`;
  return `nobody answers at ${place} (${code}). The editor must listen there before it starts the server.`;
}

/** The library would do the same with `--stdio`, but for the writer. */
function connectStandardStreams(): Connection {
  const [reader, writer] = [new StreamMessageReader(process.stdin), messageWriter(process.stdout)];
  return createConnection(ProposedFeatures.all, reader, writer, connectionOptions);
}

const nodeWorld: World = {
  ...clock,
  soon: soonInNode,
  watches: [],
  begin: () => {},
  foldersAre: () => {},
  filesChanged: () => {},
  gather: async () => {},
  openProject,
  async findArticles(folder) {
    const found: string[] = [];
    let nSeen = 0;
    for (const path of filesIn(folder)) {
      if (mayHoldKeys(path)) found.push(path);
      if (++nSeen === MOST_FILES) break;
      if (nSeen % FILES_AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    return found;
  },
  read(path) {
    try {
      return readText(path);
    } catch (error) {
      if (error instanceof FileError) return undefined;
      throw error;
    }
  },
  makeFile: (path, text) => replaceText(path, undefined, text),
  removeFile: (path, text) => replaceText(path, text, undefined),
  stampOf: nodeDisk.stampOf,
  userName,
  nameInGit,
  spareMemory,
  notice: async () => modelNotice(await loadModels()),
};

/** A heap that is small as it is clears up seldom: half as often in the typing of one article, nothing else open. */
function spareMemory(isDear: boolean): void {
  const isLarge = isDear && getHeapStatistics().total_heap_size > SMALL_HEAP;
  setFlagsFromString(isLarge ? "--optimize-for-size" : "--no-optimize-for-size");
}

/** To optimise for size sets another flag as well, which stays: 0 is V8's default for it. */
function flagsAsAtStart(): void {
  spareMemory(false);
  setFlagsFromString("--max-semi-space-size=0");
}

/** Bytes, of which the server's own program takes half; what is outside of the heap takes twice as much again. */
const SMALL_HEAP = 40e6;
/** A folder with more files than this is somebody's home, not a newsroom's project. */
const MOST_FILES = 100_000;
/** Some milliseconds' worth of looking. */
const FILES_AT_ONCE = 200;
