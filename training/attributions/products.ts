/** Products and sums over a batch's steps, one row of a matrix each. */
import type { Kernels, Matrix } from "./kernels.ts";

/** out += a · b. */
export function addProduct(kernels: Kernels, steps: number, a: Matrix, b: Matrix, out: Matrix): void {
  product(kernels, steps, a, b, out, true);
}

/** out = a · bᵀ; `transposed` has room for bᵀ. */
export function productWithTransposed(
  kernels: Kernels,
  steps: number,
  a: Matrix,
  b: Matrix,
  transposed: Matrix,
  out: Matrix,
): void {
  for (let i = 0; i < b.rows; i++)
    for (let j = 0; j < b.columns; j++) transposed.data[j * b.rows + i] = b.data[i * b.columns + j]!;
  product(kernels, steps, a, transposed, out, false);
}

/** out += aᵀ · b. */
export function addTransposedProduct(kernels: Kernels, steps: number, a: Matrix, b: Matrix, out: Matrix): void {
  const [aRow, bRow, outRow] = [a, b, out].map(rowBytes) as [number, number, number];
  kernels.product(a.columns, b.columns, steps, a.at, 4, aRow, b.at, bRow, out.at, outRow, true);
}

/** Every row of `to` becomes `bias`. */
export function spread(steps: number, bias: Matrix, to: Matrix): void {
  for (let t = 0; t < steps; t++) to.data.set(bias.data, t * to.columns);
}

/** into += the sum of the rows. */
export function addRows(steps: number, from: Matrix, into: Matrix): void {
  const { columns } = from;
  for (let t = 0; t < steps; t++) for (let k = 0; k < columns; k++) into.data[k]! += from.data[t * columns + k]!;
}

function product(kernels: Kernels, steps: number, a: Matrix, b: Matrix, out: Matrix, accumulate: boolean): void {
  const [aRow, bRow, outRow] = [a, b, out].map(rowBytes) as [number, number, number];
  kernels.product(steps, b.columns, a.columns, a.at, aRow, 4, b.at, bRow, out.at, outRow, accumulate);
}

function rowBytes({ columns }: Matrix): number {
  return columns * 4;
}
