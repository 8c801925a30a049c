import { describe, expect, test } from "vitest";
import { applyEdits, type LibraryFile, readLibrary } from "../engine/index.ts";
import type { Action, ActionOptions } from "./action.ts";
import type { Change } from "./change.ts";
import { cite } from "./citing.ts";
import { codeActions } from "./code-actions.ts";
import { analysisOf, atCursor, libraryPath, libraryText } from "./cursor.fixture.ts";

const file: LibraryFile = { uri: libraryPath, format: "csl-json", text: libraryText };
const plain: ActionOptions = { ours: false, shelf: { files: [file] }, store: "inline", today: "2025-06-03" };

function actionsAt(
  marked: string,
  options: ActionOptions = plain,
  format: "article" | "markdown" = "article",
): readonly Action[] {
  const { analysis, offset } = atCursor(marked, format);
  return codeActions(analysis, { start: offset, end: offset }, options);
}

function titles(marked: string, options?: ActionOptions): string[] {
  return actionsAt(marked, options).map(({ title }) => title);
}

/** The article after the action of that title. */
function after(
  marked: string,
  title: RegExp,
  options: ActionOptions = plain,
  format: "article" | "markdown" = "article",
): string {
  const action = actionsAt(marked, options, format).find((each) => title.test(each.title));
  if (!action?.change) throw new Error(`No edit ${title}`);
  return applyEdits(marked.replace("$0", ""), editsTo(undefined, action.change));
}

function editsTo(path: string | undefined, change: Change) {
  return change.find((each) => each.path === path)?.edits ?? [];
}

const fire = "Fire in town\n\nThe fire destroyed $0316 houses in the old town on Friday.\n";

test("any editor: the likeliest sources, a new one, reasons why none is needed, and silence", () => {
  expect(titles(fire)).toEqual([
    "Cite port-2025: Traffic at Port Ashe",
    "Cite ek-2024: Interview on <ferries> & *bridges*",
    "New source: cite houses and fill it in later",
    "No source needed: own reporting",
    "No source needed: a calculation",
    "No source needed: common knowledge",
    "Leave “unattributed-quantity” alone in this paragraph",
  ]);
});

test("an exemption is signed where a name is known", () => {
  const signed = after(fire, /: own reporting$/, { ...plain, by: "Ann Lee" });
  expect(signed).toContain("[@exempt:own-reporting, who saw it, where and when; Ann Lee, 2025-06-03]");
  const unsigned = after(fire, /: own reporting$/);
  expect(unsigned).toContain("[@exempt:own-reporting, who saw it, where and when; 2025-06-03]");
});

test("a signed exemption beside the text keeps its name", () => {
  const store = { path: "/fire.annotations.json", text: undefined, article: "fire.article" };
  const action = actionsAt(fire, { ...plain, store, by: "Ann Lee" }).find(({ title }) =>
    title.endsWith("calculation"),
  )!;
  const annotations = applyEdits("", editsTo(store.path, action.change!));
  const { claims } = analysisOf(fire.replace("$0", ""), "article", annotations);
  expect(claims[0]?.exemption).toMatchObject({ kind: "calculation", by: "Ann Lee", date: "2025-06-03" });
});

test("our own extension: pickers", () => {
  const actions = actionsAt(fire, { ...plain, ours: true });
  expect(actions.map(({ title, ask }) => [title, ask?.command])).toEqual([
    ["Add a source…", "addSource"],
    ["No source needed…", "exempt"],
    ["Leave “unattributed-quantity” alone in this paragraph", "sayWhy"],
  ]);
});

test("a stub goes into the library and its key into the text, in one change", () => {
  const { change } = actionsAt(fire).find(({ title }) => title.startsWith("New source"))!;
  const written = applyEdits(libraryText, editsTo(libraryPath, change!));
  const { entries, problems } = readLibrary([{ ...file, text: written }]);
  expect(problems).toEqual([]);
  expect(entries.map(({ key }) => key)).toEqual(["port-2025", "ek-2024", "houses"]);
  expect(entries[2]).toMatchObject({ title: "Source of “316 houses”", accessed: "2025-06-03" });
});

test("where there is no library, one is made; where none can be made, it is not offered", () => {
  const made = actionsAt(fire, { ...plain, shelf: { files: [], newPath: "/desk/sources.json" } });
  const { change } = made.find(({ title }) => title.startsWith("New source"))!;
  expect(change![0]).toMatchObject({ path: "/desk/sources.json", create: true });
  expect(JSON.parse(change![0]!.edits[0]!.newText)).toHaveLength(1);
  expect(titles(fire, { ...plain, shelf: { files: [] } }).some((title) => title.startsWith("New source"))).toBe(false);
});

