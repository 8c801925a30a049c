/**
 * Verbs that report, and what must follow for them to report: “found that”, but not “found a car”. Which rows are here, and
 * which frames they have, was counted on annotated news (PolNeAR's training articles): a frame stays when most of its
 * occurrences outside quotations are cues there.
 */
import { formsOfVerb, type VerbForm } from "./verb-forms.ts";

/**
 * What follows a verb, or which voice it is in:
 * `that`, `wh` (how, whether, why…), `to` (an infinitive), `quote`, `clause` (“said he would”), `object`, `ing`, `end` (nothing),
 * `figure` (“put the cost at £8m”, “found 40% of”, “pledged £2m”: ordinary usage, too rare in the articles counted),
 * a preposition by its own name (“call for”), and `passive` with any of them after a colon (“passive:to”).
 */
export type CueFrame = string;

export interface CueVerb {
  readonly lemma: string;
  readonly form: VerbForm;
}

/** Lemma → its frames, separated by blanks; `*` for any. */
const frames: Readonly<Record<string, string>> = {
  accept:
    "clause colon end ing object passive:as passive:clause passive:quote passive:that passive:to passive:wh quote that to wh",
  accuse: "*",
  acknowledge: "*",
  add: "around clause colon end ing object passive:as passive:by passive:clause passive:quote passive:that passive:to passive:wh quote that wh",
  address: "clause object quote that wh",
  admit: "*",
  advise: "passive:wh quote to",
  advocate: "for ing quote that wh",
  affirm: "*",
  agree: "clause colon end ing object on quote that to wh",
  aim: "at clause object passive:as passive:clause passive:that passive:wh quote that to wh",
  allege: "*",
  allow: "clause end passive:clause passive:to passive:wh quote that wh",
  allude: "clause colon end ing object quote that wh",
  anger: "quote",
  announce: "*",
  answer: "clause end ing object passive:as passive:clause passive:quote passive:to passive:wh quote to wh",
  anticipate: "clause quote that to wh",
  apologize: "*",
  appeal: "quote that",
  appear: "as clause colon ing object quote that to wh",
  applaud:
    "clause colon ing object passive:as passive:clause passive:end passive:quote passive:that passive:to passive:wh quote that to wh",
  approve:
    "clause colon ing object passive:as passive:clause passive:end passive:object passive:quote passive:that passive:to passive:wh quote that to wh",
  argue: "*",
  articulate: "*",
  ask: "*",
  assail: "*",
  assert: "*",
  assume: "colon end ing passive:as passive:clause passive:quote passive:that passive:to passive:wh quote that to wh",
  assure: "*",
  attack: "against clause object passive:by passive:end passive:wh quote",
  attribute:
    "clause colon end ing object passive:as passive:clause passive:end passive:quote passive:to passive:wh quote that to wh",
  authorize: "clause end object passive:as passive:clause passive:wh quote that wh",
  back: "object passive:as passive:clause passive:wh quote wh",
  balk: "*",
  ban: "clause object passive:wh quote wh",
  bash: "clause colon ing object quote that to wh",
  beg: "quote that",
  believe: "*",
  bemoan: "*",
  berate:
    "clause colon end ing passive:as passive:clause passive:end passive:quote passive:that passive:to passive:wh quote that to wh",
  bet: "quote",
  blame: "*",
  blast: "*",
  block: "clause passive:wh quote that wh",
  boast: "*",
  brag: "*",
  brand: "clause colon ing object quote that to wh",
  brief: "clause passive:wh quote that wh",
  bristle: "*",
  call: "clause colon end for in ing into object of on out passive:as passive:by passive:clause passive:end passive:for passive:into passive:object passive:quote passive:that passive:to passive:wh quote that to upon wh",
  caution: "*",
  celebrate: "clause ing passive:as passive:clause passive:end passive:for passive:wh quote that wh",
  challenge: "clause object passive:as passive:clause passive:end passive:wh quote that wh",
  champion:
    "clause colon end ing object passive:as passive:clause passive:end passive:quote passive:that passive:to passive:wh quote that to wh",
  chant: "*",
  charge:
    "clause passive:as passive:clause passive:end passive:quote passive:that passive:to passive:wh quote that to wh",
  cheer: "clause for quote wh",
  chide: "*",
  cite: "*",
  claim: "*",
  clarify: "*",
  comment: "on quote that wh",
  commit: "clause end passive:wh quote that",
  compare: "clause object passive:as passive:clause passive:wh quote that wh",
  complain: "*",
  concede: "*",
  conclude: "*",
  concur: "*",
  condemn: "*",
  confess: "*",
  confide: "*",
  confirm:
    "clause colon end ing object passive:as passive:by passive:clause passive:end passive:quote passive:since passive:that passive:to passive:wh quote that to wh",
  congratulate: "*",
  consider:
    "clause colon end ing object passive:as passive:clause passive:end passive:for passive:object passive:quote passive:that passive:to passive:wh quote that to wh",
  contemplate: "*",
  contend: "*",
  continue:
    "clause colon end in ing passive:as passive:clause passive:quote passive:that passive:to passive:wh quote that wh",
  convince: "end passive:as passive:clause passive:in passive:object passive:wh quote that to",
  count: "figure",
  counter: "*",
  crave: "clause colon end ing object quote that to wh",
  credit: "clause colon ing object quote that wh",
  criticise: "*",
  criticize: "*",
  critique: "quote that",
  cry: "clause colon end ing out quote that to wh",
  debate: "quote",
  decide:
    "about clause colon ing passive:as passive:clause passive:quote passive:that passive:to passive:wh quote that to wh",
  declare: "*",
  decline: "clause colon for ing object quote that to wh",
  decry: "*",
  deem: "*",
  defend: "*",
  define: "passive:as quote",
  demand: "clause colon for ing object quote that to wh",
  demonstrate: "clause quote that without",
  denounce: "*",
  deny: "*",
  depict: "clause colon end ing quote that to wh",
  deride: "*",
  describe: "*",
  deserve: "quote that",
  desire: "clause quote that",
  detail: "clause object quote that wh",
  determine: "clause end object passive:as passive:clause passive:end passive:wh quote that wh",
  dictate: "clause quote that",
  disagree: "clause colon end ing object quote that to wh",
  disavow: "*",
  disclose:
    "clause colon end ing object passive:as passive:clause passive:quote passive:that passive:to passive:wh quote that to wh",
  discover: "clause passive:clause passive:wh quote that wh",
  discuss: "*",
  dismiss: "*",
  disparage: "*",
  dispute: "clause colon ing object quote that to wh",
  doubt: "*",
  downplay: "clause colon end ing object quote that to wh",
  draft: "quote that wh",
  dream: "quote that",
  dub: "*",
  echo: "clause colon end ing object passive:as passive:by passive:clause passive:end passive:quote passive:that passive:to passive:wh quote that to wh with",
  elaborate: "clause quote that to wh",
  embrace: "clause colon end ing object quote that to wh",
  emphasize: "clause colon end ing object quote that to wh",
  encourage: "clause object quote that to wh",
  endorse: "*",
  enjoy: "clause ing quote that wh",
  envision: "*",
  estimate: "clause colon end figure ing object of quote that wh",
  exclaim: "*",
  expect: "*",
  explain: "*",
  expose: "clause end passive:clause passive:wh quote that wh",
  express: "*",
  fault: "clause quote that",
  favor: "clause end ing object passive:as passive:clause passive:quote passive:that passive:wh quote that to wh",
  fear: "*",
  feel: "about clause colon end for ing object passive:as passive:clause passive:quote passive:that passive:to passive:wh quote that to wh",
  file: "object passive:wh quote",
  find: "clause colon end figure ing out passive:as passive:clause passive:quote passive:that passive:to passive:wh quote that to wh",
  flag: "quote",
  focus: "clause end passive:as passive:clause passive:end passive:quote passive:to passive:wh quote that to wh",
  forbid:
    "clause colon end ing object passive:as passive:clause passive:quote passive:that passive:to passive:wh quote that to wh",
  forecast: "clause end figure quote that wh",
  foresee: "*",
  forget: "*",
  frame: "clause colon end ing object quote that to wh",
  fume: "*",
  grant: "clause passive:clause passive:object passive:wh quote that wh",
  guarantee: "quote",
  guess: "clause colon end ing object quote that to wh",
  hail: "*",
  hate: "clause colon ing object quote that to wh",
  hear: "passive:wh",
  highlight:
    "as clause colon ing object passive:as passive:clause passive:end passive:quote passive:that passive:to passive:wh quote that to",
  hint: "at clause colon end ing object quote to wh",
  hope: "*",
  identify:
    "at clause end ing object passive:as passive:by passive:clause passive:quote passive:that passive:to passive:wh quote that to wh",
  ignore:
    "clause colon end ing object passive:as passive:clause passive:end passive:quote passive:that passive:to passive:wh quote that to wh",
  imagine: "clause colon end ing object quote that to wh",
  implore: "*",
  imply: "*",
  indicate: "*",
  inform: "*",
  insist: "*",
  instruct:
    "clause colon end ing object passive:as passive:clause passive:quote passive:that passive:to passive:wh quote that to wh",
  insult: "clause object quote that to toward wh",
  intend:
    "clause colon end ing object passive:as passive:clause passive:for passive:quote passive:that passive:to passive:wh quote that to wh",
  interject: "*",
  interrupt: "clause passive:wh quote that",
  introduce: "clause end passive:as passive:clause passive:end passive:object passive:wh quote that to wh",
  invite: "passive:wh quote that",
  invoke: "clause colon end ing object quote that to wh",
  joke: "*",
  judge: "clause quote that",
  justify: "clause quote that",
  know: "clause colon ing object passive:as passive:clause passive:end passive:for passive:quote passive:that passive:to passive:wh quote since that to wh",
  label: "*",
  lambast: "*",
  lament: "*",
  lash: "*",
  laud: "clause end quote that wh",
  laugh: "quote that",
  learn: "clause end in ing object of quote that to wh",
  like: "quote that to",
  liken: "*",
  list: "clause colon ing object passive:as passive:clause passive:that passive:to passive:wh quote that to wh",
  look: "as at beyond for off out passive:as passive:clause passive:to passive:wh quote to wh",
  love: "clause colon end ing object quote that to wh",
  maintain: "passive:wh quote that",
  make: "passive:against passive:wh quote that wh",
  mean: "passive:to quote",
  mention: "*",
  mock: "*",
  mull: "*",
  muse: "*",
  name: "colon in ing object passive:as passive:clause passive:end passive:in passive:object passive:quote passive:that passive:to passive:wh quote that to wh",
  negotiate: "*",
  nominate:
    "clause colon end ing object passive:as passive:clause passive:end passive:for passive:quote passive:that passive:to passive:wh quote that to wh",
  note: "*",
  notice:
    "clause end ing on passive:as passive:clause passive:end passive:quote passive:that passive:to passive:wh quote that to wh",
  object: "clause colon end ing object quote that to wh",
  observe: "clause colon end object quote that to wh",
  offer:
    "clause colon in ing object passive:as passive:clause passive:object passive:quote passive:that passive:to passive:wh quote that to up wh",
  opine: "*",
  oppose:
    "as clause colon end ing object passive:as passive:clause passive:end passive:quote passive:that passive:to passive:wh quote that to wh",
  opt: "against clause colon end for ing object quote that to wh",
  order: "*",
  outline: "clause colon end ing object quote that to",
  overstate: "*",
  pan: "*",
  pass: "along clause passive:clause passive:in passive:wh quote wh",
  pencil: "figure",
  perceive: "as clause colon end ing object quote that to wh",
  persuade: "*",
  petition: "clause colon end for object quote that to wh",
  pitch: "object quote that",
  place: "figure",
  plan: "clause on passive:as passive:clause passive:quote passive:to passive:wh quote to wh",
  plead: "clause colon end ing object quote that to wh",
  pledge: "colon figure ing quote that to wh",
  point: "clause out passive:clause passive:wh quote that to wh",
  ponder: "*",
  portray: "*",
  posit: "*",
  post: "about clause figure ing object passive:as passive:clause passive:end passive:quote passive:to passive:wh quote that wh",
  praise: "*",
  predict: "*",
  prefer: "*",
  present: "at clause passive:as passive:clause passive:wh quote that",
  press:
    "clause colon end for ing passive:as passive:clause passive:end passive:quote passive:that passive:wh quote that to wh",
  proclaim: "*",
  project:
    "clause figure object passive:as passive:clause passive:end passive:object passive:to passive:wh quote that to wh",
  promise:
    "clause colon end ing object passive:as passive:clause passive:object passive:quote passive:that passive:to passive:wh quote that to wh",
  promote: "clause colon end ing object quote that to wh",
  propose: "*",
  prove: "quote",
  publish: "clause object passive:as passive:clause passive:wh quote that wh",
  push: "against clause colon for ing on passive:as passive:clause passive:end passive:quote passive:that passive:to passive:wh quote that to wh",
  put: "end figure passive:off passive:wh quote that",
  query: "*",
  question:
    "about ing object passive:about passive:as passive:clause passive:end passive:for passive:quote passive:that passive:to passive:wh quote that to wh",
  quip: "*",
  quote:
    "clause colon end ing object passive:as passive:clause passive:quote passive:that passive:to passive:wh quote that to wh",
  rail: "*",
  raise: "about at passive:wh that",
  react: "quote that wh",
  read: "colon end in ing object passive:as passive:clause passive:end passive:quote passive:to passive:wh quote that to wh",
  realize: "*",
  reason: "for quote that",
  reassure:
    "clause colon end ing object passive:as passive:clause passive:end passive:quote passive:that passive:to passive:wh quote that to wh",
  rebuff:
    "at clause colon end ing passive:as passive:clause passive:end passive:quote passive:that passive:to passive:wh quote that to wh",
  rebuke: "*",
  rebut: "*",
  recall: "*",
  reckon: "clause end figure that",
  recognize:
    "clause colon ing object passive:as passive:clause passive:for passive:like passive:quote passive:that passive:to passive:wh quote that to wh",
  recommend: "*",
  recount: "clause colon end ing object quote that to wh",
  refer: "*",
  reference: "clause colon ing object quote that to wh",
  reflect: "end passive:wh quote that",
  refuse: "*",
  regard: "as clause end passive:as passive:clause passive:wh quote that wh",
  regret: "*",
  reiterate: "*",
  reject: "*",
  release: "clause object passive:amid passive:that passive:wh quote wh",
  relish: "clause colon end ing object quote that to wh",
  remark: "clause quote that to upon wh",
  remember: "*",
  remind: "*",
  repeat: "*",
  reply: "*",
  report:
    "about after against between clause colon end ing object passive:as passive:clause passive:end passive:object passive:quote passive:that passive:to passive:wh quote that wh",
  reprimand: "*",
  request:
    "clause colon ing object passive:as passive:clause passive:end passive:quote passive:that passive:to passive:wh quote that to wh",
  require: "passive:to passive:wh quote that to",
  resent: "clause colon end ing quote that to wh",
  resolve: "quote",
  respond: "by clause colon end ing quote that to wh with",
  retort: "*",
  retweet:
    "clause colon end object passive:as passive:clause passive:object passive:quote passive:that passive:to passive:wh quote that to wh",
  reveal: "*",
  ridicule: "clause quote that",
  rip: "clause colon end ing into object passive:as passive:clause passive:quote passive:that passive:to passive:wh quote that to wh",
  rule: "against out passive:wh quote that",
  savage: "clause colon end ing object quote that to wh",
  say: "*",
  scoff: "*",
  scold: "*",
  scream: "clause end quote that wh",
  see: "clause colon down end for object passive:as passive:by passive:clause passive:ing passive:to passive:wh quote that to wh",
  seek: "clause colon end ing object on passive:as passive:clause passive:quote passive:that passive:to passive:wh quote that to wh",
  seem: "as beside clause colon ing like object quote that to wh",
  sense: "clause quote that",
  shout: "*",
  show: "as clause colon end in object passive:as passive:clause passive:end passive:ing passive:object passive:quote passive:that passive:to passive:wh that wh",
  shrug: "*",
  side: "quote that wh",
  sign: "passive:end passive:wh quote wh",
  signal: "clause colon end ing object quote that to wh",
  slam: "*",
  snap: "clause quote that",
  sound: "clause colon end ing object off quote that wh",
  speak: "about clause of on out",
  speculate: "*",
  spell: "clause colon end ing object out quote that to wh",
  state: "quote that",
  stress: "clause colon end ing object quote that to wh",
  struggle: "quote",
  submit: "clause object quote that to wh",
  suggest: "*",
  support:
    "clause for ing object passive:among passive:as passive:clause passive:end passive:quote passive:that passive:to passive:wh quote that wh",
  surmise: "*",
  suspect:
    "clause colon end ing object passive:as passive:clause passive:end passive:quote passive:that passive:to passive:wh quote that to wh",
  swear: "clause colon end ing object passive:as passive:clause passive:quote passive:that passive:wh quote that to wh",
  talk: "about clause colon end ing object on passive:about passive:as passive:clause passive:quote passive:that passive:to passive:wh quote that to up wh",
  target: "passive:for passive:wh quote that",
  tell: "*",
  testify: "before clause colon end ing object quote that to wh",
  thank: "clause colon ing object quote that wh",
  think: "*",
  threaten: "clause colon end ing quote that to wh",
  tout: "*",
  track: "quote",
  trash: "*",
  trumpet: "clause colon end ing object quote that to wh",
  trust:
    "clause colon end ing object passive:as passive:clause passive:end passive:quote passive:that passive:to passive:wh quote that to wh",
  try: "at passive:wh quote that",
  tweet:
    "at clause colon during end ing object on passive:as passive:clause passive:quote passive:that passive:to passive:wh quote that to wh",
  uncover: "clause end quote",
  underline: "clause colon end ing quote that to wh",
  underscore: "clause end passive:as passive:by passive:clause passive:wh quote that to wh",
  understand: "*",
  unveil: "clause end quote that to wh",
  urge: "*",
  use: "passive:wh quote",
  view: "about as ing object of passive:as passive:clause passive:end passive:object passive:quote passive:that passive:to passive:wh quote that to wh",
  voice: "clause colon ing object quote that to wh",
  vote: "against for quote to",
  vow: "*",
  wait: "quote",
  want: "clause colon ing object quote that to wh",
  warn: "*",
  watch: "passive:wh quote that to",
  weigh: "clause in quote that wh",
  welcome:
    "clause colon end ing object passive:as passive:clause passive:quote passive:that passive:to passive:wh quote that to wh",
  whisper: "clause colon ing object quote that to wh",
  wish: "*",
  wonder: "*",
  worry:
    "about by clause colon end ing passive:about passive:as passive:clause passive:end passive:object passive:quote passive:that passive:to passive:wh quote that to wh",
  write: "*",
  yell: "clause colon end ing object quote that to wh",
};

/** By each of its forms. */
export const cueVerbs: ReadonlyMap<string, CueVerb> = indexForms();

function indexForms(): Map<string, CueVerb> {
  const verbByForm = new Map<string, CueVerb>();
  for (const lemma of Object.keys(frames)) {
    for (const [word, form] of formsOfVerb(lemma)) if (!verbByForm.has(word)) verbByForm.set(word, { lemma, form });
  }
  return verbByForm;
}

export function cueVerbOf(word: string): CueVerb | undefined {
  return cueVerbs.get(word);
}

export function reportsWith(lemma: string, frame: CueFrame): boolean {
  const known = framesOf(lemma);
  return known !== undefined && (known.has("*") || known.has(frame));
}

/** A list is taken apart when its verb is met: an article has a few dozen of them. */
function framesOf(lemma: string): ReadonlySet<CueFrame> | undefined {
  const known = framesByLemma.get(lemma);
  if (known || !Object.hasOwn(frames, lemma)) return known;
  const found = new Set(frames[lemma]!.split(" "));
  framesByLemma.set(lemma, found);
  return found;
}

const framesByLemma = new Map<string, ReadonlySet<CueFrame>>();
