import { expect, test } from "vitest";
import { readPatch } from "./diff.ts";

const changed = (patch: string) => Object.fromEntries(readPatch(patch).lines);

test("added and changed lines by file; deletions, deleted files and mere renames have none", () => {
  const patch = `diff --git a/a.txt b/a.txt
index 1..2 100644
--- a/a.txt
+++ b/a.txt
@@ -1 +1,2 @@ Heading
-old
+new
+newer
@@ -9,2 +10,0 @@
-gone
-gone too
@@ -20,0 +20 @@
+last
\\ No newline at end of file
diff --git a/gone.txt b/gone.txt
deleted file mode 100644
--- a/gone.txt
+++ /dev/null
@@ -1 +0,0 @@
-x
diff --git a/was.txt b/is.txt
similarity index 100%
rename from was.txt
rename to is.txt
`;
  expect(changed(patch)).toEqual({
    "a.txt": [
      { first: 1, last: 2 },
      { first: 20, last: 20 },
    ],
    "is.txt": [],
  });
  expect([...readPatch(patch).gone]).toEqual(["gone.txt", "was.txt"]);
});

test("deleted files are known by names that git quotes, with blanks, of empty files and of binary ones", () => {
  const patch = `diff --git "a/\\303\\266.txt" "b/\\303\\266.txt"
deleted file mode 100644
index 1..0
diff --git a/a b.bin b/a b.bin
deleted file mode 100644
index 1..0
Binary files a/a b.bin and /dev/null differ
`;
  expect([...readPatch(patch).gone]).toEqual(["ö.txt", "a b.bin"]);
  expect(changed(patch)).toEqual({});
});

test("lines of a file that look like a patch are counted off", () => {
  const patch = `diff --git a/a.txt b/a.txt
--- a/a.txt
+++ b/a.txt
@@ -1,2 +1,2 @@
--- a/b.txt
-diff --git a/c b/c
+++ b/b.txt
+@@ -1 +1 @@
@@ -5 +5 @@
-x
+y
`;
  expect(changed(patch)).toEqual({
    "a.txt": [
      { first: 1, last: 2 },
      { first: 5, last: 5 },
    ],
  });
});

test("names that git quotes, and names with blanks", () => {
  const patch = `diff --git "a/x" "b/x"
--- "a/tab\\tquo\\"te\\\\\\303\\266.txt"
+++ "b/tab\\tquo\\"te\\\\\\303\\266.txt"
@@ -0,0 +1 @@
+a
diff --git a/a b.txt b/a b.txt
--- a/a b.txt\t
+++ b/a b.txt\t
@@ -0,0 +1 @@
+a
`;
  expect(Object.keys(changed(patch))).toEqual(['tab\tquo"te\\ö.txt', "a b.txt"]);
});
