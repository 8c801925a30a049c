/**
 * Speakers on invented articles, where each source is tagged with who speaks: `<src who="Full Name">he</src>`, with `vague` where
 * no reader could ask. The articles in `check/` were written before the resolver and are never tuned on; those in `work/` are.
 */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { overlaps, type Span } from "../../base/index.ts";
import { readArticle, readBlock } from "../../text/index.ts";
import { findAttributions, placeSpoken, readSpeech, resolveSpeakers, type Speaker } from "../index.ts";

const folder = new URL("../../../../../test/articles/speakers/", import.meta.url);

interface Tagged extends Span {
  readonly who: string;
  readonly vague: boolean;
}

/** The article without its tags, and where they were. */
function untag(marked: string): { text: string; tags: Tagged[] } {
  const tags: Tagged[] = [];
  let text = "";
  let at = 0;
  for (const match of marked.matchAll(/<src who="([^"]*)"( vague)?>([^<]*)<\/src>|<ref>([^<]*)<\/ref>/g)) {
    text += marked.slice(at, match.index);
    const words = match[3] ?? match[4]!;
    if (match[1] !== undefined) {
      tags.push({ who: match[1], vague: match[2] !== undefined, start: text.length, end: text.length + words.length });
    }
    text += words;
    at = match.index + match[0].length;
  }
  return { text: text + marked.slice(at), tags };
}

function names(speaker: Speaker | undefined, who: string): boolean {
  const words: readonly string[] = speaker?.name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return (who.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => words.includes(word));
}

interface Tally {
  tagged: number;
  found: number;
  named: number;
  vagueRight: number;
  readonly wrong: string[];
}

function judge(part: string): Tally {
  const tally: Tally = { tagged: 0, found: 0, named: 0, vagueRight: 0, wrong: [] };
  for (const file of readdirSync(new URL(`${part}/`, folder)).sort()) {
    const { text, tags } = untag(readFileSync(new URL(`${part}/${file}`, folder), "utf8"));
    const { blocks } = readArticle(text, "article");
    const found = blocks.map((block) => {
      const reading = readBlock(block);
      return readSpeech(reading, findAttributions(reading));
    });
    const { attributions, speakers } = placeSpoken(blocks, resolveSpeakers(blocks, found).spoken);
    for (const tag of tags) {
      tally.tagged++;
      const attribution = attributions.find(({ source }) => source.some((span) => overlaps(span, tag)));
      const where = `${file}: “${text.slice(tag.start, tag.end)}” is ${tag.who}`;
      if (!attribution) {
        tally.wrong.push(`${where}: no attribution`);
        continue;
      }
      tally.found++;
      const speaker = attribution.speaker === undefined ? undefined : speakers[attribution.speaker];
      if (names(speaker, tag.who)) tally.named++;
      else tally.wrong.push(`${where}, not ${speaker?.name}`);
      if (speaker?.vague === tag.vague) tally.vagueRight++;
      else tally.wrong.push(`${where}: vague is ${speaker?.vague}`);
    }
  }
  return tally;
}

const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)}%`;

describe("speakers of the tagged articles", () => {
  // Floors are what was measured; they may only rise.
  test.each([
    { part: "work", found: 1, named: 0.98, vague: 1 },
    { part: "check", found: 0.92, named: 0.96, vague: 1 },
  ])("$part", ({ part, found, named, vague }) => {
    const tally = judge(part);
    console.log(
      `speakers, ${part}: ${tally.tagged} mentions, ${share(tally.found, tally.tagged)} in an attribution; of these ` +
        `${share(tally.named, tally.found)} resolved, ${share(tally.vagueRight, tally.found)} rightly vague or not`,
    );
    if (process.env.SHOW) console.log(tally.wrong.join("\n"));
    expect(tally.found / tally.tagged).toBeGreaterThanOrEqual(found);
    expect(tally.named / tally.found).toBeGreaterThanOrEqual(named);
    expect(tally.vagueRight / tally.found).toBeGreaterThanOrEqual(vague);
  });
});
