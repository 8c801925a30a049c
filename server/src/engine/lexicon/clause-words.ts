/**
 * The small words that show where a phrase or a clause begins, whatever the subject, for reading who said what.
 * All lower case, straight apostrophes; a word may stand in more than one class.
 */
import { words } from "./words.ts";

export const determiners = words(`
  a all an another any both each either enough every few fewer former half her his its many more most much my neither no one other
  our own several some such that the their these this those what whatever whichever which whose your
`);

/** Pronouns that can stand as a subject on their own. */
export const subjectPronouns = words(`
  all anybody anyone both each everybody everyone few he i it many most neither nobody none one others she some somebody someone
  that these they this those we what who which you
`);

/** Pronouns that can stand as an object, after a verb or a preposition. */
export const objectPronouns = words(`
  everybody everyone her herself him himself it itself me myself nobody ourselves people someone them themselves us you
`);

export const possessivePronouns = words("her his its my our their whose your");

/** Auxiliary and modal verbs, with their contracted negatives. */
export const auxiliaries = words(`
  ain't am are aren't be been being can can't cannot could couldn't did didn't do does doesn't don't had hadn't has hasn't have
  haven't having is isn't may might must mustn't ought shall should shouldn't was wasn't were weren't will won't would wouldn't 're
  've 'll 'm 'd
`);

/** Auxiliaries that a bare verb follows. */
export const modals = words(`
  can can't cannot could couldn't did didn't do does doesn't don't may might must mustn't shall should shouldn't will won't would
  wouldn't 'll
`);

/** The verb "be", which makes a passive of the participle that follows. */
export const formsOfBe = words("am are aren't be been being is isn't 'm 're was wasn't were weren't");

/** The verb "have", which makes a perfect of the participle that follows. */
export const formsOfHave = words("had hadn't has hasn't have haven't having 've");

export const prepositions = words(`
  about above across after against ahead along alongside amid among around as at before behind below beneath beside besides between
  beyond by despite down during except following for from in inside into like near of off on onto out outside over past per
  regarding since through throughout to toward towards under until unlike up upon via with within without
`);

/** Words that open a clause of their own inside a sentence. */
export const subordinators = words(`
  after although as because before if lest once since so than that though till unless until when whenever where whereas wherever
  whether while
`);

/** Words that open a clause which stands for a noun: "asked whether", "explained how". */
export const complementizers = words("how if that what whatever when where whether which who whom whose why");

export const coordinators = words("and but nor or yet");

/** Adverbs that stand between a subject and its verb, or open a sentence, and are not made with -ly. */
export const plainAdverbs = words(`
  again ago almost already also always anyway apart back elsewhere even ever first further furthermore here hence however indeed
  instead just later likewise maybe meanwhile moreover nevertheless next nonetheless now often once only otherwise overall perhaps
  quite rather really simply sometimes soon still then there thereafter therefore thus today together tomorrow tonight too twice
  usually yesterday
`);

export const dayWords = words(
  "friday monday saturday sunday thursday tuesday wednesday today tonight tomorrow yesterday",
);

export const monthNames = words(`
  january february march april may june july august september october november december jan feb aug sept oct nov dec
`);

/** Nouns that tell a time after "last", "this", "next" or a number: "last week", "two days earlier". */
export const timeNouns = words(`
  afternoon autumn century day days decade decades evening fall hour hours minutes moment month months morning night season spring
  summer time times week weekend weeks winter year years
`);

/** Verbs too common to be anything else that are not cues: they end a noun phrase read from right to left. */
export const plainVerbs = words(`
  became become becomes began begin begins broke brought came come comes fell gave get gets give gives go goes got grew grow held
  hold holds keep keeps kept killed left led lie lies lost made make makes meets met paid ran rose sat seemed sent sits spent stood
  takes took went won wins
`);
