import { expect, test } from "vitest";
import { CancellationToken, CancellationTokenSource } from "vscode-languageserver";
import { Guard } from "./guard.ts";

function running(): { guard: Guard; logged: string[] } {
  const logged: string[] = [];
  const guard = new Guard({ error: (message: string) => void logged.push(message) });
  guard.phase = "running";
  return { guard, logged };
}

test("a handler that throws is logged and answers with nothing", async () => {
  const { guard, logged } = running();
  const handler = guard.request("hover", null, () => {
    throw new Error("oh no");
  });
  expect(await handler({}, CancellationToken.None)).toBeNull();
  expect(logged[0]).toContain("hover: Error: oh no");
});

test("a notification's failure is logged and nothing else", async () => {
  const { guard, logged } = running();
  await guard.notification("didOpen", () => Promise.reject(new Error("oh no")))({});
  await guard.run("timer", () => Promise.reject(new Error("oh no")));
  expect(logged).toHaveLength(2);
});

test("what was cancelled while it was worked on is answered as cancelled", async () => {
  const { guard } = running();
  const source = new CancellationTokenSource();
  const handler = guard.request("hover", null, async () => source.cancel());
  await expect(handler({}, source.token)).rejects.toMatchObject({ code: -32800 });
});

test.each([
  ["starting", -32002],
  ["shut down", -32600],
] as const)("while %s, requests are refused and notifications passed over", async (phase, code) => {
  const { guard } = running();
  guard.phase = phase;
  await expect(guard.request("hover", null, () => 1)({}, CancellationToken.None)).rejects.toMatchObject({ code });
  let ran = false;
  await guard.notification("didOpen", () => {
    ran = true;
  })({});
  expect(ran).toBe(false);
});
