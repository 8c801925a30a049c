/** Files for a server that has none: as they are, or why they can't be had; and their names, be it that the editor can't search. */
import { expect, test, vi } from "vitest";
import type { BaseLanguageClient } from "vscode-languageclient";
import { handFiles } from "./handed-files.ts";

const editor = vi.hoisted(() => {
  class Address {
    readonly address: string;
    constructor(address: string) {
      this.address = address;
    }
    toString() {
      return this.address;
    }
  }
  class FileSystemError extends Error {
    readonly code: string;
    constructor(code: string) {
      super(code);
      this.code = code;
    }
  }
  const files = new Map<string, string>();
  return {
    Address,
    FileSystemError,
    files,
    searches: 0,
    found: [] as Address[],
    canSearch: true,
    contentOf({ address }: Address): string {
      const text = files.get(address);
      if (text === undefined) throw new FileSystemError("FileNotFound");
      if (text === "no entry") throw new FileSystemError("NoPermissions");
      return text;
    },
  };
});

vi.mock("vscode", () => ({
  FileType: { File: 1, Directory: 2 },
  FileSystemError: editor.FileSystemError,
  CancellationTokenSource: class {
    readonly token = { isCancellationRequested: false };
    cancel() {
      this.token.isCancellationRequested = true;
    }
  },
  RelativePattern: class {
    readonly baseUri: unknown;
    constructor(baseUri: unknown) {
      this.baseUri = baseUri;
    }
  },
  Uri: {
    parse: (address: string) => new editor.Address(address),
    joinPath: (folder: object, name: string) => new editor.Address(`${folder}/${name}`),
  },
  workspace: {
    findFiles() {
      editor.searches++;
      return editor.canSearch ? Promise.resolve(editor.found) : new Promise(() => {});
    },
    fs: {
      async stat(file: InstanceType<typeof editor.Address>) {
        if ([...editor.files.keys()].some((path) => path.startsWith(`${file}/`))) return { type: 2, size: 0 };
        return { type: 1, size: editor.contentOf(file).length };
      },
      readFile: async (file: InstanceType<typeof editor.Address>) => new TextEncoder().encode(editor.contentOf(file)),
      async readDirectory(folder: object) {
        const inside = [...editor.files.keys()].filter((path) => path.startsWith(`${folder}/`));
        const names = inside.map((path) => path.slice(String(folder).length + 1).split("/"));
        return names.map(([name, ...more]) => [name, more.length > 0 ? 2 : 1]);
      },
    },
  },
}));

const answers = new Map<string, (params: unknown) => Promise<unknown>>();
handFiles(
  {
    onRequest: (name: string, answer: (params: unknown) => Promise<unknown>) => answers.set(name, answer),
    onNotification: () => {},
  } as unknown as BaseLanguageClient,
  new editor.Address("ext://us") as never,
);
const ask = (name: string, params: unknown) => answers.get(`wellsourced/${name}`)!(params);

test("a file comes as it is, or with the reason why it can't be had", async () => {
  editor.files.set("vfs://desk/a.txt", "é").set("vfs://desk/long.txt", "long").set("vfs://desk/b/c.txt", "no entry");
  const files = ["a.txt", "long.txt", "b", "b/c.txt", "none"].map((name) => ({ uri: `vfs://desk/${name}`, most: 3 }));
  expect(await ask("readFiles", { files: files.with(3, { ...files[3]!, most: 99 }) })).toEqual({
    files: [
      { bytes: new TextEncoder().encode("é") },
      { problem: "too-large" },
      { problem: "folder" },
      { problem: "denied" },
      { problem: "missing" },
    ],
  });
});

test("a model that does not ship is left out", async () => {
  editor.files.set("ext://us/server/models/a.weights", "weights");
  const models = await ask("models", { names: ["a.weights", "b.bin"] });
  expect(models).toEqual({ "a.weights": new TextEncoder().encode("weights") });
});

test("names come from the editor's search, and where it never answers from the folders themselves", async () => {
  const articles = { folder: "vfs://desk", names: [], endings: [".txt"], isSure: true };
  editor.found = [new editor.Address("vfs://desk/a.txt")];
  expect(await ask("findFiles", articles)).toEqual({ uris: ["vfs://desk/a.txt"], isWhole: true });
  vi.useFakeTimers();
  editor.canSearch = false;
  const walked = { uris: ["vfs://desk/a.txt", "vfs://desk/long.txt", "vfs://desk/b/c.txt"], isWhole: false };
  const waiting = ask("findFiles", articles);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await waiting).toEqual(walked);
  vi.useRealTimers();
  editor.searches = 0;
  expect(await ask("findFiles", articles)).toEqual(walked);
  expect(await ask("findFiles", { ...articles, isSure: false })).toEqual({ uris: [], isWhole: false });
  expect(editor.searches).toBe(0);
});
