/** A cue that judges its source, where “said” would do: “admitted”, “claimed”, “believes”. */
import { holdsOffset, textOf } from "../../base/index.ts";
import { defineRule } from "../define.ts";
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

  *find({ article, attributions, quotations }) {
    const spoken = quotations.filter(({ depth }) => depth === 0);
    let next = 0;
    for (const { cue, content } of attributions) {
      const [word] = cue;
      if (!word || content.length === 0 || lengthLimit < word.end - word.start) continue;
      const loaded = loadedCues.get(textOf(article.text, word).toLowerCase());
      if (!loaded) continue;
      while (next < spoken.length && spoken[next]!.end <= word.start) next++;
      if (spoken[next] && holdsOffset(spoken[next]!, word.start)) continue;
      yield {
        span: word,
        message: {
          what: `“${textOf(article.text, word)}” ${loaded.judges}.`,
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
