/**
 * Words that, with a capital, open a sentence and hardly ever a name: in lower case. They tell “Acme Inc. The firm …” (two
 * sentences) from “Acme Inc. Chairman Bo Lee” (one). Closed classes of grammar, with the adverbs that news likes to open with.
 */
export const sentenceOpeners: ReadonlySet<string> = new Set(
  `
  i you he she it we they this that these those there here who what which
  the a an my your his her its our their some many most several all both each every few more another other others such no
  none neither either nobody everyone someone anyone nothing everything
  and but or so yet nor if because although though while whereas since unless until when whenever where why how whether
  once as
  in on at by for from with without after before during under over among between of to about across against despite
  through according like unlike amid within following instead
  then now also however meanwhile still later earlier even only just not never perhaps maybe today yesterday tomorrow
  separately moreover nevertheless nonetheless therefore thus indeed finally asked last next again yes
  is are was were do does did has have had can could will would should let don't it's that's i'm there's
  `
    .trim()
    .split(/\s+/),
);
