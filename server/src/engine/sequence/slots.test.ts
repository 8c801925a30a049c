import { expect, test } from "vitest";
import { Slots } from "./slots.ts";

const ask = (slots: Slots, key: number) => slots.find(key) ?? slots.take(key);

test("each key has a slot of its own, and finds it again", () => {
  const slots = new Slots(4);
  slots.begin();
  const taken = [10, 11, 12, 13].map((key) => ask(slots, key));
  expect(new Set(taken).size).toBe(4);
  expect([10, 11, 12, 13].map((key) => slots.find(key))).toEqual(taken);
  expect(slots.find(14)).toBeUndefined();
});

test("what is asked for again and again stays, however many others pass", () => {
  const slots = new Slots(4);
  slots.begin();
  const kept = ask(slots, 1);
  for (let key = 100; key < 200; key++) {
    slots.begin();
    expect(slots.find(1)).toBe(kept);
    expect(ask(slots, key)).not.toBe(kept);
  }
});

test("nothing of one round makes room in it", () => {
  const slots = new Slots(8);
  for (let round = 0; round < 50; round++) {
    slots.begin();
    const keys = [0, 1, 2, 3, 4, 5, 6].map((n) => round * 5 + n);
    const taken = keys.map((key) => ask(slots, key));
    expect(new Set(taken).size).toBe(keys.length);
    expect(keys.map((key) => slots.find(key))).toEqual(taken);
  }
});
