/** A cue that judges its source, where “said” would do: “admitted”, “claimed”, “believes”. */
import type { Attribution, Voice } from "../../attributions/index.ts";
import { holdsOffset, textOf } from "../../base/index.ts";
import { defineRule } from "../define.ts";
import { wordsAt } from "../words-at.ts";
import { loadedCues } from "./loaded-cues.ts";

export const loadedCue = defineRule({
  id: "loaded-cue",
  summary: "A cue that judges its source",
  why: "“Claimed” casts doubt, “admitted” presumes guilt, “pointed out” vouches for it, and “believes” reads a mind. Where the writer means only that somebody said so, “said” says it without taking sides. After the Reuters Handbook of Journalism and the AP Stylebook on “said”.",
  default: "hint",
  options: {},
  example: {
    fails: "Mayor under fire\n\nMayor Ines Duarte ⟦claimed⟧ the bridge was safe.\n",
    passes: "Mayor under fire\n\nMayor Ines Duarte said the bridge was safe.\n",
  },

  *findIn(block) {
    const { article, attributions, nOwnAttributions, quotations, speakers } = block;
    const spoken = quotations.filter(({ depth }) => depth === 0);
    let next = 0;
    for (const attribution of attributions.slice(0, nOwnAttributions)) {
      const [word] = attribution.cue;
      if (!word || lengthLimit < word.end - word.start) continue;
      const said = wordsAt(block, word);
      const loaded = loadedCues.get(said.toLowerCase());
      if (!loaded || !judgesAnother(article.text, attribution) || isApt(article.text, attribution, speakers)) continue;
      while (next < spoken.length && spoken[next]!.end <= word.start) next++;
      if (spoken[next] && holdsOffset(spoken[next]!, word.start)) continue;
      yield {
        span: word,
        message: {
          what: `“${said}” ${loaded.judges}.`,
          why: "Readers should judge what was said, not be told how to.",
          next: `Unless that is meant and can be shown, write “${loaded.plain}”.`,
        },
        fixes: [
          { title: `Change to “${loaded.plain}”`, kind: "review", edits: [{ span: word, newText: loaded.plain }] },
        ],
      };
    }
  },
});

/** No loaded cue is longer. */
const lengthLimit = 24;

/** Below this, what looks like a cue often is none: “claimed her fourth title”. */
const LEAST_PROBABILITY = 0.5;

/** Somebody else's words: writers may say what they think themselves, and “his claim that” is no verb to be changed. */
function judgesAnother(text: string, { source, cue, content, probability }: Attribution): boolean {
  const [who] = source;
  if (!who || content.length === 0 || probability < LEAST_PROBABILITY) return false;
  const [opening = ""] = textOf(text, who).split(/[^\p{L}]/u, 1);
  const before = text.slice(Math.max(0, cue[0]!.start - 8), cue[0]!.start);
  const [after = ""] = text
    .slice(cue[0]!.end, cue[0]!.end + 20)
    .trim()
    .split(/[^\p{L}\p{N}]/u, 1);
  if (claimedThings.has(after.toLowerCase()) && /^claim/i.test(textOf(text, cue[0]!))) return false;
  return (
    !ownVoices.has(opening.toLowerCase()) && !/(?:['’]s|\b(?:his|her|its|their|the|that|this|a|any)) $/i.test(before)
  );
}

/** Where “said” would not do: what many believe nobody said, documents reveal, prosecutors allege, and a thief admits two counts. */
function isApt(text: string, { source, cue, speaker }: Attribution, speakers: readonly Voice[]): boolean {
  const verb = textOf(text, cue[0]!).toLowerCase();
  const who = textOf(text, source[0]!).toLowerCase();
  const known = speaker === undefined ? undefined : speakers[speaker];
  if (mindVerbs.test(verb))
    return known?.vague === true || /^(?:\d|(?:many|most|some|few|several|each|all|no|none|other|both)\b)/.test(who);
  if (/^reveal/.test(verb)) return known?.kind === "document" || documents.test(who);
  if (/^alleg/.test(verb)) return accusers.test(who);
  if (/^admit/.test(verb)) return pleas.test(text.slice(cue[0]!.end, cue[0]!.end + 40));
  return verb === "claims" && amid.test(text.slice(Math.max(0, source[0]!.start - 12), source[0]!.start));
}

const mindVerbs = /^(?:believ|think|thought|feel|felt)/;
const documents = /\b(?:surveys?|polls?|reports?|emails?|documents?|data|figures|stud(?:y|ies)|records)\b/;
const accusers = /\b(?:prosecutors?|indictment|lawsuit|legal action|complaint|police|plaintiffs?)\b/;
/** “admitted two counts”, “admitted to the country”. */
const pleas = /^ (?:to the\b|[^.,;“"]*\b(?:guilt|counts?|charges?|felony|offen[cs]es?)\b)/;
/** “amid Tory claims that”: the claims are a noun. */
const amid = /\b(?:amid|after|against|about|by|despite|following|from|of|over|with) $/;

/** What is claimed by taking it: “claimed her fourth title”, “claimed responsibility”. */
const claimedThings: ReadonlySet<string> = new Set(
  "his her its their responsibility victory credit asylum lives".split(" "),
);

/** The writer, or no one in particular. */
const ownVoices: ReadonlySet<string> = new Set(["i", "we", "you", "who", "those", "anyone", "everyone", "nobody"]);
