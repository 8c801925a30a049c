/** Random numbers that a seed brings back, as tests ask for them. */
import { mulberry } from "../../training/random.ts";

export interface Random {
  /** A whole number in `[0, limit)`. */
  below(limit: number): number;
  pick<T>(items: readonly T[]): T;
}

export function randomFrom(seed: number): Random {
  const next = mulberry(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, pick: (items) => items[below(items.length)]! };
}
