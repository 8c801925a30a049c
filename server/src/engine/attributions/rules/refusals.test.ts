/** Verb groups that keep a name out of the paper, and those that report something of names. */
import { expect, test } from "vitest";
import { refusesName } from "./refusals.ts";

test.each([
  ["declined to be named", true],
  ["not to be named", true],
  ["had asked not to be quoted", true],
  ["asked to be identified only by her first name", true],
  ["asked that they not be named", true],
  ["requested that their names not be used", true],
  ["asked for his name to be withheld", true],
  ["did not want her name published", true],
  ["insisted on anonymity", true],
  ["refused to say", false],
  ["declined to comment", false],
  ["insisted that their names be read out", false],
  ["wants to be identified as the victim", false],
  ["asked for 40 officers to be named", false],
])("“%s”: %s", (verbs, refuses) => expect(refusesName(`Hay ${verbs}.`, 4)).toBe(refuses));
