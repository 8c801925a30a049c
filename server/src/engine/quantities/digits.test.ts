import { expect, test } from "vitest";
import { valueOfDigits } from "./digits.ts";

const numbers: readonly [string, number | undefined][] = [
  ["7", 7],
  ["0.5", 0.5],
  ["1,400", 1400],
  ["1,234,567.89", 1234567.89],
  ["12,34,567.89", 1234567.89], // Indian
  ["1.234.567,89", 1234567.89], // continental
  ["1.234", 1.234], // one point is a decimal point
  ["2,5", 2.5], // one comma before two digits or fewer is one too
  ["1,2,3", undefined], // a list
  ["3.2.1", undefined], // a version
  ["1,23,4", undefined],
];

test.each(numbers)("%s", (digits, value) => expect(valueOfDigits(digits)).toBe(value));
