/**
 * The forms of an English verb: say → say, says, said, saying. Regular spelling by rule (doubled consonants and silent e
 * included), the rest from a table. Enough for looking words up; makes no claim to conjugate rare verbs.
 */

export type VerbForm = "base" | "third" | "past" | "participle" | "gerund";

/** Past tense and past participle of verbs that do not take -ed. */
const irregular: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  become: ["became", "become"],
  begin: ["began", "begun"],
  bet: ["bet", "bet"],
  bring: ["brought", "brought"],
  choose: ["chose", "chosen"],
  come: ["came", "come"],
  draw: ["drew", "drawn"],
  feel: ["felt", "felt"],
  find: ["found", "found"],
  forbid: ["forbade", "forbidden"],
  foresee: ["foresaw", "foreseen"],
  forget: ["forgot", "forgotten"],
  get: ["got", "got"],
  give: ["gave", "given"],
  go: ["went", "gone"],
  hear: ["heard", "heard"],
  hold: ["held", "held"],
  keep: ["kept", "kept"],
  know: ["knew", "known"],
  lay: ["laid", "laid"],
  lead: ["led", "led"],
  leave: ["left", "left"],
  make: ["made", "made"],
  mean: ["meant", "meant"],
  overstate: ["overstated", "overstated"],
  put: ["put", "put"],
  read: ["read", "read"],
  say: ["said", "said"],
  see: ["saw", "seen"],
  seek: ["sought", "sought"],
  send: ["sent", "sent"],
  set: ["set", "set"],
  shoot: ["shot", "shot"],
  show: ["showed", "shown"],
  speak: ["spoke", "spoken"],
  swear: ["swore", "sworn"],
  take: ["took", "taken"],
  tell: ["told", "told"],
  think: ["thought", "thought"],
  understand: ["understood", "understood"],
  write: ["wrote", "written"],
};

/** Verbs of more than one syllable that double their last letter, which the rule for short verbs does not see. */
const doubling = new Set(["admit", "commit", "forbid", "rebut", "refer", "submit", "compel", "concur", "pencil"]);

/** Short verbs in consonant-vowel-consonant that do not double it. */
const notDoubling = new Set(["fix", "box", "sow", "row", "draw", "show", "vow", "view"]);

/** Every form of `lemma` with what it is; a past tense that is also the participle stands once, as `past`. */
export function formsOfVerb(lemma: string): ReadonlyMap<string, VerbForm> {
  const stem = stemForEnding(lemma);
  const [past, participle] = irregular[lemma] ?? [pastOf(lemma, stem), pastOf(lemma, stem)];
  const forms = new Map<string, VerbForm>();
  forms.set(`${lemma.endsWith("ie") ? `${lemma.slice(0, -2)}y` : stem}ing`, "gerund");
  forms.set(participle, "participle");
  forms.set(past, "past");
  forms.set(thirdOf(lemma), "third");
  if (!forms.has(lemma)) forms.set(lemma, "base");
  return forms;
}

/** What -ing is added to: hope → hop, rip → ripp, tell → tell. */
function stemForEnding(lemma: string): string {
  if (/[^eoy]e$/.test(lemma)) return lemma.slice(0, -1);
  const short = /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(lemma) && !notDoubling.has(lemma);
  return short || doubling.has(lemma) ? lemma + lemma.at(-1) : lemma;
}

function pastOf(lemma: string, stem: string): string {
  if (lemma.endsWith("e")) return `${lemma}d`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return `${stem}ed`;
}

function thirdOf(lemma: string): string {
  if (/(?:[sxz]|[cs]h|go|do)$/.test(lemma)) return `${lemma}es`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return `${lemma}s`;
}
