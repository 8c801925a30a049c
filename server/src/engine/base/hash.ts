/** Short numbers that stand for words. */

/** FNV-1a over code units, 32 bits; `seed` parts the families of hashes. */
export function hashOf(form: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < form.length; i++) {
    const unit = form.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >> 8), 0x01000193);
  }
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
}
