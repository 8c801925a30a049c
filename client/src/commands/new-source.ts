/**
 * Asks for what makes a new source findable again: its kind, its title, who is behind it, and its address. The boxes stay while their
 * answers are looked up in another window.
 */
import * as vscode from "vscode";
import { type NewSource, titleFromUrl } from "../from-server.ts";

/** The web address that a text consists of; undefined when it is anything else. */
export function addressIn(text: string): string | undefined {
  const trimmed = text.trim();
  return /^https?:\/\/[^\s<>"]{3,2000}$/i.test(trimmed) ? trimmed : undefined;
}

/** What was typed, ready to be a seed: an address with spaces in it is one still, and its spaces are written as addresses write them. */
export function asSeed(typed: string): string {
  const words = typed.trim();
  return addressIn(words.replace(/\s+/g, "%20")) ?? words;
}

/** @param seed an address, a title, or nothing yet @returns undefined when the writer changed their mind */
export async function askNewSource(seed: string): Promise<NewSource | undefined> {
  const url = addressIn(seed);
  const kind = url === undefined ? await askKind() : "webpage";
  if (kind === undefined) return undefined;
  const guess = url === undefined ? undefined : titleFromUrl(url);
  const title = await ask(
    guess === undefined ? vscode.l10n.t("Title") : vscode.l10n.t("Title, as the address suggests it"),
    url === undefined ? seed : (guess ?? ""),
    titleHint(kind),
    needsTitle,
  );
  if (title === undefined) return undefined;
  const author = await ask(
    answersInPerson(kind) ? vscode.l10n.t("Who was asked") : vscode.l10n.t("Author or publisher"),
    "",
    vscode.l10n.t("Leave empty if it is not known"),
  );
  if (author === undefined) return undefined;
  const address = url ?? (answersInPerson(kind) ? "" : await askAddress());
  if (address === undefined) return undefined;
  return { type: kind, title, ...(address !== "" && { url: address }), ...(author !== "" && { author }) };
}

type Kind = NewSource["type"];

function askKind(): Thenable<Kind | undefined> {
  const kinds: readonly (vscode.QuickPickItem & { readonly kindId: Kind })[] = [
    { label: vscode.l10n.t("Interview"), kindId: "interview" },
    { label: vscode.l10n.t("Statement"), kindId: "statement" },
    { label: vscode.l10n.t("Document seen"), kindId: "document-seen" },
    { label: vscode.l10n.t("Dataset"), kindId: "dataset" },
    { label: vscode.l10n.t("Official record"), kindId: "official-record" },
    { label: vscode.l10n.t("News article"), kindId: "article-newspaper" },
    { label: vscode.l10n.t("Web page"), kindId: "webpage" },
    { label: vscode.l10n.t("Report"), kindId: "report" },
    { label: vscode.l10n.t("Book"), kindId: "book" },
  ];
  const title = vscode.l10n.t("New source: what is it?");
  return vscode.window.showQuickPick(kinds, { title, ignoreFocusOut: true }).then((chosen) => chosen?.kindId);
}

function answersInPerson(kind: Kind): boolean {
  return kind === "interview" || kind === "statement";
}

function titleHint(kind: Kind): string {
  return answersInPerson(kind)
    ? vscode.l10n.t("What it was about: “Telephone interview on the budget”")
    : vscode.l10n.t("As the source itself has it");
}

/** Empty where it has none. */
async function askAddress(): Promise<string | undefined> {
  const prompt = vscode.l10n.t("Address on the web");
  const address = await ask(prompt, "", vscode.l10n.t("Leave empty if it has none"), (text) =>
    text === "" || addressIn(asSeed(text)) !== undefined
      ? undefined
      : vscode.l10n.t("An address begins with http:// or https://."),
  );
  return address === undefined ? undefined : asSeed(address);
}

function needsTitle(text: string): string | undefined {
  return text === "" ? vscode.l10n.t("A source needs a title.") : undefined;
}

/** @param mistake what is wrong with an answer, if anything is */
async function ask(
  prompt: string,
  value: string,
  placeHolder: string,
  mistake: (text: string) => string | undefined = () => undefined,
): Promise<string | undefined> {
  const answer = await vscode.window.showInputBox({
    title: vscode.l10n.t("New source"),
    prompt,
    value,
    placeHolder,
    ignoreFocusOut: true,
    validateInput: (text) => mistake(text.trim()),
  });
  return answer?.trim();
}
