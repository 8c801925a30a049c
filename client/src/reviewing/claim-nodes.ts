/** The rows of the Claims view: an article, its groups, their claims, and under each what is known of it; then the articles not open. */
import * as vscode from "vscode";
import { type ClaimArguments, type ProtocolRange, toVsRange } from "../claim-edit.ts";
import {
  type ArticleItem,
  type ClaimGroupItem,
  type ClaimListItem,
  type ClaimReferenceItem,
  type ClaimSourceItem,
  type ClaimsAnswer,
  dayOf,
  type ElsewhereItem,
  grouped,
  quoted,
  type ReviewItem,
} from "../from-server.ts";
import { nameOf } from "../uris.ts";
import { reviewWords, standingWords, verdictWords } from "./words.ts";

export type Node = ArticleNode | GroupNode | ClaimNode | DetailNode | OthersNode | OtherArticleNode;

interface ArticleNode {
  readonly type: "article";
  readonly uri: string;
  readonly answer: ClaimsAnswer;
  readonly isFiltered: boolean;
}

interface GroupNode {
  readonly type: "group";
  readonly uri: string;
  readonly group: ClaimGroupItem;
}

/** Names its article and words as a command about a claim wants them. */
export interface ClaimNode extends ClaimArguments {
  readonly type: "claim";
  readonly id: string;
  readonly claim: ClaimListItem;
  /** Grouped by speaker, the speaker goes without saying. */
  readonly sayStanding: boolean;
}

export interface DetailNode {
  readonly type: "detail";
  readonly item: vscode.TreeItem;
}

/** The articles of the workspace that are not open; what it unfolds to is asked of the server. */
interface OthersNode {
  readonly type: "others";
}

/** One of them; the server reads its claims from disk when it is unfolded. */
interface OtherArticleNode extends ArticleItem {
  readonly type: "other";
}

export function childrenOf(node: Node): readonly Node[] {
  switch (node.type) {
    case "article":
      return node.answer.groups.map((group) => ({ type: "group", uri: node.uri, group }));
    case "group":
      return claimsOf(node);
    case "claim":
      return detailsOf(node).map((item) => ({ type: "detail", item }));
    case "detail":
    case "others":
    case "other":
      return [];
  }
}

export function treeItemOf(node: Node): vscode.TreeItem {
  switch (node.type) {
    case "article":
      return articleItem(node);
    case "group":
      return groupItem(node);
    case "claim":
      return claimItem(node);
    case "detail":
      return node.item;
    case "others":
      return othersItem();
    case "other":
      return otherItem(node);
  }
}

function claimsOf({ uri, group }: GroupNode): ClaimNode[] {
  const sayStanding = isSpeaker(group);
  const seen = new Map<string, number>();
  return group.claims.map((claim) => {
    const n = (seen.get(claim.words) ?? 0) + 1;
    seen.set(claim.words, n);
    return { type: "claim", uri, range: claim.range, id: `${uri}#${group.id}#${claim.words}#${n}`, claim, sayStanding };
  });
}

/** What an article's claims rest on, all told; or that the filter lets none of them pass. */
export function tallyWords({ groups, inWords }: ClaimsAnswer, isFiltered: boolean): string {
  return groups.length === 0 && isFiltered ? vscode.l10n.t("no claim has these words") : inWords;
}

function articleItem({ uri, answer, isFiltered }: ArticleNode): vscode.TreeItem {
  const { Expanded, None } = vscode.TreeItemCollapsibleState;
  const file = vscode.Uri.parse(uri);
  const item = new vscode.TreeItem(answer.headline || nameOf(file), answer.groups.length ? Expanded : None);
  item.id = uri;
  item.iconPath = new vscode.ThemeIcon("file-text");
  item.description = tallyWords(answer, isFiltered);
  item.tooltip = `${nameOf(file)}\n${answer.inWords}`;
  item.contextValue = "article";
  item.accessibilityInformation = {
    label: [answer.headline, nameOf(file), item.description].filter(Boolean).join(", "),
  };
  return item;
}

