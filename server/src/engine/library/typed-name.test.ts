/** People and bodies as writers type them. */
import { expect, test } from "vitest";
import { fullName } from "./names.ts";
import { nameFrom } from "./typed-name.ts";

/** First names and titles, then the particle in brackets, then the family name, then the suffix in brackets. */
const people: readonly string[] = [
  "Alex | Deakin",
  "Saoirse | Kelly",
  "Mohamed Salah | Ahmed",
  "Keir | Starmer",
  "Sir Keir | Starmer",
  "Ursula | [von der] Leyen",
  "Vincent | [van] Gogh",
  "Ana M. | [de la] Cruz",
  "Robert | De Niro",
  "Dr Jane | Smith",
  "Dr Xan | Lind",
  "Prof. Sir Chris | Whitty",
  "Mayor Anna | Berg",
  "J. K. | Lind",
  "JK | Rowling",
  "Ngozi | Okonjo-Iweala",
  "Siân | O’Reilly",
  "José | Mourinho",
  "N’Golo | Kanté",
  "Jacob | Rees-Mogg",
  "Ron | DeSantis",
  "Eilidh | McDonald",
  "Charlotte | Church",
  "Michael | Jordan",
  "Dawn | French",
  "Martin Luther | King | Jr.",
  "Rushanara | Ali | MP",
  "George Herbert Walker | Bush",
  "Xi | Jinping",
];

test.each(people)("%s is a person", (described) => {
  const [given, rest = "", suffix] = described.split(" | ");
  const [, particle, family] = /^(?:\[(.*)\] )?(.*)$/.exec(rest) ?? [];
  const name = nameFrom(described.replace(/ \||[[\]]/g, ""));
  expect(name).toEqual({
    family,
    given,
    ...(particle !== undefined && { particle }),
    ...(suffix !== undefined && { suffix }),
  });
  expect(fullName(name)).toBe(described.replace(/ \||[[\]]/g, ""));
});

const bodies: readonly string[] = [
  "Harbour Workers Union",
  "Port Authority",
  "Leeds City Council",
  "Borough of Poole",
  "Cornwall Council",
  "Rhondda Cynon Taf Council",
  "Police Scotland",
  "Thames Valley Police",
  "Greater Manchester",
  "Resolution Foundation",
  "Institute for Fiscal Studies",
  "Tony Blair Institute",
  "Adam Smith Institute",
  "Policy Exchange",
  "Joseph Rowntree Foundation",
  "Human Rights Watch",
  "Save the Children",
  "Médecins Sans Frontières",
  "Citizens Advice",
  "Cancer Research UK",
  "Women’s Aid",
  "Ipsos Mori",
  "YouGov Poll",
  "Pew Research",
  "Goldman Sachs",
  "Morgan Stanley",
  "Marks & Spencer",
  "Marks and Spencer",
  "Smith Brothers Ltd",
  "Network Rail",
  "British Gas",
  "Scottish Water",
  "General Motors",
  "Royal Mail",
  "Thomson Reuters",
  "BBC News",
  "Sky News",
  "GB News",
  "The Guardian",
  "New Scientist",
  "Le Monde",
  "NHS England",
  "Oxfam GB",
  "Greenpeace UK",
  "Sport England",
  "Cal Fire",
  "White House",
  "Downing Street",
  "HM Treasury",
  "Office for National Statistics",
  "Victoria Police",
  "Jane Smith and Bob Brown",
  "Alex Deakin, Met Office",
  "Reuters",
  "Prime Minister",
  "van Gogh",
  "alex deakin",
];

test.each(bodies)("%s is left whole", (name) => {
  expect(nameFrom(name)).toEqual({ literal: name });
});
