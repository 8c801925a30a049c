// Files that lie in no file system, as those of a repository on a server: `memfs://github/desk/…`, with a draft and a library. No search.
const vscode = require("vscode");

const files = new Map();
const folders = new Set(["/", "/desk", "/desk/local"]);
const at = (path, text) => files.set(path, { bytes: new TextEncoder().encode(text), mtime: Date.now() });
at(
  "/desk/sources.json",
  '[{ "id": "port-2025", "type": "report", "title": "Traffic at Port Ashe", "URL": "https://port.example" }]\n',
);
at(
  "/desk/local/ships.article",
  "Ships\n\nThe port counted 1,400 ships last year [@port-2025]. The fire destroyed 316 houses.\n",
);

const missing = (uri) => vscode.FileSystemError.FileNotFound(uri);
const nameIn = (folder, path) => {
  const rest = path.startsWith(folder === "/" ? "/" : `${folder}/`)
    ? path.slice(folder === "/" ? 1 : folder.length + 1)
    : "";
  return rest !== "" && !rest.includes("/") ? rest : undefined;
};

exports.activate = (context) => {
  const changed = new vscode.EventEmitter();
  const provider = {
    onDidChangeFile: changed.event,
    watch: () => ({ dispose() {} }),
    stat(uri) {
      if (folders.has(uri.path)) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
      const file = files.get(uri.path);
      if (!file) throw missing(uri);
      return { type: vscode.FileType.File, ctime: 0, mtime: file.mtime, size: file.bytes.length };
    },
    readDirectory(uri) {
      const inside = (paths, type) =>
        [...paths].flatMap((path) => (nameIn(uri.path, path) ? [[nameIn(uri.path, path), type]] : []));
      return [...inside(folders, vscode.FileType.Directory), ...inside(files.keys(), vscode.FileType.File)];
    },
    readFile(uri) {
      const file = files.get(uri.path);
      if (!file) throw missing(uri);
      return file.bytes;
    },
    writeFile(uri, bytes) {
      const type = files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
      files.set(uri.path, { bytes, mtime: Date.now() });
      changed.fire([{ type, uri }]);
    },
    delete(uri) {
      files.delete(uri.path);
      changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
    },
    rename() {},
    createDirectory(uri) {
      folders.add(uri.path);
    },
  };
  context.subscriptions.push(vscode.workspace.registerFileSystemProvider("memfs", provider, { isCaseSensitive: true }));
};
