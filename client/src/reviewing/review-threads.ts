/** Reviews as comment threads in the margin, which look and work as those of a pull request: a thread a claim, a comment a review. */
import * as vscode from "vscode";
import { toVsRange } from "../claim-edit.ts";
import type { Connection } from "../connection.ts";
import {
  type ClaimListItem,
  type ClaimsAnswer,
  type ClaimsParams,
  claimsRequest,
  escapeMarkdown,
  quoted,
  type ReviewItem,
} from "../from-server.ts";
import type { Statuses } from "../statuses.ts";
import { reviewWords, verdictWords } from "./words.ts";

export function registerReviewThreads(connection: Connection, statuses: Statuses): vscode.Disposable {
  const controller = vscode.comments.createCommentController("wellsourced.reviews", vscode.l10n.t("Reviews"));
  const threads = new Threads(controller);
  const claimsOf = async (uri: vscode.Uri) => {
    const params: ClaimsParams = { uri: uri.toString(), grouping: "standing", filter: "" };
    const answer = await connection.request<ClaimsAnswer | null>(claimsRequest, params);
    return answer?.groups.flatMap((group) => group.claims) ?? [];
  };
  controller.options = {
    prompt: vscode.l10n.t("Review this claim…"),
    placeHolder: vscode.l10n.t("What did you find? May be left empty for a confirmation."),
  };
  const ranges: vscode.CommentingRangeProvider = {
    async provideCommentingRanges({ uri }) {
      if (statuses.of(uri)?.isArticle !== true) return [];
      const lines = new Set((await claimsOf(uri)).map(({ range }) => range.start.line));
      return [...lines].map((line) => new vscode.Range(line, 0, line, 0));
    },
  };
  controller.commentingRangeProvider = ranges;
  /** By address, as last told. */
  const articles = new Map<string, boolean>();
  return vscode.Disposable.from(
    controller,
    statuses.onChanged(async ({ uri, isArticle, tally }) => {
      const article = vscode.Uri.parse(uri);
      if (articles.get(article.toString()) !== isArticle) {
        articles.set(article.toString(), isArticle);
        // The editor asks for the margin's marks when the text changes, or when it is told of a provider.
        controller.commentingRangeProvider = ranges;
      }
      // A keystroke in a draft that nobody has reviewed asks for nothing.
      const claims = tally?.hasReviews ? await claimsOf(article) : [];
      // It may have been closed, or have become no article, while the claims were asked for.
      threads.draw(article, statuses.of(article)?.isArticle === true ? claims : []);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      articles.delete(uri.toString());
      threads.draw(uri, []);
    }),
  );
}

class Threads {
  readonly #controller: vscode.CommentController;
  /** By article, then by the claim's first review: what is drawn stays while the article is edited around it. */
  readonly #drawn = new Map<string, Map<string, vscode.CommentThread>>();

  constructor(controller: vscode.CommentController) {
    this.#controller = controller;
  }

  draw(uri: vscode.Uri, claims: readonly ClaimListItem[]): void {
    const before = this.#drawn.get(uri.toString()) ?? new Map<string, vscode.CommentThread>();
    const now = new Map<string, vscode.CommentThread>();
    for (const claim of claims) {
      const [first] = claim.reviews;
      if (!first) continue;
      const key = `${first.date} ${first.by} ${first.words}`;
      const range = toVsRange(claim.range);
      const known = now.has(key) ? undefined : before.get(key);
      const thread = known ?? this.#controller.createCommentThread(uri, range, []);
      update(thread, range, claim);
      now.set(now.has(key) ? `${key} ${now.size}` : key, thread);
    }
    const kept = new Set(now.values());
    for (const thread of before.values()) if (!kept.has(thread)) thread.dispose();
    if (now.size === 0) this.#drawn.delete(uri.toString());
    else this.#drawn.set(uri.toString(), now);
  }
}

function update(thread: vscode.CommentThread, range: vscode.Range, claim: ClaimListItem): void {
  if (!thread.range?.isEqual(range)) thread.range = range;
  const label = [claim.words, reviewWords(claim)].filter(Boolean).join(" – ");
  if (thread.label === label && thread.comments.length === claim.reviews.length) return;
  thread.label = label;
  thread.comments = claim.reviews.map(commentOf);
  thread.canReply = true;
  thread.contextValue = "review";
  const isSettled = claim.lapsed === undefined && claim.reviews.at(-1)?.verdict === "confirmed";
  thread.state = isSettled ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
}

/**
 * The verdict stands in the body, for the Comments panel shows nothing else. What a reviewer wrote is shown as text: it holds no links
 * that act and no pictures that load.
 */
function commentOf({ verdict, by, date, note, words }: ReviewItem): vscode.Comment {
  const lines = (note ?? quoted(words)).split(/\r\n|[\r\n]/).map((line) => escapeMarkdown(line.trim()));
  // `appendText` would make every space one that no line breaks at.
  const body = new vscode.MarkdownString(`**${escapeMarkdown(verdictWords(verdict))}** – ${lines.join("  \n")}`);
  return {
    body,
    mode: vscode.CommentMode.Preview,
    author: { name: by },
    timestamp: new Date(date),
    contextValue: "review",
  };
}
