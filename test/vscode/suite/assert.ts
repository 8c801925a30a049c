/** What the tests claim, in words that run in a browser's extension host as well, where there is no `node:assert`. */

export function ok(value: unknown, message = "It is not so."): asserts value {
  if (!value) throw new Error(message);
}

export function equal<T>(actual: T, expected: T, message = ""): void {
  ok(actual === expected, `${message} Expected ${JSON.stringify(expected)}, found ${JSON.stringify(actual)}.`);
}

export function match(text: string, pattern: RegExp): void {
  ok(pattern.test(text), `Expected ${pattern}, found ${JSON.stringify(text)}.`);
}

export function notEqual<T>(actual: T, other: T): void {
  ok(actual !== other, `Found ${JSON.stringify(actual)} unchanged.`);
}

export function deepEqual(actual: unknown, expected: unknown, message = ""): void {
  equal(JSON.stringify(actual), JSON.stringify(expected), message);
}

export function doesNotMatch(text: string, pattern: RegExp): void {
  ok(!pattern.test(text), `Found ${pattern} in ${JSON.stringify(text)}.`);
}

export async function rejects(promise: PromiseLike<unknown>): Promise<void> {
  const isDone = await promise.then(
    () => true,
    () => false,
  );
  ok(!isDone, "It did not fail.");
}
