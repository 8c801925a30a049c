/** Names from many countries: whoever is named in full is meant by the surname alone, however it is written. */
import { describe, expect, test } from "vitest";
import { resolve } from "./resolve.fixture.ts";

describe("who is named in full", () => {
  test.each([
    ["Pieter van der Berg", "van der Berg said it rained. Mr van der Berg said it snowed. Van der Berg said it froze."],
    ["Youssef al-Masri", "al-Masri said it rained. Mr al-Masri said it snowed. Al-Masri said it froze."],
    ["Thiago de Souza", "de Souza said it rained. Mr de Souza said it snowed. De Souza said it froze."],
    ["Mohammed bin Harun", "bin Harun said it rained. Prince Mohammed said it snowed. Bin Harun said it froze."],
    ["Ursula von der Heide", "“It rained,” von der Heide said. Ms von der Heide said it snowed."],
    [
      "Rafael García Morales",
      "García Morales said it rained. Mr García Morales said it snowed. Mr García said it froze.",
    ],
    ["Rafael García Morales", "Garcia Morales said it rained. Mr Garcia Morales said it snowed."],
    ["Zofia Wałęcka", "Walecka said it rained. Ms Walecka said it snowed."],
    ["Tadhg Ó Súilleabháin", "Ó Súilleabháin said it rained. Mr Ó Súilleabháin said it snowed."],
    ["Siobhán O'Dowd", "O'Dowd said it rained. Ms O’Dowd said it snowed."],
    ["Ana-María Sánchez-Ortiz", "Sánchez-Ortiz said it rained. Ms Sánchez-Ortiz said it snowed."],
    ["Kim Ye-jin", "Kim said it rained. Ms Kim said it snowed. Dr Kim Ye-jin said it froze."],
    ["Han Ki-moon", "Mr Han said it rained. Han said it snowed."],
    ["Xi Longwei", "Mr Xi said it rained. Xi said it snowed."],
    ["Clemence Harrow-van Dorp", "Harrow-van Dorp said it rained. Ms Harrow-van Dorp said it snowed."],
    ["Mark Lewis-Francis", "Lewis-Francis said it rained."],
    ["Tariq Ahmed", "Ahmed said it rained."],
    ["Vince Cable", "Cable told the Post it rained."],
    ["Bex Harding", "Harding says it rained."],
    ["Alan Hay", "Sir Alan said it rained. Lord Hay said it snowed. Hay said it froze."],
  ])("%s: %s", (name, said) => {
    const { speakers } = resolve(
      `Storm\n\nThe hall was full when ${name}, a surgeon in Leeds, opened the talks. ${said}`,
    );
    expect(speakers.map((speaker) => speaker.name)).toEqual([name]);
  });

  test.each([
    ["Alan Hay", "Mr Alan said it rained.", "Mr Alan"],
    ["Rafael García Morales", "Mr Rafael said it rained.", "Mr Rafael"],
    ["Mary Jane Morales", "Ms Jane said it rained.", "Ms Jane"],
    ["Using Ann Hay", "Ann Hay said it rained.", "Ann Hay"],
    ["Bob Hay & Ann Lucas", "Ann Lucas said it rained.", "Ann Lucas"],
    ["Super Glass-Steagall", "Glass-Steagall said it rained.", "Glass-Steagall"],
    ["Pieter van der Berg", "Joost van der Berg said it rained.", "Joost van der Berg"],
    ["Ann Harrow", "The New York-led talks failed, Bo York said.", "Bo York"],
  ])("is not everyone: %s: %s", (name, said, other) => {
    const { speakers } = resolve(
      `Storm\n\nThe hall was full when ${name}, a surgeon in Leeds, opened the talks. ${said}`,
    );
    expect(speakers.map((speaker) => speaker.name)).toEqual([other]);
  });
});