function othersItem(): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t("Not open"), vscode.TreeItemCollapsibleState.Collapsed);
  item.id = "others";
  item.iconPath = new vscode.ThemeIcon("files");
  item.tooltip = vscode.l10n.t("The other articles of the workspace");
  item.contextValue = "others";
  item.accessibilityInformation = { label: item.tooltip };
  return item;
}

function otherItem({ uri, headline }: OtherArticleNode): vscode.TreeItem {
  const file = vscode.Uri.parse(uri);
  const open = { title: vscode.l10n.t("Show in the Text"), command: "vscode.open", arguments: [file] };
  const item = leaf(headline || nameOf(file), vscode.workspace.asRelativePath(file), "file-text", open);
  item.id = `other ${uri}`;
  item.collapsibleState = vscode.TreeItemCollapsibleState.Collapsed;
  item.contextValue = "other";
  return item;
}

/** A row that only says something. */
export function remark(words: string): DetailNode {
  return { type: "detail", item: leaf(words, "", "info") };
}

function groupItem({ uri, group }: GroupNode): vscode.TreeItem {
  const item = new vscode.TreeItem(groupLabel(group), vscode.TreeItemCollapsibleState.Expanded);
  item.id = `${uri}#${group.id}`;
  item.description = grouped(group.claims.length);
  item.iconPath = isSpeaker(group) ? new vscode.ThemeIcon("person") : standingIcon(group.claims[0]!.standing);
  item.contextValue = "group";
  return item;
}

function groupLabel({ id, label, claims }: ClaimGroupItem): string {
  if (id.startsWith("speaker ")) return label;
  if (id === "nobody") return vscode.l10n.t("nobody named");
  return standingWords(claims[0]!.standing);
}

function isSpeaker({ id }: ClaimGroupItem): boolean {
  return id === "nobody" || id.startsWith("speaker ");
}

function claimItem({ id, uri, range, claim, sayStanding }: ClaimNode): vscode.TreeItem {
  const { words, figure, standing, speaker, sources, isOpen } = claim;
  const item = new vscode.TreeItem(words, vscode.TreeItemCollapsibleState.Collapsed);
  const restsOn = sayStanding ? standingWords(standing) : speaker;
  const keys = [...new Set(sources.map(({ key }) => `@${key}`))].join(", ");
  const review = reviewWords(claim);
  const parts = [figure === words ? undefined : figure, restsOn, keys, review].filter(Boolean);
  item.id = id;
  item.description = parts.join(" · ");
  item.iconPath = claimIcon(claim);
  item.tooltip = tooltipOf(claim);
  item.command = jumpTo(uri, range);
  item.contextValue = `claim ${standing}${review === undefined ? "" : " reviewed"}`;
  const asked = isOpen ? vscode.l10n.t("open") : undefined;
  const spoken = sayStanding ? [...parts, asked] : [standingWords(standing), asked, ...parts];
  item.accessibilityInformation = { label: [words, ...spoken].filter(Boolean).join(", ") };
  return item;
}

function tooltipOf({ words, figure, reasons, lapsed }: ClaimListItem): string {
  return [words, figure, reasons.join("; "), lapsed].filter(Boolean).join("\n");
}

/** A review says more than what the claim rests on, as long as it stands. */
function claimIcon({ standing, isOpen, reviews, lapsed }: ClaimListItem): vscode.ThemeIcon {
  const verdict = reviews.at(-1)?.verdict;
  if (lapsed !== undefined) return coloured("history", "list.warningForeground");
  if (verdict === "confirmed") return coloured("pass-filled", "testing.iconPassed");
  if (verdict === "disputed") return coloured("error", "list.errorForeground");
  if (verdict === "needs-work") return coloured("tools", "list.warningForeground");
  if (standing === "unattributed" && !isOpen) return new vscode.ThemeIcon("circle-outline");
  return standingIcon(standing);
}

