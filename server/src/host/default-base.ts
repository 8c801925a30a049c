/** What a branch is compared with where nobody says: what it is to be merged into, as a CI service or the clone itself knows it. */
import { GitError, tryGit } from "./git.ts";

/**
 * The pull request's base in CI; else the upstream branch, unless that is this branch's own copy on the server; else the main branch
 * of what was forked, of the server, or of the clone.
 * @param top the repository
 * @returns a name that git understands
 * @throws GitError where there is none
 */
export async function defaultBase(top: string, env: NodeJS.ProcessEnv): Promise<string> {
  for (const ask of basesInCi) {
    const base = ask(env);
    if (base) return base;
  }
  const branch = await shortName(top, "HEAD");
  const upstream = await shortName(top, "@{upstream}");
  // Once a draft is pushed, its upstream holds all that it brings: compared with that, nothing would be left to find.
  if (upstream !== undefined && !isCopyOf(branch, upstream)) return upstream;
  const main = await firstKnown(top, mainBranches);
  if (main === undefined && upstream !== undefined && (await isOneBranchAlone(top))) throw onlyItsCopy(upstream);
  const base = main === undefined || main === branch ? upstream : main;
  if (base !== undefined) return base;
  throw new GitError(
    "this branch has no upstream to compare with. Say what to compare with: --changed main, or --changed HEAD for what is not committed yet",
  );
}

/** Where the change is to be merged, as each CI service says it; the first that is set counts. */
const basesInCi: readonly ((env: NodeJS.ProcessEnv) => string | undefined)[] = [
  ({ GITHUB_BASE_REF }) => GITHUB_BASE_REF && `origin/${GITHUB_BASE_REF}`,
  // GitLab names it where it checks the merge itself: what came to the target meanwhile is others' work.
  ({ CI_MERGE_REQUEST_TARGET_BRANCH_SHA }) => CI_MERGE_REQUEST_TARGET_BRANCH_SHA,
  ({ CI_MERGE_REQUEST_DIFF_BASE_SHA }) => CI_MERGE_REQUEST_DIFF_BASE_SHA,
  ({ CI_MERGE_REQUEST_TARGET_BRANCH_NAME: name }) => name && `origin/${name}`,
  ({ BITBUCKET_PR_DESTINATION_BRANCH: name }) => name && `origin/${name}`,
  ({ SYSTEM_PULLREQUEST_TARGETBRANCH: name }) => name && `origin/${name.replace(/^refs\/heads\//, "")}`,
  ({ BUILDKITE_PULL_REQUEST_BASE_BRANCH: name }) => name && `origin/${name}`,
  ({ CHANGE_TARGET: name }) => name && `origin/${name}`, // Jenkins
];

/**
 * In a clone of a fork `upstream` is by custom what it was forked from: the fork's own main branch may be weeks behind, and others' work
 * would count as this branch's. `HEAD` is set by a clone, and not where a remote was added by hand.
 */
const mainBranches = [
  ...["upstream", "origin"].flatMap((remote) => ["HEAD", "main", "master"].map((name) => `${remote}/${name}`)),
  "main",
  "master",
];

/** `origin/draft` for `draft`. */
function isCopyOf(branch: string | undefined, remote: string): boolean {
  return branch !== undefined && remote.endsWith(`/${branch}`);
}

/** As CI services clone: what the branch is to be merged into was never fetched, and cannot be known. */
async function isOneBranchAlone(top: string): Promise<boolean> {
  const { output } = await tryGit(top, "config", "--get-regexp", String.raw`^remote\..*\.fetch$`);
  return !output.includes("*");
}

function onlyItsCopy(upstream: string): GitError {
  return new GitError(
    `this clone holds nothing to compare with but the branch's own copy, ${upstream}. Fetch what it is to be merged into and try again:\n` +
      "  git fetch origin +refs/heads/main:refs/remotes/origin/main",
  );
}

async function firstKnown(top: string, refs: readonly string[]): Promise<string | undefined> {
  for (const ref of refs) {
    const name = await shortName(top, ref);
    if (name !== undefined) return name;
  }
  return undefined;
}

/** A branch as git shows it, which for `origin/HEAD` is the one that it stands for; undefined where there is none. */
async function shortName(top: string, ref: string): Promise<string | undefined> {
  const { status, output } = await tryGit(top, "rev-parse", "--abbrev-ref", "--verify", "--quiet", ref);
  return (status === 0 && output.trim()) || undefined;
}
