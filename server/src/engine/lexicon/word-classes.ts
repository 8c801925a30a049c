/**
 * English words in closed classes, and the commonest of the open ones, as far as telling where a noun phrase ends needs them.
 * No part-of-speech tagger: a word that no table holds is taken for a noun or an adjective.
 */

export type WordClass =
  | "determiner"
  | "preposition"
  | "conjunction"
  | "relative"
  | "pronoun"
  | "auxiliary"
  | "adverb"
  | "verb";

function all(wordClass: WordClass, words: string): [string, WordClass][] {
  return words.split(" ").map((word) => [word, wordClass]);
}

export const functionWords: ReadonlyMap<string, WordClass> = new Map([
  ...all(
    "determiner",
    "the a an this that these those my your his her its our their every each some any no both all another",
  ),
  ...all("determiner", "several many much few fewer various such"),
  ...all(
    "preposition",
    "of in on at by for from with without to into onto about against among amid around above across after before behind " +
      "below beneath beside besides between beyond despite down during except inside like near off out outside over past per " +
      "since through throughout till toward towards under underneath until unlike up upon versus via within worth than as " +
      "following including regarding amongst aboard along alongside concerning",
  ),
  ...all(
    "conjunction",
    "and or but nor yet so because although though while whereas if unless when whenever where wherever once",
  ),
  ...all("conjunction", "whether lest plus"),
  ...all("relative", "who which whom whose that what why how"),
  ...all(
    "pronoun",
    "i you he she it we they me him us them himself herself itself themselves ourselves myself yourself someone",
  ),
  ...all(
    "pronoun",
    "anyone everyone nobody somebody anybody everybody something anything everything nothing mine yours theirs ours",
  ),
  ...all("pronoun", "there here others"),
  ...all(
    "auxiliary",
    "am is are was were be been being has have had having do does did doing will would shall should can could may",
  ),
  ...all(
    "auxiliary",
    "might must 's 're 've 'll 'd 'm isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't",
  ),
  ...all("auxiliary", "wouldn't can't cannot couldn't shouldn't mustn't"),
  ...all(
    "adverb",
    "not also only just even still already again ago away back now then today yesterday tomorrow tonight later earlier soon " +
      "never ever always often sometimes too very more most less least almost nearly about quite rather well together apart " +
      "here there ahead abroad overnight overseas online else instead however therefore meanwhile moreover otherwise perhaps " +
      "maybe once twice long far enough each apiece alone last next likely annually monthly weekly daily hourly yearly " +
      "currently recently higher lower finally previously usually nearly roughly approximately altogether afterwards straightaway " +
      "worldwide nationwide elsewhere",
  ),
]);

/**
 * Past forms and third persons that news uses as main verbs, irregular ones above all: regular pasts are known by "-ed".
 * Forms that are at least as often nouns ("plans", "costs", "set") are left out: context decides those.
 */
