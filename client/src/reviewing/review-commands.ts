/** *Confirm*, *Dispute…*, *Needs Work…* and *Withdraw My Review*: on the claim at the cursor, of the Claims view, of a quick fix, or of a thread in the margin. */
import * as vscode from "vscode";
import { applyAnswer, type ClaimArguments, type NamedClaim, namedClaim, toVsRange } from "../claim-edit.ts";
import type { Connection } from "../connection.ts";
import {
  type ClaimsAnswer,
  type ClaimsParams,
  claimsRequest,
  type EditAnswer,
  type ReviewParams,
  reviewRequest,
} from "../from-server.ts";

type Verdict = ReviewParams["verdict"];
/** The reply of a thread comes from its reply box, the thread alone from its title. */
type Given = ClaimArguments | vscode.CommentReply | vscode.CommentThread | undefined;

export function registerReviewCommands(connection: Connection): vscode.Disposable {
  const register = (command: string, verdict: Verdict) =>
    vscode.commands.registerCommand(command, (given: Given) => reviewClaim(connection, verdict, given));
  return vscode.Disposable.from(
    register("wellsourced.confirm", "confirmed"),
    register("wellsourced.dispute", "disputed"),
    register("wellsourced.needsWork", "needs-work"),
    register("wellsourced.withdrawReview", "withdrawn"),
  );
}

async function reviewClaim(connection: Connection, verdict: Verdict, given: Given): Promise<void> {
  const isReply = given !== undefined && "thread" in given;
  const thread = isReply ? given.thread : given && "comments" in given ? given : undefined;
  const claim = thread
    ? await claimOfThread(connection, thread)
    : await namedClaim(connection, given as ClaimArguments | undefined);
  if (!claim) return;
  const note = (isReply && given.text.trim()) || (await askNote(verdict, claim));
  if (note === undefined) return;
  const params: ReviewParams = { uri: claim.uri, range: claim.range, verdict, ...(note !== "" && { note }) };
  const ask = (signed: ReviewParams) => connection.request<EditAnswer | null>(reviewRequest, signed);
  let answer = await ask(params);
  if (answer?.isUnsigned) {
    const by = await askName();
    if (by === undefined) return;
    answer = await ask({ ...params, by });
  }
  const isDone = await applyAnswer(connection, answer);
  // A thread that was just begun makes way for the one that is drawn from what was recorded.
  if (isDone && thread?.comments.length === 0) thread.dispose();
}

/** A tick is one keystroke; who queries a claim is asked why. */
async function askNote(verdict: Verdict, { words }: NamedClaim): Promise<string | undefined> {
  if (verdict === "confirmed" || verdict === "withdrawn") return "";
  const note = await vscode.window.showInputBox({
    title: verdict === "disputed" ? vscode.l10n.t("Dispute “{0}”", words) : vscode.l10n.t("“{0}” needs work", words),
    // What it says instead may have to be copied from another window.
    ignoreFocusOut: true,
    prompt: vscode.l10n.t("What is wrong with it, or what is missing?"),
    validateInput: (text) =>
      text.trim() === ""
        ? vscode.l10n.t("A claim that is queried needs a note, so that its writer can answer.")
        : undefined,
  });
  return note?.trim();
}

/** Asked once, and kept in the settings. */
async function askName(): Promise<string | undefined> {
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t("Sign your reviews"),
    ignoreFocusOut: true,
    prompt: vscode.l10n.t("Your name, as your colleagues know you. It is kept in your settings."),
    validateInput: (text) => (text.trim() === "" ? vscode.l10n.t("A review needs a name.") : undefined),
  });
  const by = name?.trim();
  if (!by) return undefined;
  await vscode.workspace
    .getConfiguration("wellsourced")
    .update("reviewer", by, vscode.ConfigurationTarget.Global)
    .then(undefined, () => undefined); // this one is signed all the same
  return by;
}

/** A thread begun in the margin is about a line, and an article's line is a paragraph: with several claims in it, one is chosen. */
async function claimOfThread(connection: Connection, thread: vscode.CommentThread): Promise<NamedClaim | undefined> {
  const uri = thread.uri.toString();
  const params: ClaimsParams = { uri, grouping: "standing", filter: "" };
  const answer = await connection.request<ClaimsAnswer | null>(claimsRequest, params);
  const { range } = thread;
  if (!answer || !range) return undefined;
  const claims = answer.groups.flatMap((group) => group.claims);
  const exact = claims.find((claim) => toVsRange(claim.range).isEqual(range));
  if (exact) return { uri, range: exact.range, words: exact.words };
  const onLine = claims.filter(
    (claim) => range.start.line <= claim.range.end.line && claim.range.start.line <= range.end.line,
  );
  const [only, ...others] = onLine;
  if (!only || others.length === 0) return only && { uri, range: only.range, words: only.words };
  const items = onLine.map((claim) => ({ label: claim.words, description: claim.figure ?? "", claim }));
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t("Which claim is it about?") });
  return chosen && { uri, range: chosen.claim.range, words: chosen.claim.words };
}
