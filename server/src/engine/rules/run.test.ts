/** Levels, suppressions and order, as the runner applies them to every rule alike. */
import { expect, test } from "vitest";
import { type Analysis, analyze, type Context, defaultRuleSettings, emptyLibrary, type Level } from "../index.ts";

const base: Context = { models: {}, library: emptyLibrary, rules: defaultRuleSettings(), commonKnowledge: [] };

function report(text: string, levels: Readonly<Record<string, Level>> = {}) {
  const rules = new Map([
    ...base.rules,
    ...Object.entries(levels).map(([id, level]) => [id, { level, options: {} }] as const),
  ]);
  const { findings, suppressed } = analyze({ text, format: "article" }, { ...base, rules });
  const say = ({ rule, severity, span }: (typeof findings)[number]) =>
    `${rule} ${severity} ${text.slice(span.start, span.end)}`;
  return { findings: findings.map(say), suppressed: suppressed.map(say) };
}

const costly = "Heading\n\nThe repairs cost $48 million. Officials said the bridge was safe.\n";

test("findings come in the order of the text, at the level that is set", () => {
  expect(report(costly).findings).toEqual([
    "unattributed-quantity warning $48 million",
    "vague-source info Officials said",
  ]);
  expect(report(costly, { "vague-source": "error", "unattributed-quantity": "off" }).findings).toEqual([
    "vague-source error Officials said",
  ]);
});

test("a message gives words as they are read, on one line and without mark-up", () => {
  const text = "# Heading\n\nThe repairs cost &pound;48\n**million**. &ldquo;We lost 400 sheep and more.&rdquo;\n";
  const { findings } = analyze({ text, format: "markdown" }, base);
  expect(findings.map(({ message }) => /“.*”/su.exec(message.what)![0])).toEqual([
    "“£48 million”",
    "“We lost 400 sheep and more”",
    "“400 sheep”",
  ]);
});

test("a rule that the settings don't name runs at its default", () => {
  const analysis = analyze({ text: costly, format: "article" }, { ...base, rules: new Map() });
  expect(analysis.findings.map(({ rule }) => rule)).toEqual(["unattributed-quantity", "vague-source"]);
});

test("a suppression hides one rule's findings in the next block, and they are kept apart", () => {
  const text = costly.replace(
    "The repairs",
    "%% wellsourced-ignore-next unattributed-quantity: our own count\n\nThe repairs",
  );
  expect(report(text)).toEqual({
    findings: ["vague-source info Officials said"],
    suppressed: ["unattributed-quantity warning $48 million"],
  });
});

test("a suppression without a rule hides them all", () => {
  const text = costly.replace("The repairs", "%% wellsourced-ignore-next: quoted from the archive\n\nThe repairs");
  expect(report(text).findings).toEqual([]);
  expect(report(text).suppressed.length).toBe(2);
});

test("the block after the next one is not hidden", () => {
  const text = `Heading\n\n%% wellsourced-ignore-next unattributed-quantity: as printed\n\nIt cost $48 million.\n\nIt cost $59 million.\n`;
  expect(report(text)).toEqual({
    findings: ["unattributed-quantity warning $59 million"],
    suppressed: ["unattributed-quantity warning $48 million"],
  });
});

test("suppressions that hide nothing are each reported, beside what they failed to hide", () => {
  const text = `Heading\n\n${"%% wellsourced-ignore-next unclosed-quote: x\n\nIt cost $48 million.\n\n".repeat(300)}`;
  const { findings, suppressed } = report(text);
  expect(suppressed).toEqual([]);
  expect(findings.filter((finding) => finding.startsWith("unused-suppression")).length).toBe(300);
  expect(findings.filter((finding) => finding.startsWith("unattributed-quantity")).length).toBe(300);
});

test("what is said of the whole article is said by the same message for as long as it says the same", () => {
  const cited = "It cost $48 million [@tolls].\n\nIt cost $59 million [@fares].\n";
  const read = (text: string, before?: Analysis) => analyze({ text, format: "article" }, base, before);
  const before = read(`Heading\n\n${cited}`);
  const messages = ({ findings }: Analysis) =>
    findings.filter(({ rule }) => rule === "unknown-source").map(({ message }) => message);
  const [tolls, fares] = messages(before);
  const moved = messages(read(`Headings\n\n${cited}`, before));
  expect(moved[0]).toBe(tolls);
  expect(moved[1]).toBe(fares);
  const [other, same] = messages(read(`Headings\n\n${cited.replace("@tolls", "@toll")}`, before));
  expect(other!.what).toContain("“toll”");
  expect(same).toBe(fares);
});
