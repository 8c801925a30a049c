/** A whole attribution in words, source, cue and content, and what else its speaker is quoted for. */
import type { Analysis, Attribution } from "../engine/index.ts";
import { speakerName } from "./describe-standing.ts";
import { bullet, type Line, line, type RichText, type Run } from "./rich-text.ts";
import { cueAt, phraseAt, shortened, wordsAt } from "./words.ts";

export function describeAttribution(analysis: Analysis, attribution: Attribution): RichText {
  return [...wholeAttribution(analysis, attribution), ...elsewhere(analysis, attribution)];
}

function wholeAttribution(analysis: Analysis, attribution: Attribution): Line[] {
  const source = wordsAt(analysis, attribution.source);
  const name = speakerName(analysis, attribution);
  const cue = cueAt(analysis, attribution);
  const speaker: Run[] = name === undefined ? ["No one who is named"] : [{ strong: name }];
  const phrase = phraseAt(analysis, attribution);
  const told = phrase || source;
  if (name !== undefined && told !== "" && told !== name) speaker.push(` (“${told}”)`);
  if (cue !== "" && phrase === "") speaker.push(" · ", { emphasis: cue });
  const lines: Line[] = [line(...speaker)];
  const content = wordsAt(analysis, attribution.content);
  if (content !== "") lines.push(line(shortened(content, 300)));
  if (isVague(analysis, attribution)) lines.push(line("No one who could be asked: name the person or the body."));
  return lines;
}

function isVague({ speakers }: Analysis, { speaker }: Attribution): boolean {
  return speaker !== undefined && speakers[speaker]?.vague === true;
}

function elsewhere(analysis: Analysis, attribution: Attribution): RichText {
  const { speaker } = attribution;
  if (speaker === undefined) return [];
  const others = analysis.attributions.filter((other) => other !== attribution && other.speaker === speaker);
  if (others.length === 0) return [];
  const shown = others.slice(0, MAX_LISTED);
  const lines = shown.map((other) => {
    const words = shortened(wordsAt(analysis, other.content.length > 0 ? other.content : other.cue));
    const span = other.content[0] ?? other.cue[0] ?? other.source[0];
    return bullet(span ? { place: words, to: { span } } : words);
  });
  const more = others.length - shown.length;
  return ["---", line("Also quoted for:"), ...lines, ...(more > 0 ? [bullet(`and ${more} more`)] : [])];
}

const MAX_LISTED = 8;
