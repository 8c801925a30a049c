/** What an editor's user would see, asked of VS Code itself. The workspace is a copy of `samples/`. */
import * as vscode from "vscode";
import * as assert from "./assert.ts";

export const tests: Record<string, () => Promise<void>> = {
  async "a draft shows what nobody answers for"() {
    const { document } = await open("harbour-bridge.article");
    const found = await diagnosticsOf(document);
    assert.equal(document.languageId, "article");
    assert.ok(found.some((d) => d.code && codeOf(d) === "unattributed-quantity"));
    assert.ok(found.some((d) => codeOf(d) === "vague-source" && d.severity === vscode.DiagnosticSeverity.Information));
    assert.equal(found.filter((d) => codeOf(d) === "unclosed-quote").length, 1);
  },

  async "nothing is flagged that a named source states"() {
    const { document } = await open("harbour-bridge.article");
    const flagged = (await diagnosticsOf(document)).filter((d) => codeOf(d) === "unattributed-quantity");
    const words = flagged.map(({ range }) => document.getText(range));
    for (const stated of ["120", "22,000", "37"])
      assert.ok(!words.some((w) => w.includes(stated)), `${stated} is flagged: ${words.join("; ")}`);
  },

  async "a new figure is flagged while it is typed, and forgiven when it is said who counted"() {
    const { document, editor } = await open("harbour-bridge.article");
    await diagnosticsOf(document);
    const end = document.lineAt(document.lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(end, "\n\nThe fire killed 412 people and destroyed 90 homes."));
    await until(() =>
      vscode.languages.getDiagnostics(document.uri).some(({ range }) => document.getText(range).includes("412")),
    );
    const typed = document.getText().indexOf("The fire");
    await editor.edit((edit) => edit.insert(document.positionAt(typed), "Fire chief Ada Okafor said that "));
    await until(
      () => !vscode.languages.getDiagnostics(document.uri).some(({ range }) => document.getText(range).includes("412")),
    );
  },

  async "a hover says what a figure rests on"() {
    const { document } = await open("harbour-bridge.article");
    await diagnosticsOf(document);
    const at = document.positionAt(document.getText().indexOf("120 welders"));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      at,
    );
    const words = hovers
      .flatMap(({ contents }) => contents.map((c) => (typeof c === "string" ? c : c.value)))
      .join("\n");
    assert.match(words, /Okoro/);
    assert.match(words, /said/);
  },

  async "a flagged claim can be sourced or exempted"() {
    const { document } = await open("harbour-bridge.article");
    const flagged = (await diagnosticsOf(document)).find((d) => codeOf(d) === "unattributed-quantity")!;
    const actions = await actionsAt(document, flagged.range);
    for (const title of [/Add a source…/, /No source needed…/])
      assert.ok(
        actions.some((a) => title.test(a.title)),
        `${title} not in ${actions.map((a) => a.title).join("; ")}`,
      );
  },

  async "an open quotation can be closed"() {
    const { document } = await open("harbour-bridge.article");
    const unclosed = (await diagnosticsOf(document)).find((d) => codeOf(d) === "unclosed-quote")!;
    const close = (await actionsAt(document, unclosed.range)).find((a) => /close/i.test(a.title));
    assert.ok(close?.edit);
    await vscode.workspace.applyEdit(close.edit);
    await until(() => !vscode.languages.getDiagnostics(document.uri).some((d) => codeOf(d) === "unclosed-quote"));
  },

  async "the outline has headline, subheads and claims"() {
    const { document } = await open("harbour-bridge.article");
    await diagnosticsOf(document);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      document.uri,
    );
    const names = symbols.flatMap(flattened);
    assert.ok(names.some((name) => name.startsWith("Calderwick harbour bridge")));
    assert.ok(names.some((name) => name.includes("Ferries and a long way round")));
    assert.ok(names.some((name) => name.includes("£8.6 million")));
  },

  async "keys complete after [@, and a citation leads to its entry"() {
    const { document, editor } = await open("harbour-bridge.article");
    await diagnosticsOf(document);
    const key = document.getText().indexOf("@harbour-survey-2025") + 3;
    const places = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      "vscode.executeDefinitionProvider",
      document.uri,
      document.positionAt(key),
    );
    assert.ok(places.some((place) => ("uri" in place ? place.uri : place.targetUri).path.endsWith("sources.json")));
    const end = document.positionAt(document.getText().indexOf("£1.50") + 5);
    await editor.edit((edit) => edit.insert(end, " [@"));
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      document.uri,
      end.translate(0, 3),
    );
    assert.ok(
      items.some(({ label }) => (typeof label === "string" ? label : label.label).includes("harbour-survey-2025")),
    );
  },

  async "a plain text file that reads like news is an article, and a list of packages is not"() {
    const { document } = await open("ferry-talks.txt");
    assert.notEqual((await diagnosticsOf(document)).length, 0);
    const requirements = await open("requirements.txt");
    await pause(1_000);
    assert.deepEqual(vscode.languages.getDiagnostics(requirements.document.uri), []);
  },

  async "one click makes a file no article, and another brings it back; the workspace's settings remember"() {
    const { document } = await open("ferry-talks.txt");
    await diagnosticsOf(document);
    await vscode.commands.executeCommand("wellsourced.toggleArticle");
    await until(() => vscode.languages.getDiagnostics(document.uri).length === 0);
    const articles = () => vscode.workspace.getConfiguration("wellsourced", document.uri).inspect<string[]>("articles");
    assert.deepEqual(articles()?.workspaceValue, ["!/ferry-talks.txt"]);
    await vscode.commands.executeCommand("wellsourced.toggleArticle");
    await until(() => vscode.languages.getDiagnostics(document.uri).length > 0);
    assert.deepEqual(articles()?.workspaceValue, ["/ferry-talks.txt"]);
    await vscode.workspace.getConfiguration("wellsourced").update("articles", undefined, false);
  },

  async "a plain text article is highlighted by what its words are"() {
    const { document } = await open("ferry-talks.txt");
    await diagnosticsOf(document);
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      "vscode.provideDocumentSemanticTokensLegend",
      document.uri,
    );
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      "vscode.provideDocumentSemanticTokens",
      document.uri,
    );
    const types = new Set<string>();
    for (let at = 3; at < tokens.data.length; at += 5) types.add(legend.tokenTypes[tokens.data[at]!]!);
    for (const type of ["headline", "source", "cue", "figure"])
      assert.ok(types.has(type), `no ${type} in ${[...types]}`);
  },

  async "the clean text is copied without citations"() {
    const { document } = await open("harbour-bridge.article");
    await diagnosticsOf(document);
    assert.match(document.getText(), /\[@/);
    await vscode.commands.executeCommand("wellsourced.copyCleanText");
    const copied = await vscode.env.clipboard.readText();
    assert.doesNotMatch(copied, /\[@|%% wellsourced/);
    assert.ok(copied.includes("Calderwick harbour bridge"));
  },

  async "a key is renamed in the article and its library at once, and one undo takes it back"() {
    const { document } = await open("harbour-bridge.article");
    await diagnosticsOf(document);
    const before = document.getText();
    const at = document.positionAt(before.indexOf("@harbour-survey-2025") + 3);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      "vscode.executeDocumentRenameProvider",
      document.uri,
      at,
      "survey2025bridge",
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.ok(document.getText().includes("@survey2025bridge"));
    const library = await vscode.workspace.openTextDocument(
      vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, "sources.json"),
    );
    assert.ok(library.getText().includes('"survey2025bridge"'));
    await vscode.window.showTextDocument(library);
    await vscode.commands.executeCommand("workbench.action.files.revert");
  },

  async "citations move into annotations and back into the text"() {
    const folder = vscode.workspace.workspaceFolders![0]!.uri;
    const file = vscode.Uri.joinPath(folder, "move-me.article");
    const beside = file.with({ path: `${file.path}.annotations.json` });
    const text = "Fire\n\nThe fire destroyed 316 houses [@harbour-survey-2025, p. 3]. It left 41 families homeless.\n";
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    const { document } = await open("move-me.article");
    await diagnosticsOf(document);
    await vscode.commands.executeCommand("wellsourced.moveToAnnotations");
    await until(() => !document.getText().includes("[@") && !document.isDirty);
    const annotations = new TextDecoder().decode(await vscode.workspace.fs.readFile(beside));
    assert.ok(annotations.includes("harbour-survey-2025"));
    // One undo takes all of it back, on disk too.
    await vscode.commands.executeCommand("undo");
    await until(() => document.getText() === text && !document.isDirty);
    const files = async () => (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
    await pause(2_500); // deleted, and nothing writes it again
    assert.ok(!(await files()).includes("move-me.article.annotations.json"));
    await vscode.commands.executeCommand("wellsourced.moveToAnnotations");
    await until(() => !document.getText().includes("[@") && !document.isDirty);
    await vscode.commands.executeCommand("wellsourced.moveToText");
    await until(() => document.getText() === text && !document.isDirty);
  },

  async "an article that is renamed takes its annotations with it"() {
    const folder = vscode.workspace.workspaceFolders![0]!.uri;
    const [from, to] = ["rename-me.article", "renamed.article"].map((name) => vscode.Uri.joinPath(folder, name));
    const beside = (uri: vscode.Uri) => uri.with({ path: `${uri.path}.annotations.json` });
    await vscode.workspace.fs.writeFile(from!, new TextEncoder().encode("Fire\n\nThe fire destroyed 316 houses.\n"));
    await vscode.workspace.fs.writeFile(beside(from!), new TextEncoder().encode('{ "items": [] }\n'));
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(from!, to!);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await vscode.workspace.fs.stat(to!);
    await vscode.workspace.fs.stat(beside(to!));
    await assert.rejects(Promise.resolve(vscode.workspace.fs.stat(beside(from!))));
  },

  async "an article that is deleted takes its annotations with it"() {
    const file = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, "delete-me.article");
    const beside = file.with({ path: `${file.path}.annotations.json` });
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode("Fire\n\nThe fire destroyed 316 houses.\n"));
    await vscode.workspace.fs.writeFile(beside, new TextEncoder().encode('{ "items": [] }\n'));
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(file);
    assert.ok(await vscode.workspace.applyEdit(edit));
    for (const gone of [file, beside]) await assert.rejects(Promise.resolve(vscode.workspace.fs.stat(gone)));
  },
};

async function open(name: string): Promise<{ document: vscode.TextDocument; editor: vscode.TextEditor }> {
  const folder = vscode.workspace.workspaceFolders![0]!.uri;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, name));
  return { document, editor: await vscode.window.showTextDocument(document) };
}

async function diagnosticsOf(document: vscode.TextDocument): Promise<vscode.Diagnostic[]> {
  await until(() => vscode.languages.getDiagnostics(document.uri).length > 0);
  return vscode.languages.getDiagnostics(document.uri);
}

function actionsAt(document: vscode.TextDocument, range: vscode.Range): Thenable<vscode.CodeAction[]> {
  return vscode.commands.executeCommand("vscode.executeCodeActionProvider", document.uri, range);
}

function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

function flattened(symbol: vscode.DocumentSymbol): string[] {
  return [symbol.name, ...symbol.children.flatMap(flattened)];
}

async function until(condition: () => boolean, limit = 20_000): Promise<void> {
  const started = Date.now();
  while (!condition()) {
    if (limit < Date.now() - started) throw new Error(`Not within ${limit} ms: ${condition}`);
    await pause(25);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
