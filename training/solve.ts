/**
 * Gaussian elimination of a symmetric positive-definite system, as a step of Newton's method on a convex loss has it. It needs no
 * pivoting.
 */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const n = right.length;
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  for (let c = 0; c < n; c++) {
    for (let r = c + 1; r < n; r++) {
      const factor = rows[r]![c]! / rows[c]![c]!;
      for (let k = c; k <= n; k++) rows[r]![k]! -= factor * rows[c]![k]!;
    }
  }
  const x = new Array<number>(n).fill(0);
  for (let r = n - 1; 0 <= r; r--) {
    let rest = rows[r]![n]!;
    for (let k = r + 1; k < n; k++) rest -= rows[r]![k]! * x[k]!;
    x[r] = rest / rows[r]![r]!;
  }
  return x;
}
