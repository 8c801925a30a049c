import { expect, test } from "vitest";
import { atCursor } from "./cursor.fixture.ts";
import { hover } from "./hover.ts";
import { toMarkdown, toPlainText } from "./rich-text.ts";

function hoverAt(marked: string): string | undefined {
  const { analysis, offset } = atCursor(marked);
  const found = hover(analysis, offset);
  return found && `${analysis.article.text.slice(found.span.start, found.span.end)}\n${toPlainText(found.text)}`;
}

test("a figure that a named source states: what it says, and who answers for it", () => {
  const said = hoverAt("Port grows\n\nDi Ray said more than $0$7 billion worth of goods passed the port.\n");
  expect(said).toContain("more than $7 billion – more than 7,000,000,000 dollars, a sum of money");
  expect(said).toContain("Attributed to Di Ray by “said”");
});

test("a figure behind which a note names a body: its bracket is no words of telling", () => {
  const said = hoverAt("Prices\n\nInflation fell to $02.3% (ONS).\n");
  expect(said).toContain("Attributed to ONS (show).");
  expect(hoverAt("Prices\n\nInflation fell to 2.3% (O$0NS).\n")).toContain("ONS\n");
});

test("a claim that another mention answers for: which one, and whether it stands above or below", () => {
  const body = "Di Ray said 340 homes were lost.\n\nThe $0340 homes stood near the bank.\n";
  expect(hoverAt(`Flood\n\n${body}`)).toContain("Rests on the earlier “340 homes”, attributed to Di Ray.");
  const headline = hoverAt("$0340 homes lost\n\nDi Ray said 340 homes were lost.\n");
  expect(headline).toContain("Rests on the later “340 homes”, attributed to Di Ray.");
});

test("a figure by somebody's count: the count is told whole", () => {
  const said = hoverAt("Port grows\n\nBy the union’s count, $0340 people joined the march.\n");
  expect(said).toContain("Attributed to union, “By the union’s count” (show).");
  expect(hoverAt("Port grows\n\nB$0y the union’s count, 340 people joined the march.\n")).toMatch(
    /^By\nunion \(“By the union’s count”\)\n340 people/,
  );
});

test("a figure that nobody answers for", () => {
  const said = hoverAt("Port grows\n\nThe fire destroyed $0316 houses in the old town.\n");
  expect(said).toContain("Nobody in the text answers for it, and no source is cited.");
  expect(said).toMatch(/ueried/);
});

test("a figure with a citation: the source behind it", () => {
  const said = hoverAt("Port grows\n\nThe fire destroyed $0316 houses in the old town [@port-2025, p. 3].\n");
  expect(said).toContain("Cited: Traffic at Port Ashe (Di Ray, Port Authority, 2025-05-03), p. 3 · port-2025");
});

test("a figure with an exemption", () => {
  const said = hoverAt(
    "Port grows\n\nThe fire destroyed $0316 houses [@exempt:own-reporting, counted on Monday; Ann Lee, 2025-06-03].\n",
  );
  expect(said).toContain("Needs no source: own reporting – counted on Monday (Ann Lee, 2025-06-03)");
});

test("an exemption in the text", () => {
  expect(hoverAt("Port grows\n\nThe fire destroyed 316 houses [@exempt:cal$0culation, 300 + 16].\n")).toContain(
    "Needs no source: a calculation – 300 + 16",
  );
});

test("a figure that is no claim says what it is", () => {
  const { analysis, text, offset } = atCursor("Port grows\n\nThe bridge carried $0316 cars.\n");
  const [quantity] = analysis.quantities;
  const asDate = { ...analysis, quantities: [{ ...quantity!, noClaim: "date" as const }], claims: [] };
  const found = hover(asDate, offset)!;
  expect(text.slice(found.span.start, found.span.end)).toBe("316 cars");
  expect(toPlainText(found.text)).toContain("Not a claim: a date.");
});

test("a cue: the whole attribution, and what else the speaker is quoted for", () => {
  const said = hoverAt("Port grows\n\nDi Ray $0said traffic doubled. The ferry will run until May, Di Ray said.\n");
  expect(said).toMatch(/^said\nDi Ray · said\ntraffic doubled\n/);
  expect(said).toContain("Also quoted for:\n• The ferry will run until May");
});

test("a citation: the source and the claims it answers for", () => {
  const said = hoverAt("Port grows\n\nThe fire destroyed 316 houses in the old town [@po$0rt-2025].\n");
  expect(said).toContain("Traffic at Port Ashe");
  expect(said).toContain("In this article it answers for:\n• 316 houses");
});

test("an unknown key says so", () => {
  expect(hoverAt("Port grows\n\nThe fire destroyed 316 houses [@no$0body].\n")).toContain(
    "nobody is in no library of this project.",
  );
});

test("words that are nothing to us have no hover", () => {
  expect(hoverAt("Port grows\n\nThe weather was$0 fine.\n")).toBeUndefined();
});

test("what an article or a library says stays text in Markdown", () => {
  const { analysis, offset } = atCursor("Port grows\n\nThe fire destroyed 316 houses [@ek$0-2024].\n");
  const markdown = toMarkdown(hover(analysis, offset)!.text);
  expect(markdown).toContain("Interview on \\<ferries\\> \\& \\*bridges\\*");
});

test("no place in an article makes a hover throw", () => {
  const article =
    "Port grows\r\n\r\n“It 🚢 cost $7 billion,” Ray said [@port-2025; see @x, p. 3.\r\n\r\n%% wellsourced-ignore-next\r\n";
  for (let offset = 0; offset <= article.length; offset++) {
    const { analysis } = atCursor(`${article.slice(0, offset)}$0${article.slice(offset)}`);
    hover(analysis, offset);
  }
});
