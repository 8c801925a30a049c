import { expect, test } from "vitest";
import { forgePages } from "./forge-page.ts";

const onGithub = {
  GITHUB_SERVER_URL: "https://github.com",
  GITHUB_REPOSITORY: "harrow/desk",
  GITHUB_SHA: "0123456789abcdef0123456789abcdef01234567",
};

test("a line of a file on GitHub, whatever its name is", () => {
  const pageOf = forgePages(onGithub)!;
  expect(pageOf("drafts/Ärger (neu) *1*.md", 9)).toBe(
    "https://github.com/harrow/desk/blob/0123456789abcdef0123456789abcdef01234567/drafts/%C3%84rger%20%28neu%29%20%2A1%2A.md?plain=1#L9",
  );
});

test("one on GitLab", () => {
  const pageOf = forgePages({ CI_PROJECT_URL: "https://gitlab.example/harrow/desk", CI_COMMIT_SHA: "abc123" })!;
  expect(pageOf("a.txt", 1)).toBe("https://gitlab.example/harrow/desk/-/blob/abc123/a.txt?plain=1#L1");
});

test("nowhere else", () => {
  expect(forgePages(onGithub)!("/tmp/a.txt", 1)).toBeUndefined();
  expect(forgePages(onGithub)!("../a.txt", 1)).toBeUndefined();
  expect(forgePages({})).toBeUndefined();
  expect(forgePages({ ...onGithub, GITHUB_SHA: "" })).toBeUndefined();
});
