/**
 * Words for sources no one could ask, by what they are. A name beside them makes most of them someone (“Energy Department
 * officials”), but not the last group: “reports from Turkey” names a place, not a paper.
 */
import { words } from "./words.ts";

/** People known by their trade, their side or nothing at all. */
export const vaguePeople = words(`
  activists advisers advisors aide aides allies analyst analysts authorities campaigners colleagues commentators confidants critics
  detractors diplomat diplomats donors economists executives expert experts few friends historians insider insiders
  investigators investors lawmakers many most observers official officials operatives opponents others people person pollsters
  pundits researchers residents rivals scholars scientists several some staffers strategists supporters sympathisers
  traders veterans witnesses
`);

/** Papers without a title. */
export const vaguePapers = words(`
  analyses data documents figures investigation polls polling projections records report research review statistics
  studies study survey surveys
`);

/** No better for a name of a place or a trade beside them. */
export const vagueAlways = words(`insiders media press reports rumors rumours source sources speculation`);

/** Cues that report words, and so call for somebody who used them. Past and present, as they stand in a cue. */
export const sayingWords = words(`
  according acknowledge acknowledged add added admit admitted allege alleged argue argued argues believe believed believes
  claim claimed claims complain complained concede conceded confirm confirmed confirms contend contended describe described
  disclosed estimate estimated estimates expect explain explained fear feared find found finds hint hinted indicate
  indicated indicates insist insisted maintain note noted notes point pointed predict predicted predicts report reported
  reports reveal revealed say says said saying show showed shows speculate speculated state stated suggest suggested
  suggests tell tells think thinks told warn warned warns worry
`);

/** “It is believed”, “reportedly”: a cue that does without a source. */
export const hearsayCues = words(`
  alleged believed claimed estimated feared purportedly reported reportedly rumored rumoured said supposedly thought
  understood
`);
