/** Where a forge shows the files that its job checks, so that a report can lead there. */
import { checkedOutIn, GitError } from "../host/index.ts";

/**
 * @param path from the repository's top
 * @returns the address of a line as it is written, not as it is drawn; undefined for a file outside of the repository
 */
export type PageOf = (path: string, line: number) => string | undefined;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Undefined outside of a job on GitHub, GitLab, Gitea or Forgejo.
 * @param env what the job is told of where it runs
 * @param root the top of the repository
 */
export async function forgePages(env: Environment, root: string): Promise<PageOf | undefined> {
  const forge = forgeOf(env);
  if (!forge) return undefined;
  const files = `${forge.files}/${(await commitIn(root)) ?? forge.commit}`;
  return (path, line) =>
    /^(?:\/|[A-Za-z]:\/|\.\.\/)/.test(path)
      ? undefined
      : `${files}/${path.split("/").map(encodePart).join("/")}?${forge.asWritten}#L${line}`;
}

/** What is checked out is what was read: for some events, as `pull_request_target`, the job is told of another commit. */
async function commitIn(root: string): Promise<string | undefined> {
  try {
    return (await checkedOutIn(root))?.commit;
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

interface Forge {
  /** The address of its files, up to the commit. */
  readonly files: string;
  readonly commit: string;
  /** Asks for Markdown as it is written. */
  readonly asWritten: string;
}

/** Gitea and Forgejo run GitHub's actions, and tell a job where it runs in GitHub's words. */
function forgeOf({
  GITHUB_SERVER_URL: server,
  GITHUB_REPOSITORY: repository,
  GITHUB_SHA: commit,
  GITEA_ACTIONS: onGitea,
  FORGEJO_ACTIONS: onForgejo,
  CI_PROJECT_URL: project,
  CI_COMMIT_SHA: commitOnGitlab,
}: Environment): Forge | undefined {
  if (server && repository && commit) {
    const top = `${server.replace(/\/$/, "")}/${repository}`;
    return onGitea || onForgejo
      ? { files: `${top}/src/commit`, commit, asWritten: "display=source" }
      : { files: `${top}/blob`, commit, asWritten: "plain=1" };
  }
  return project && commitOnGitlab
    ? { files: `${project}/-/blob`, commit: commitOnGitlab, asWritten: "plain=1" }
    : undefined;
}

/** With the brackets that `encodeURIComponent` leaves, which would end a link in Markdown, and what it takes for emphasis. */
function encodePart(part: string): string {
  return encodeURIComponent(part).replace(/[!'()*_~]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
