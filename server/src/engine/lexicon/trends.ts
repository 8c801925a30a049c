/**
 * Words that say which way a figure moves. Intransitive verbs ("rose 3%") and particles ("up 3%") speak of the figure right
 * after them; transitive ones ("cut rates by 3%") need "by". "Lost" and "added" move a level only when a share or points follow.
 */

export type TrendDirection = "up" | "down";

function forms(direction: TrendDirection, words: string): [string, TrendDirection][] {
  return words.split(" ").map((word) => [word, direction]);
}

export const trendWords: ReadonlyMap<string, TrendDirection> = new Map([
  ...forms("up", "up rise rises rose risen rising climb climbs climbed climbing jump jumps jumped jumping"),
  ...forms("up", "surge surges surged surging soar soars soared soaring grow grows grew grown growing"),
  ...forms(
    "up",
    "increase increases increased increasing rocket rocketed rocketing skyrocket skyrocketed skyrocketing",
  ),
  ...forms("up", "advance advances advanced advancing rally rallies rallied rallying"),
  ...forms("up", "leap leaps leapt leaped leaping spike spikes spiked spiking swell swelled swelling swollen"),
  ...forms(
    "up",
    "accelerate accelerated accelerating widen widened widening improve improved improving expand expanded expanding",
  ),
  ...forms("up", "rebound rebounded rebounding strengthen strengthened strengthening"),
  ...forms(
    "down",
    "down fall falls fell fallen falling drop drops dropped dropping decline declines declined declining",
  ),
  ...forms("down", "decrease decreases decreased decreasing slip slips slipped slipping slide slides slid sliding"),
  ...forms(
    "down",
    "plunge plunges plunged plunging plummet plummets plummeted plummeting tumble tumbles tumbled tumbling",
  ),
  ...forms("down", "sink sinks sank sunk sinking shrink shrinks shrank shrunk shrinking dip dips dipped dipping"),
  ...forms("down", "slump slumps slumped slumping ease eases eased easing retreat retreated retreating"),
  ...forms("down", "collapse collapsed collapsing contract contracts contracted contracting dive dived dove diving"),
  ...forms(
    "down",
    "slow slowed slowing narrow narrowed narrowing cool cooled cooling deteriorate deteriorated deteriorating off",
  ),
  ...forms(
    "down",
    "weaken weakened weakening dwindle dwindled dwindling depreciate depreciates depreciated depreciating",
  ),
]);

/** Trends only before "by": someone moves something. */
export const transitiveTrends: ReadonlyMap<string, TrendDirection> = new Map([
  ...forms("up", "raise raises raised raising lift lifts lifted lifting expand expanded expanding"),
  ...forms(
    "down",
    "cut cuts cutting reduce reduces reduced reducing lower lowers lowered lowering slash slashed slashing",
  ),
]);

/** Trends only before a percentage, points or money per share: "lost 3%", but "lost 3 matches". */
export const levelTrends: ReadonlyMap<string, TrendDirection> = new Map([
  ...forms("up", "add adds added adding gain gains gained gaining"),
  ...forms("down", "lose loses lost losing shed sheds shedding"),
]);

/** What may stand between a trend word and its figure. */
export const trendFillers: ReadonlySet<string> = new Set(
  (
    "by to up down back more than less about around nearly almost over under just only roughly approximately some " +
    "an a at least as much another further additional the estimated close even sharply slightly steeply well out as " +
    "high low further again only still"
  ).split(" "),
);