function standingIcon(standing: ClaimListItem["standing"]): vscode.ThemeIcon {
  if (standing === "attributed") return new vscode.ThemeIcon("comment");
  if (standing === "cited") return new vscode.ThemeIcon("book");
  if (standing === "exempt") return new vscode.ThemeIcon("circle-slash");
  return coloured("question", "list.warningForeground");
}

function coloured(icon: string, colour: string): vscode.ThemeIcon {
  return new vscode.ThemeIcon(icon, new vscode.ThemeColor(colour));
}

function detailsOf({ claim, uri, range }: ClaimNode): vscode.TreeItem[] {
  const { speaker, exemption, isOpen, reasons, sources, references, reviews, lapsed } = claim;
  const why = isOpen ? vscode.l10n.t("why it is asked") : vscode.l10n.t("why it is left to stand");
  return [
    ...(speaker === undefined ? [] : [leaf(speaker, vscode.l10n.t("said by"), "person", jumpTo(uri, range))]),
    ...sources.map(sourceLeaf),
    ...references.map(referenceLeaf),
    ...(exemption === undefined ? [] : [leaf(exemption, vscode.l10n.t("exempt"), "circle-slash")]),
    ...reasons.map((reason) => leaf(reason, why, "info")),
    ...(lapsed === undefined ? [] : [leaf(lapsed, vscode.l10n.t("review lapsed"), "history")]),
    ...reviews.map(reviewLeaf),
  ];
}

function sourceLeaf({ key, title, locator, entry, url }: ClaimSourceItem): vscode.TreeItem {
  const jump = entry && jumpTo(entry.uri, entry.range);
  const unknown = entry ? undefined : vscode.l10n.t("in no library");
  const said = [[`@${key}`, locator].filter(Boolean).join(", "), unknown].filter(Boolean).join(" · ");
  const item = leaf(title, said, entry ? "book" : "warning", jump);
  if (url !== undefined) item.tooltip = `${title}\n${url}`;
  return item;
}

function referenceLeaf({ kind, words, url }: ClaimReferenceItem): vscode.TreeItem {
  if (kind === "footnote") return leaf(words, vscode.l10n.t("footnote"), "note");
  const item = leaf(words, vscode.l10n.t("link"), "link");
  if (url !== undefined) item.tooltip = url;
  return item;
}

function reviewLeaf({ verdict, by, date, note, words }: ReviewItem): vscode.TreeItem {
  const label = vscode.l10n.t("{0} by {1}", verdictWords(verdict), by);
  const item = leaf(label, [dayOf(date), note].filter(Boolean).join(" · "), "comment-discussion");
  item.tooltip = [quoted(words), note].filter(Boolean).join("\n");
  return item;
}

/** What is asked for only when a claim is unfolded. */
export function elsewhereNode(place: ElsewhereItem): DetailNode {
  return { type: "detail", item: elsewhereLeaf(place) };
}

function elsewhereLeaf({ words, agrees, article, place }: ElsewhereItem): vscode.TreeItem {
  const where = article ?? vscode.l10n.t("in this article");
  const verdict = agrees ? vscode.l10n.t("agrees") : vscode.l10n.t("does not agree");
  return leaf(words, `${where} · ${verdict}`, agrees ? "check" : "warning", jumpTo(place.uri, place.range));
}

function leaf(label: string, description: string, icon: string, command?: vscode.Command): vscode.TreeItem {
  const item = new vscode.TreeItem(label);
  item.description = description;
  item.iconPath = new vscode.ThemeIcon(icon);
  item.accessibilityInformation = { label: [label, description].filter(Boolean).join(", ") };
  if (command) item.command = command;
  return item;
}

export function jumpTo(uri: string, range: ProtocolRange): vscode.Command {
  const selection = toVsRange(range);
  return {
    title: vscode.l10n.t("Show in the Text"),
    command: "vscode.open",
    arguments: [vscode.Uri.parse(uri), { selection, preserveFocus: false } satisfies vscode.TextDocumentShowOptions],
  };
}
