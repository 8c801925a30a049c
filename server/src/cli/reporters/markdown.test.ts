import { expect, test } from "vitest";
import { markdown } from "./markdown.ts";
import { file, finding, sampleOptions, sampleResult } from "./sample-result.fixture.ts";

test("a heading with the counts, how the claims stand, and a table with the worst first", () => {
  const page = markdown(sampleResult, sampleOptions);
  expect(page).toContain(
    "### Wellsourced: 1 error, 1 warning, 1 note, 1 hint\n\n17 claims: 12 attributed, 1 cited, 4 unattributed.",
  );
  expect(page).toMatch(/^- .* could not be read: .*\n\n\| where /m);
  const rows = page.split("\n").filter((line) => line.startsWith("| paper"));
  expect(rows).toHaveLength(4);
  expect(rows[0]).toContain("**error** This quotation is never closed");
});

test("nothing in an article or a name is taken for Markdown or HTML", () => {
  const message = { what: "a | b <img src=x> [c](d) `e`\n*f* @everyone $7 or $9", why: "", next: "" };
  const page = markdown(
    { files: [file({ path: "a|b.txt", findings: [finding({ message })] })], notices: [] },
    sampleOptions,
  );
  const row = page.split("\n").find((line) => line.startsWith("| paper"))!;
  expect(row).not.toMatch(/<img|\[c\]|`|\*f|@every|\$\d/);
  expect(row.match(/(?<!&#124;)\|/g)).toHaveLength(4);
});

test("a long table is cut where GitHub would refuse it, and says how much is missing", () => {
  const many = Array.from({ length: 2000 }, (_, i) => finding({ line: i + 1 }));
  const page = markdown({ files: [file({ findings: many })], notices: [] }, sampleOptions);
  expect(page.length).toBeLessThan(65_536);
  const shown = page.split("\n").filter((line) => line.startsWith("| paper/stories")).length;
  expect(page).toContain(`… and ${(2000 - shown).toLocaleString("en")} more findings.`);
});

test("nothing found is said so", () => {
  expect(markdown({ files: [file()], notices: [] }, sampleOptions)).toBe(
    "### Wellsourced: nothing to complain of\n\nNo claims.\n\n",
  );
});

test("on a forge each place leads to its line", () => {
  const pageOf = (path: string, line: number) => `https://forge.example/${path}#L${line}`;
  const page = markdown({ files: [file({ findings: [finding()] })], notices: [] }, { ...sampleOptions, pageOf });
  expect(page).toMatch(/^\| \[paper\/stories\/.*:3:17\]\(https:\/\/forge\.example\/paper\/stories\/.*#L3\) \|/m);
});
