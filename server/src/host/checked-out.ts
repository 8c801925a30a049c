/** The commit that a working tree is at, and the commits it was made of: read off the commit itself, so in a shallow clone too. */
import { tryGit } from "./git.ts";

export interface CheckedOut {
  readonly commit: string;
  readonly parents: readonly string[];
  /** Those of them that the clone holds as well: none where it reaches no further than the commit. */
  readonly held: readonly string[];
}

/** Undefined where there is no commit to be at, or no repository. @throws GitError when there is no git to ask */
export async function checkedOutIn(folder: string): Promise<CheckedOut | undefined> {
  const head = await tryGit(folder, "rev-parse", "--verify", "--quiet", "HEAD");
  if (head.status !== 0) return undefined;
  const commit = head.output.trim();
  const { output } = await tryGit(folder, "cat-file", "commit", commit);
  const [header] = output.split("\n\n", 1);
  const parents = [...header!.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent]) => parent!);
  const held: string[] = [];
  for (const parent of parents) if ((await tryGit(folder, "cat-file", "-e", parent)).status === 0) held.push(parent);
  return { commit, parents, held };
}
