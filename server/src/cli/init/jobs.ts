/** The check on pull requests, as each forge wants it; the same as in the guides. */

export type Forge = "github" | "gitlab";

interface Job {
  /** From the top of the repository. */
  readonly name: string;
  readonly text: string;
  /** True where the file may hold other jobs as well, so that one that is there can take ours in. */
  readonly isShared: boolean;
}

/** Whether a file of jobs has the check run already, be it by a job that somebody wrote themselves. */
export function hasCheck(text: string): boolean {
  return /\bwellsourced(?:@[\w.^~-]+)?\s+check\b|\buses:\s*["']?wellsourced\/wellsourced@/.test(
    text.replace(runsNothing, ""),
  );
}

/** Comments, and what workflows, jobs, steps and actions are called and said to be for. */
const runsNothing = /^[ \t]*(?:-[ \t]+)?(?:name|description):.*|(?:^|\s)#.*/gm;

/** Files of the repository, from its top, whose steps a file of jobs takes in: actions of its own, and what GitLab includes. */
export function takenInBy(text: string): readonly string[] {
  const jobs = text.replaceAll("\r\n", "\n").replace(runsNothing, "");
  const actions = [...jobs.matchAll(/\buses:[ \t]*["']?\.\/([^\s"',}]*)/g)].flatMap(([, folder]) => {
    const before = folder === "" ? "" : `${folder!.replace(/\/$/, "")}/`;
    return [`${before}action.yml`, `${before}action.yaml`];
  });
  return [...actions, ...includedBy(jobs)];
}

/** Those that GitLab includes, be they named in a line, in a list or as `local`; what it fetches from elsewhere is not here to be read. */
function includedBy(jobs: string): readonly string[] {
  const [, included = ""] = /^include:(.*(?:\n(?:[ \t-].*)?)*)/m.exec(jobs) ?? [];
  return included.split(/[\n,[\]{}]/).flatMap((part) => {
    const [, key = "local", name] = /^\s*(?:-\s+)?(?:(\w+):\s+)?["']?\/?([^\s"':]+\.ya?ml)["']?\s*$/.exec(part) ?? [];
    return key === "local" && name !== undefined ? [name] : [];
  });
}

export const jobsOn: Readonly<Record<Forge, Job>> = {
  github: {
    name: ".github/workflows/wellsourced.yml",
    isShared: false,
    text: `name: Sources
on: [pull_request, merge_group]
permissions:
  contents: read
jobs:
  wellsourced:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
        with:
          fetch-depth: 2 # the merge that GitHub made, and what it merged
      - uses: wellsourced/wellsourced@v0
`,
  },
  gitlab: {
    name: ".gitlab-ci.yml",
    isShared: true,
    text: `wellsourced:
  image: node:22
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  variables:
    GIT_DEPTH: "0" # the history back to where the branch left its target
  script:
    - npx --yes wellsourced check --changed --format text --format gitlab=gl-code-quality-report.json --format junit=wellsourced.xml
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
      junit: wellsourced.xml
`,
  },
};
