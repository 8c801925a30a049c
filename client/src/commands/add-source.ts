/** *Add a source…*: pick a library entry, likeliest first, or make one from the clipboard's address or from what is typed. */
import * as vscode from "vscode";
import { applyAnswer, type ClaimArguments, claimOrCursor, sayNoClaim } from "../claim-edit.ts";
import type { Connection } from "../connection.ts";
import {
  type AddSourceParams,
  addSourceRequest,
  type EditAnswer,
  type NewSource,
  type SourceItem,
  type SourcesAnswer,
  sourcesRequest,
} from "../from-server.ts";
import { addressIn, askNewSource, asSeed } from "./new-source.ts";

export function registerAddSource(connection: Connection): vscode.Disposable {
  return vscode.commands.registerCommand("wellsourced.addSource", async (given?: ClaimArguments) => {
    const claim = claimOrCursor(given);
    if (!claim) return;
    const clipboard = vscode.env.clipboard.readText().then(addressIn, () => undefined);
    const answer = await connection.request<SourcesAnswer | null>(sourcesRequest, claim);
    if (answer?.words === "") sayNoClaim();
    const source = answer?.words ? await pickSource(answer, clipboard) : undefined;
    if (!source) return;
    const params: AddSourceParams = { ...claim, source };
    await applyAnswer(connection, await connection.request<EditAnswer | null>(addSourceRequest, params));
  });
}

/** The address on the clipboard, if it has one. A browser asks the writer for leave to look, and may never be answered. */
type Clipboard = PromiseLike<string | undefined>;

type Choice = { readonly key: string } | { readonly entry: NewSource };

interface Item extends vscode.QuickPickItem {
  readonly key?: string;
  /** What a new source starts from: an address, or words. */
  readonly seed?: string;
}

async function pickSource(answer: SourcesAnswer, clipboard: Clipboard): Promise<Choice | undefined> {
  const item = await pickItem(answer, clipboard);
  if (!item) return undefined;
  if (item.key !== undefined) return { key: item.key };
  const entry = await askNewSource(item.seed ?? "");
  return entry && { entry };
}

function pickItem({ words, sources }: SourcesAnswer, clipboard: Clipboard): Promise<Item | undefined> {
  const picker = vscode.window.createQuickPick<Item>();
  picker.title = vscode.l10n.t("Add a source for “{0}”", words);
  picker.placeholder = vscode.l10n.t("Pick a source, or type an address or a title to add a new one");
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  let address: string | undefined;
  const draw = () => {
    picker.items = itemsFor(sources, address, picker.value.trim());
  };
  draw();
  void clipboard.then((found) => {
    if (found === undefined) return;
    address = found;
    draw();
  });
  return new Promise((resolve) => {
    picker.onDidChangeValue(draw);
    picker.onDidAccept(() => {
      resolve(picker.activeItems[0]);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

function itemsFor(sources: readonly SourceItem[], clipboard: string | undefined, typed: string): Item[] {
  const suggested = sources.filter(({ because }) => because !== undefined).map(itemOf);
  const others = sources.filter(({ because }) => because === undefined).map(itemOf);
  const fresh = section(vscode.l10n.t("new"), newItems(clipboard, typed));
  const library = section(vscode.l10n.t("library"), others);
  // Before the library, for nobody scrolls through thousands of entries to add one; behind those that have what is typed, for that is
  // how they are looked for.
  return [
    ...section(vscode.l10n.t("likeliest"), suggested),
    ...(typed === "" ? [...fresh, ...library] : [...library, ...fresh]),
  ];
}

function newItems(clipboard: string | undefined, typed: string): Item[] {
  const alwaysShow = true;
  const items: Item[] = [];
  if (typed !== "") {
    // In the label, where the editor looks for it first, it would come before entries that have it in their key or their author.
    const seed = asSeed(typed);
    items.push({ label: `$(add) ${vscode.l10n.t("New source…")}`, description: seed, seed, alwaysShow });
  } else {
    if (clipboard !== undefined) {
      const label = `$(clippy) ${vscode.l10n.t("New source from the clipboard")}`;
      items.push({ label, description: clipboard, seed: clipboard, alwaysShow });
    }
    items.push({ label: `$(add) ${vscode.l10n.t("New source…")}`, seed: "", alwaysShow });
  }
  return items;
}

function itemOf({ key, title, detail, because }: SourceItem): Item {
  return { label: title, description: `@${key}`, detail: [detail, because].filter(Boolean).join(" · "), key };
}

function section(label: string, items: readonly Item[]): Item[] {
  return items.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items];
}
