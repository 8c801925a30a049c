/** Where a forge shows the files that its job checks, so that a report can lead there. */

/**
 * @param path from the repository's top
 * @returns the address of a line as it is written, not as it is drawn; undefined for a file outside of the repository
 */
export type PageOf = (path: string, line: number) => string | undefined;

type Environment = Readonly<Record<string, string | undefined>>;

/** Undefined outside of a job on GitHub or GitLab. @param env what the job is told of where it runs */
export function forgePages(env: Environment): PageOf | undefined {
  const files = filesOnForge(env);
  if (files === undefined) return undefined;
  return (path, line) =>
    /^(?:\/|[A-Za-z]:\/|\.\.\/)/.test(path)
      ? undefined
      : `${files}/${path.split("/").map(encodePart).join("/")}?plain=1#L${line}`;
}

function filesOnForge({
  GITHUB_SERVER_URL: server,
  GITHUB_REPOSITORY: repository,
  GITHUB_SHA: commit,
  CI_PROJECT_URL: project,
  CI_COMMIT_SHA: commitOnGitlab,
}: Environment): string | undefined {
  if (server && repository && commit) return `${server}/${repository}/blob/${commit}`;
  return project && commitOnGitlab ? `${project}/-/blob/${commitOnGitlab}` : undefined;
}

/** With the brackets that `encodeURIComponent` leaves, which would end a link in Markdown, and what it takes for emphasis. */
function encodePart(part: string): string {
  return encodeURIComponent(part).replace(/[!'()*_~]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
