/** What time it is, as the server writes it. */
import { dayOf } from "../features/index.ts";
import type { World } from "./world.ts";

export const clock: Pick<World, "today" | "now"> = {
  today: () => dayOf(new Date().toISOString()),
  now: () => new Date().toISOString().replace(/\.\d+Z$/, "Z"),
};
