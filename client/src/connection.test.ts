/** The connection to a server that does not come up at once, comes back, and is asked for again. */
import { expect, test, vi } from "vitest";
import type { BaseLanguageClient } from "vscode-languageclient";
import { Connection } from "./connection.ts";

const output = vi.hoisted(() => [] as string[]);

vi.mock("vscode", () => ({
  version: "1.100.0",
  window: { createOutputChannel: () => ({ show() {}, dispose() {}, info: (line: string) => output.push(line) }) },
  workspace: { isTrusted: true },
  Disposable: class {},
}));

/** Clients of which the first ones fail, and what became of each. */
function clients(nFailing: number) {
  const log: string[] = [];
  let n = 0;
  const make = async () => {
    const id = ++n;
    return {
      onNotification: () => undefined,
      initializeResult: { serverInfo: { name: "wellsourced", version: "0.1.0" } },
      async start() {
        log.push(`start ${id}`);
        if (id <= nFailing) throw new Error("no server");
      },
      sendRequest: async (name: string) => `${name} by ${id}`,
      async dispose() {
        log.push(`dispose ${id}`);
      },
    } as unknown as BaseLanguageClient;
  };
  return { log, connection: new Connection(make) };
}

test("after a start that failed, the next request starts anew, and so does “Restart Server”", async () => {
  const { connection } = clients(2);
  await expect(connection.start()).rejects.toThrow("no server");
  await expect(connection.request("claims", {})).rejects.toThrow("no server");
  expect(await connection.request("claims", {})).toBe("claims by 3");
  const other = clients(1);
  await expect(other.connection.start()).rejects.toThrow("no server");
  await other.connection.restart();
  expect(await other.connection.request("claims", {})).toBe("claims by 2");
});

test("a restart ends the server that runs, and what is asked meanwhile waits for the new one", async () => {
  const { connection, log } = clients(0);
  await connection.start();
  const restarted = connection.restart();
  expect(await connection.request("claims", {})).toBe("claims by 2");
  await restarted;
  expect(log).toEqual(["start 1", "dispose 1", "start 2"]);
});

test("the log begins with what a report of a fault should say", async () => {
  output.length = 0;
  await clients(0).connection.start();
  expect(output).toEqual(["wellsourced 0.1.0, VS Code 1.100.0"]);
});
