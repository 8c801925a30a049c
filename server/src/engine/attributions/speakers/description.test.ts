/** Whom a source phrase names, read by itself. */
import { expect, test } from "vitest";
import { readBlock } from "../../text/index.ts";
import { wordsOf } from "../rules/words.ts";
import { describe } from "./description.ts";
import { namesIn } from "./names.ts";

function labelOf(source: string): string | undefined {
  const reading = readBlock({ kind: "paragraph", prose: `${source} said so.` });
  const end = reading.tokens.findLastIndex(({ lower }) => lower === "said");
  const description = describe(wordsOf(reading), 0, end, namesIn(reading));
  return description?.shape === "pronoun" ? description.pronoun : description?.label;
}

test.each([
  ["The envoy, Anton Reus,", "Anton Reus"],
  ["The envoy, Jan Reus,", "Jan Reus"],
  ["The Secretary of State for Farming, Forests and Fish, Tess Arden,", "Tess Arden"],
  ["The Harrow Fund last week", "Harrow Fund"],
  ["Ms Arden on Sunday night", "Ms Arden"],
  ["Coach Joe Friday", "Coach Joe Friday"],
  ["Harrow Before Profit leader Ann Hay", "Harrow Before Profit leader Ann Hay"],
  ["Ms Arden - herself a former envoy -", "Ms Arden"],
  ["Some envoys - including a few of the Fund's own -", "Some envoys"],
  ["The Harrow\nPost", "Harrow Post"],
  ["A report for the\nbank's owners", "report for the bank's owners"],
  ["73%)", "73%"],
  ["The Nurses Without Borders group", "Nurses Without Borders group"],
  ["The League Against Cruel Sports", "League Against Cruel Sports"],
  ["Nurses Without Borders", "Nurses Without Borders"],
  ["Parents Against Loud Driving", "Parents Against Loud Driving"],
  ["Berlin's", "Berlin"],
  ["The party's", "party"],
  ["The union's latest count", "union"],
  ["Its forecast", "its"],
  ["A Datora poll of 1,001 adults taken July 11-14", "Datora poll"],
  ["A poll of 1,001 adults taken July 11-14", "poll of 1,001 adults taken July 11-14"],
  ["A poll by the Norland Post", "poll by the Norland Post"],
  ["Their own estimate", "their"],
  ["The bank's Arden report", "bank's Arden report"],
  ["The press officer (PO), Anton Reus,", "Anton Reus"],
  ["The mayor's office today", "mayor's office"],
  ["Ostara Today", "Ostara Today"],
  ["Ann Hay, the Ostara and Harrow commissioner", "Ann Hay"],
  ["Former first lady Tess Arden", "former first lady Tess Arden"],
  ["Both the Ostara Guild and the Greens", "Both the Ostara Guild and the Greens"],
  ["The Harrow Fund, Ostara Guild and the Norland Post", "Harrow Fund, Ostara Guild and the Norland Post"],
  ["The former Ostara and Harrow boss", "former Ostara and Harrow boss"],
  ["The Department for Culture, Media and Sport", "Department for Culture, Media and Sport"],
  ["The Department for Culture, Ostara and Harrow", "Department for Culture, Ostara and Harrow"],
  ["The Bureau for Norland and the Isles (BNI)", "Bureau for Norland and the Isles"],
  ["Secretary of State Ann Hay", "Secretary of State Ann Hay"],
  ["R&B singer Tess Arden", "R&B singer Tess Arden"],
])("%s", (source, label) => expect(labelOf(source)).toBe(label));
