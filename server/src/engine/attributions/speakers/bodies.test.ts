/** Which body a noun means in invented articles: “the union”, “the watchdog”, “the trade body”. */
import { expect, test } from "vitest";
import { resolve } from "./resolve.fixture.ts";

test.each([
  ["a union known by its letters", "The GMB met Ofwat. The union", "GMB"],
  ["a union of teachers", "The Harrow Teachers' Association met Ofwat. The union", "Harrow Teachers' Association"],
  ["no party or firm known by its letters", "The GMB met Ofwat. The SNP met BT. The union", "GMB"],
  ["whichever they are", "The SNP met BT. The police union", "police union"],
  ["but no body of which no word says so", "Harrow Water met Severn Energy. The union", "union"],
  ["a watchdog is no union", "Ofwat met the GMB. The watchdog", "Ofwat"],
  ["nor is a charity a watchdog", "Ofwat met Harrow Water. The charity", "charity"],
  ["a trade body is no union", "UK Finance met the GMB. The trade body", "UK Finance"],
  ["whoever the union is by name", "Ofwat met Harrow Water. The union, the GMB,", "GMB"],
  ["or the employers' organisation", "Ofwat met Harrow Water. The employers' organisation, the CBI,", "CBI"],
  [
    "the largest of its sort, if it spoke just before",
    "The Halifax said it had grown. The UK's biggest lender",
    "Halifax",
  ],
  ["but not if somebody else did", "The Halifax grew. Ofwat said so. The UK's biggest lender", "UK's biggest lender"],
  ["nor what is somebody's otherwise", "The Halifax said it had grown. The UK's lender", "UK's lender"],
  ["nor a watchdog", "Ofwat met the GMB. The trade body", "trade body"],
])("%s", (_, above, who) => expect(resolve(`Talks\n\n${above} said it had lost £40m.`).answersFor("£40m")).toBe(who));
