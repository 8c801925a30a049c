/** Reviews in the margin: what a comment says, and marks that go when the file is an article no more. */
import { beforeEach, expect, test, vi } from "vitest";
import type { Connection } from "../connection.ts";
import type { ReviewItem, StatusParams } from "../from-server.ts";
import type { Statuses } from "../statuses.ts";
import { registerReviewThreads } from "./review-threads.ts";

interface DrawnThread {
  comments: { body: { value: string } }[];
  isDisposed: boolean;
  range: { isEqual: () => boolean };
}

const editor = vi.hoisted(() => ({ threads: [] as DrawnThread[], nProviders: 0, nAsked: 0 }));

vi.mock("vscode", () => ({
  comments: {
    createCommentController: () => ({
      set commentingRangeProvider(_: unknown) {
        editor.nProviders++;
      },
      createCommentThread(_uri: unknown, range: DrawnThread["range"]) {
        const thread = { comments: [], isDisposed: false, range, dispose: () => (thread.isDisposed = true) };
        editor.threads.push(thread);
        return thread;
      },
    }),
  },
  workspace: { onDidCloseTextDocument: () => undefined },
  CommentMode: { Preview: 1 },
  CommentThreadState: { Resolved: 1, Unresolved: 0 },
  Disposable: { from: () => undefined },
  MarkdownString: class {
    readonly value: string;
    constructor(value: string) {
      this.value = value;
    }
  },
  Range: class {
    isEqual() {
      return true;
    }
  },
  Uri: { parse: (uri: string) => uri },
  l10n: { t: (text: string, ...args: string[]) => text.replace(/\{(\d)\}/g, (_, i) => args[Number(i)] ?? "") },
}));

beforeEach(() => Object.assign(editor, { threads: [], nProviders: 0, nAsked: 0 }));

/** What the server says of one article with one claim, whose only review has this note. */
function register(note: string | undefined, hasReviews = true, words = "52") {
  const said = { verdict: "disputed", by: "Ana Ruiz", date: "2025-06-02T10:00:00Z", words } as const;
  const review: ReviewItem = { ...said, ...(note !== undefined && { note }) };
  const at = { line: 0, character: 0 };
  const answer = { groups: [{ claims: [{ words: "52", range: { start: at, end: at }, reviews: [review] }] }] };
  const tally = { claims: 1, open: 0, sourced: 1, confirmed: 0, disputed: 1, needsWork: 0, hasReviews, inWords: "" };
  let listener: (status: StatusParams) => Promise<void>;
  let isArticle = false;
  const statuses = {
    of: () => ({ isArticle }),
    onChanged: (heard: typeof listener) => {
      listener = heard;
    },
  };
  const request = async () => {
    editor.nAsked++;
    return answer;
  };
  registerReviewThreads({ request } as unknown as Connection, statuses as unknown as Statuses);
  return (now: boolean) => {
    isArticle = now;
    return listener({ uri: "file:///desk/a.article", isArticle, why: "", ...(isArticle && { tally }) });
  };
}

test("a comment says the verdict and the note, in words that wrap and mark nothing up", async () => {
  await register("The log\nsays *312*, not 316.")(true);
  expect(editor.threads[0]!.comments[0]!.body.value).toBe("**disputed** – The log  \nsays \\*312\\*, not 316.");
});

test.each([
  ["52", "“52”"],
  ["“We lost it all.”", "“We lost it all.”"],
])("a comment without a note says what it is of, in quotation marks once: %s", async (words, said) => {
  await register(undefined, true, words)(true);
  expect(editor.threads[0]!.comments[0]!.body.value).toBe(`**disputed** – ${said}`);
});

test("threads and margin marks go when the file is an article no more", async () => {
  const tell = register("No.");
  await tell(true);
  await tell(true);
  expect(editor.nProviders).toBe(2);
  await tell(false);
  expect(editor.threads).toMatchObject([{ isDisposed: true }]);
  expect(editor.nProviders).toBe(3);
});

test("claims that come when the file is an article no more draw nothing", async () => {
  const tell = register("No.");
  await Promise.all([tell(true), tell(false)]);
  expect(editor.threads).toEqual([]);
});

test("the claims of a draft that nobody has reviewed are not asked for", async () => {
  await register("No.", false)(true);
  expect(editor.nAsked).toBe(0);
});
