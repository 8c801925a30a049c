/**
 * Names of text files that are never articles, with what each is in plain words. Lower case, without extension and without
 * what parts words ("code_of_conduct" is "codeofconduct"). A name that a newsroom might give a story ("news", "history",
 * "security") is not here: such a file's lines must tell.
 */

/** A file whose name begins so: "readme-first", "license-mit", "requirements-dev". */
export const knownBeginnings: readonly (readonly [string, string])[] = [
  ...named("a licence", "licence license copying copyright eula patents thirdparty unlicense"),
  ...named("a read-me file", "readme"),
  ...named("a list of changes", "changelog changes releasenotes relnotes whatsnew"),
  ...named("a list of packages", "requirements piprequirements"),
  ...named("a build file", "cmake makefile mesonoptions"),
  ...named("instructions for contributors", "contributing codeofconduct issuetemplate pullrequesttemplate"),
  ...named("a to-do list", "todo"),
  ...named("a word list", "stopwords wordlist vocab"),
];

/** A file with exactly this name. */
export const knownNames: ReadonlyMap<string, string> = new Map([
  ...named("a licence", "notice"),
  ...named("a list of packages", "constraints"),
  ...named("a build file", "manifest toplevel entrypoints"),
  ...named("instructions for web crawlers", "ads appads humans llms robots sitemap"),
  ...named("a list of people", "authors codeowners contributors maintainers owners"),
  ...named("a word list", "dict dictionary words"),
  ...named("instructions for contributors", "agents claude hacking install"),
]);

function named(what: string, names: string): [string, string][] {
  return names.split(" ").map((name) => [name, what]);
}
