/** Where a report leads on GitHub and other forges: to the commit that was checked out, whatever a file is called. */
import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { forgePages } from "./forge-page.ts";

const onGithub = {
  GITHUB_SERVER_URL: "https://github.com",
  GITHUB_REPOSITORY: "harrow/desk",
  GITHUB_SHA: "0123456789abcdef0123456789abcdef01234567",
};

/** No repository is here: the commit is what the job is told. */
const pagesFor = (env: Parameters<typeof forgePages>[0]) => forgePages(env, tmpdir());

test("a line of a file on GitHub, whatever its name is", async () => {
  const pageOf = (await pagesFor(onGithub))!;
  expect(pageOf("drafts/Ärger (neu) *1*.md", 9)).toBe(
    "https://github.com/harrow/desk/blob/0123456789abcdef0123456789abcdef01234567/drafts/%C3%84rger%20%28neu%29%20%2A1%2A.md?plain=1#L9",
  );
  expect(pageOf("50% #1?.txt", 2)).toMatch(/\/50%25%20%231%3F\.txt\?plain=1#L2$/);
});

test("one on GitLab", async () => {
  const pageOf = (await pagesFor({ CI_PROJECT_URL: "https://gitlab.example/harrow/desk", CI_COMMIT_SHA: "abc123" }))!;
  expect(pageOf("a.txt", 1)).toBe("https://gitlab.example/harrow/desk/-/blob/abc123/a.txt?plain=1#L1");
});

test.each([
  ["GITEA_ACTIONS", "https://git.example"],
  ["FORGEJO_ACTIONS", "https://git.example/"],
])("one where the job is told of GitHub and %s is set", async (name, server) => {
  const pageOf = (await pagesFor({ ...onGithub, GITHUB_SERVER_URL: server, GITHUB_SHA: "abc123", [name]: "true" }))!;
  expect(pageOf("a (1).md", 4)).toBe(
    "https://git.example/harrow/desk/src/commit/abc123/a%20%281%29.md?display=source#L4",
  );
});

test("nowhere else", async () => {
  const pageOf = (await pagesFor(onGithub))!;
  expect(pageOf("/tmp/a.txt", 1)).toBeUndefined();
  expect(pageOf("../a.txt", 1)).toBeUndefined();
  expect(await pagesFor({})).toBeUndefined();
  expect(await pagesFor({ ...onGithub, GITHUB_SHA: "" })).toBeUndefined();
});