describe("with annotations beside the article", () => {
  const path = "/desk/fire.article.annotations.json";
  const store = { path, text: undefined, article: "fire.article" };
  const beside: ActionOptions = { ...plain, store, annotations: store };

  function written(title: string, options = beside): string {
    const { change } = actionsAt(fire, options).find((each) => each.title.startsWith(title))!;
    expect(editsTo(undefined, change!)).toEqual([]);
    return applyEdits(options.annotations!.text ?? "", editsTo(path, change!));
  }

  test.each([
    ["Cite port-2025", "cited"],
    ["No source needed: a calculation", "exempt"],
  ])("%s leaves the text as it is and counts", (title, standing) => {
    const { analysis } = atCursor(fire, "article", written(title));
    expect(analysis.claims[0]).toMatchObject({ standing });
  });

  test("a second source joins the annotation that is there", () => {
    const text = written("Cite port-2025");
    const { analysis, offset } = atCursor(fire, "article", text);
    const cited = {
      ...analysis,
      claims: analysis.claims.map((claim) => ({ ...claim, standing: "unattributed" as const })),
    };
    const change = cite(cited, { ...store, text }, cited.claims[0]!, { key: "ek-2024" });
    if (typeof change === "string") throw new Error(change);
    const again = atCursor(fire, "article", applyEdits(text, change.edits)).analysis;
    expect(again.annotations).toHaveLength(1);
    expect(again.annotations[0]!.citations.map(({ key }) => key)).toEqual(["port-2025", "ek-2024"]);
    expect(offset).toBeGreaterThan(0);
  });

  test("a review is taken back by whom it is from", () => {
    const signed = { ...beside, reviewing: { by: "Ann Lee", date: "2025-06-03T09:00:00Z" } };
    const text = written("Confirm this claim", signed);
    const { analysis, offset } = atCursor(fire, "article", text);
    const offeredTo = (options: Partial<ActionOptions>) =>
      codeActions(analysis, { start: offset, end: offset }, { ...signed, annotations: { ...store, text }, ...options });
    const mine = offeredTo({}).find(({ title }) => title === "Withdraw my review");
    expect(JSON.parse(applyEdits(text, editsTo(path, mine!.change!))).items).toEqual([]);
    const others = offeredTo({ reviewing: { by: "Ben Oduya", date: "2025-06-03T09:00:00Z" } });
    expect(others.map(({ title }) => title)).not.toContain("Withdraw my review");
    expect(offeredTo({ ours: true }).map(({ ask }) => ask?.command)).toContain("withdrawReview");
    expect(titles(fire, { ...signed, ours: true })).not.toContain("Withdraw my review");
  });

  test("a damaged file is never written", () => {
    const damaged = { ...store, text: "<<<<<<< ours" };
    const offered = titles(fire, { ...beside, store: damaged, annotations: damaged });
    expect(offered).toEqual(["Leave “unattributed-quantity” alone in this paragraph"]);
  });

  test("an annotation whose words are gone is attached to others, or removed", () => {
    const text = written("Cite port-2025");
    const moved = "Fire in town\n\n$0The fire destroyed 320 houses in the old town on Friday.\n";
    const at = atCursor(moved, "article", text);
    const orphan = at.analysis.findings.find(({ rule }) => rule === "orphaned-annotation")!;
    const options = { ...beside, annotations: { ...store, text } };
    const actions = codeActions(at.analysis, orphan.span, options).filter(({ findings }) => findings.includes(orphan));
    const remove = actions.find(({ title }) => title === "Remove the annotation")!;
    const left = atCursor(moved, "article", applyEdits(text, editsTo(path, remove.change!))).analysis;
    expect(left.annotations).toEqual([]);
    const attach = actions.find(({ title }) => title.startsWith("Attach it to"));
    if (attach) {
      const found = atCursor(moved, "article", applyEdits(text, editsTo(path, attach.change!))).analysis;
      expect(found.annotations[0]!.anchor).toBeDefined();
    }
  });
});

test("an unknown key can be added to the library", () => {
  const [action] = actionsAt("Fire\n\nIt burnt 316 houses [@no$0body].\n").filter(({ title }) =>
    title.startsWith("Add “nobody”"),
  );
  const text = applyEdits(libraryText, editsTo(libraryPath, action!.change!));
  expect(readLibrary([{ ...file, text }]).entryByKey.has("nobody")).toBe(true);
});

test("a damaged library is left alone", () => {
  const shelf = { files: [{ ...file, text: libraryText.slice(0, 100) }] };
  expect(titles(fire, { ...plain, shelf }).some((title) => title.startsWith("New source"))).toBe(false);
});

