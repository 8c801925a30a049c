/** Which body a noun means in invented articles: “the union”, “the watchdog”, “the trade body”. */
import { expect, test } from "vitest";
import { resolve } from "./resolve.fixture.ts";

test.each([
  ["a union known by its letters", "The GMB met Ofwat. The union", "GMB"],
  ["a union of teachers", "The Harrow Teachers' Association met Ofwat. The union", "Harrow Teachers' Association"],
  ["but no body of which no word says so", "Harrow Water met Severn Energy. The union", "union"],
  ["a watchdog is no union", "Ofwat met the GMB. The watchdog", "Ofwat"],
  ["nor is a charity a watchdog", "Ofwat met Harrow Water. The charity", "charity"],
  ["a trade body is no union", "UK Finance met the GMB. The trade body", "UK Finance"],
  ["nor a watchdog", "Ofwat met the GMB. The trade body", "trade body"],
])("%s", (_, above, who) => expect(resolve(`Talks\n\n${above} said it had lost £40m.`).answersFor("£40m")).toBe(who));