export const verbForms: ReadonlySet<string> = new Set(
  (
    "said says say told tells tell made makes make took takes take taken gave gives give given got gets get went goes go gone " +
    "came comes come saw sees see seen knew knows know known thought thinks think found finds find left leaves became becomes " +
    "become began begins begin begun kept keeps keep held holds hold brought brings bring wrote writes write written stood " +
    "stands stand lost loses lose paid pays pay met meets meet sat sits sit spoke speaks speak spoken led leads read grew grows " +
    "grow won wins win bought buys buy sent sends send built builds build fell falls fall rose rises rise drove drives drive " +
    "driven broke breaks break broken spent spends spend cut cuts ran runs run beat beats hit hits put puts let lets sold sells " +
    "sell taught felt feels feel heard hears hear meant means mean shot struck died dies die killed kills kill scored scores " +
    "netted reached reaches reach remained remains remain seemed seems seem showed shows show shown included includes include " +
    "involved involves involve expected expects expect announced announces announce reported reports added adds add claimed " +
    "claims estimated estimates accused accuses averaged averages totalled totaled totals cost costs weighs weighed weigh stands " +
    "measured measures closed closes opened opens ended ends earned earns posted posts raised raises employs employed owns owned " +
    "produces produced generates generated attracts attracted faces faced wants wanted needs needed offers offered uses used has " +
    "received receives receive gained gains dropped drops climbed climbs jumped jumps plunged plunges slipped slips declined " +
    "declines increased increases decreased decreases ranged ranges range arrested convicted sentenced injured wounded hurt chose " +
    "chosen forgot forgotten fought fights fight flew flies fly flown hid lay laid lies rang rode sang sank shook slept spread stole " +
    "stolen swam swore threw throws throw thrown wore wears wear woke withdrew draws drew drawn ate eats eat drank drinks caught " +
    "catches catch dealt understood understands understand overtook took undergoes underwent work works worked living live lives " +
    "lived play plays played stay stays stayed agreed agrees agree believes believed believe hopes hoped denies denied deny aims " +
    "aimed plans planned allows allowed allow requires required require represents represented represent accounts accounted " +
    "contains contained contain covers covered carries carried carry costs features featured boasts boasted equals equalled exceeds " +
    "exceeded surpassed tops topped stretches stretched begins starts started start starting costing weighing worth " +
    "translates equates belongs identify identifies approve approves disapprove disapproves prefer prefers disagree disagrees favor favour"
  ).split(" "),
);

/** What became of people, right behind how many they are: "5 dead and more than 40 injured". */
export const fates: ReadonlySet<string> = new Set(
  (
    "dead injured wounded hurt missing killed homeless hospitalised hospitalized displaced arrested detained stranded infected " +
    "unemployed jobless uninsured"
  ).split(" "),
);

/** Verbs after which a new clause begins: their subject says the figure, it is not what the figure measures. */
export const reportingVerbs: ReadonlySet<string> = new Set(
  (
    "said says say told tells announced announces reported reports estimated estimates estimate claimed claims believes believed " +
    "showed shows show suggested suggests indicated indicates expected expects predicted predicts revealed reveals added adds noted"
  ).split(" "),
);

/** Nouns before "of" that say nothing of what is measured: "a total of 50", "an average of 3". */
export const genericHeads: ReadonlySet<string> = new Set(
  "capable full total average mean sum minimum maximum number amount majority minority handful series group list lot rest most".split(
    " ",
  ),
);

/**
 * Verbs of amounts and happenings whose forms are nouns as well ("prices", "runs", "work"): their place decides. Lemmas; after a plural
 * noun the bare form is a verb ("homes sell for"), after a singular one the form in "-s" ("the phone starts at").
 */
export const doubtfulVerbs: ReadonlySet<string> = new Set(
  (
    "start sell weigh stand sit range trade open close run measure last begin end drop rise fall jump climb cost pay earn spend hold " +
    "carry cover take make give get go come leave live work play win lose finish reach hit top exceed average total equal stretch " +
    "span extend offer include contain feature boast use need want require produce generate create add lead trail follow face serve " +
    "seat employ attract receive raise invest donate contribute owe own buy rent charge save borrow lend price value plan aim hope " +
    "look feel seem mean expect support oppose back vote poll freeze boil melt travel fly drive walk ride swim return deliver supply " +
    "consume burn emit release store record register score net shoot throw pass catch strike die kill injure visit watch read draw " +
    "grow shrink gain slip slide plunge surge soar tumble sink dip ease advance decline increase decrease double triple halve " +
    "represent account comprise constitute compare match beat claim report show suggest indicate estimate predict forecast " +
    "demand order ship stock book sign hire fire train teach study claim share stay remain keep move turn call call sentence fine"
  ).split(" "),
);

/** Words in "-ed" that are no past forms. */
export const notPastForms: ReadonlySet<string> = new Set(
  "speed need feed seed breed bleed weed deed greed indeed hundred sacred naked exceed proceed succeed kindred biped infrared unmanned".split(
    " ",
  ),
);