describe("each ready edit takes the finding away", () => {
  test.each([[/^Cite port/], [/calculation/], [/own reporting/], [/^Leave/]])("%s", (title) => {
    const text = after(fire, title);
    const rules = analysisOf(text).findings.map(({ rule }) => rule);
    expect(rules).not.toContain("unattributed-quantity");
    expect(rules).not.toContain("unused-suppression");
  });
});

test("a suppression stands on a line before its paragraph, as the format has it", () => {
  expect(after(fire, /^Leave/)).toBe(
    "Fire in town\n\n%% wellsourced-ignore-next unattributed-quantity: say why\nThe fire destroyed 316 houses in the old town on Friday.\n",
  );
  expect(after(fire.replaceAll("\n", "\r\n"), /^Leave/)).toContain("say why\r\nThe fire");
  const markdown = fire.replace("Fire in town", "# Fire in town");
  expect(after(markdown, /^Leave/, plain, "markdown")).toBe(
    "# Fire in town\n\n<!-- wellsourced-ignore-next unattributed-quantity: say why -->\n\nThe fire destroyed 316 houses in the old town on Friday.\n",
  );
});

test.each([
  "# Fire in town\n\nThe fire destroyed $0316 houses<!-- wellsourced-ignore-next vague-source: agreed --> in the old town.\n",
  "# Fire in town\n\nThe fire destroyed $0316 <!-- wellsourced-ignore-next vague-source: agreed --> houses in the old town.\n",
])("what only touches a suppression in its paragraph, or goes around it, can be left alone too: %s", (text) => {
  const { analysis, offset } = atCursor(text, "markdown");
  const actions = codeActions(analysis, { start: offset, end: offset }, plain);
  expect(actions.map(({ title }) => title)).toContainEqual(expect.stringMatching(/^Leave/));
});

test("what it speaks for is named: a list is no paragraph", () => {
  const list = "# Fire in town\n\n- The fire destroyed $0316 houses in the old town.\n- The harbour lost 12 ships.\n";
  const offered = atCursor(list, "markdown");
  const actions = codeActions(offered.analysis, { start: offered.offset, end: offered.offset }, plain);
  expect(actions.map(({ title }) => title)).toContain("Leave “unattributed-quantity” alone in this list");
});

test("a vague source is named: in its place, or behind a cue that has none", () => {
  const vague = "Talks end\n\nOfficials $0said the talks had collapsed.\n";
  const [ours] = actionsAt(vague, { ...plain, ours: true }).filter(({ ask }) => ask?.command === "nameSource");
  expect(vague.replace("$0", "").slice(ours!.ask!.span.start, ours!.ask!.span.end)).toBe("Officials");
  expect(after(vague, /^Name the source/)).toContain("Officials (name TK) said");
});

test("an unclosed quotation is closed", () => {
  expect(after("Talks end\n\nThe deal allows $0“some in stages.\n", /^Close the quotation/)).toBe(
    "Talks end\n\nThe deal allows “some in stages.”\n",
  );
});

test("where nothing is wrong nothing is offered, but a source can always be added in our own extension", () => {
  const said = "Fire in town\n\nFire chief Di Ray said the fire destroyed $0316 houses.\n";
  expect(titles(said)).toEqual([]);
  expect(titles(said, { ...plain, ours: true })).toEqual(["Add a source…"]);
  expect(titles("Fire in town\n\nThe weather$0 was fine.\n", { ...plain, ours: true })).toEqual([]);
});

test.each([
  [
    "article",
    "%% wellsourced-ignore-next unattributed-quantity$0",
    "%% wellsourced-ignore-next unattributed-quantity: say why",
  ],
  [
    "article",
    "%% wellsourced-ignore-next unattributed-quantity:$0",
    "%% wellsourced-ignore-next unattributed-quantity: say why",
  ],
  ["markdown", "<!-- wellsourced-ignore-next$0 -->", "<!-- wellsourced-ignore-next: say why -->"],
] as const)(
  "a reason is asked for in the suppression that has none, and nothing hides that: %s %s",
  (format, marked, line) => {
    const below = "\n\nThe fire destroyed 316 houses in the old town on Friday.\n";
    const text = `Fire in town\n\n${marked}${below}`;
    const offered = actionsAt(text, { ...plain, ours: true }, format);
    expect(offered.map(({ title, ask }) => [title, ask?.command])).toEqual([["Say why", "sayWhy"]]);
    expect(after(text, /^Say why$/, plain, format)).toBe(`Fire in town\n\n${line}${below}`);
  },
);
