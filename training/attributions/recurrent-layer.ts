/**
 * A bidirectional layer of a recurrent cell without a recurrent matrix product (SRU, Lei et al., EMNLP 2018, with algebraic
 * gates), forwards and backwards. The input is projected to a candidate and two gates a unit, the rest is done unit by unit.
 */
import { normal, type Random } from "../random.ts";
import { Dropout } from "./dropout.ts";
import type { Arena, Kernels, Matrix } from "./kernels.ts";
import type { Parameter, Parameters } from "./parameters.ts";
import { addProduct, addRows, addTransposedProduct, productWithTransposed, spread } from "./products.ts";

export class RecurrentLayer {
  readonly out: Matrix;
  readonly dOut: Matrix;
  readonly #kernels: Kernels;
  readonly #units: number;
  /** Whether what the reset gate lets through is projected from the input, or is the input's own half, as far as it is needed. */
  readonly #projectsSkip: boolean;
  readonly #weights: Parameter;
  readonly #bias: Parameter;
  readonly #peepForget: Parameter;
  readonly #peepReset: Parameter;
  readonly #transposed: Matrix;
  readonly #dropout: Dropout;
  readonly #gates: Matrix;
  readonly #dGates: Matrix;
  readonly #state: Matrix;
  readonly #forget: Matrix;
  readonly #reset: Matrix;

  /** The `i`th layer; its weights are added to `parameters`. `units` are those of one direction. */
  constructor(
    arena: Arena,
    parameters: Parameters,
    random: Random,
    capacity: number,
    i: number,
    inWidth: number,
    units: number,
  ) {
    this.#kernels = arena.kernels;
    this.#units = units;
    this.#projectsSkip = i === 0 || inWidth < 2 * units;
    const columns = 2 * units * (this.#projectsSkip ? 4 : 3);
    const perDirection = columns / 2;
    const reach = Math.sqrt(3 / inWidth);
    this.#weights = parameters.add(`layer-${i}`, "dense", inWidth, columns, () => reach * (2 * random() - 1));
    // Forget gates begin between forgetting soon and late, so that units keep different spans of the text.
    this.#bias = parameters.add(`layer-${i}-bias`, "dense", 1, columns, (at) => {
      const column = at % perDirection;
      if (column < units) return 0;
      return column < 2 * units ? -0.5 + (3 * (column - units)) / units : 0;
    });
    const peep = () => 0.2 * normal(random);
    this.#peepForget = parameters.add(`layer-${i}-peep-forget`, "dense", 1, 2 * units, peep);
    this.#peepReset = parameters.add(`layer-${i}-peep-reset`, "dense", 1, 2 * units, peep);
    const perStep = (width: number) => arena.matrix(capacity, width);
    this.#transposed = arena.matrix(columns, inWidth);
    this.#dropout = new Dropout(arena, random, capacity, inWidth);
    this.#gates = perStep(columns);
    this.#dGates = perStep(columns);
    this.#state = perStep(2 * units);
    this.#forget = perStep(2 * units);
    this.#reset = perStep(2 * units);
    this.out = perStep(2 * units);
    this.dOut = perStep(2 * units);
  }

  /** From `input`, the steps of sequences of these `lengths` one after another, to `out`; a share of `rate` is dropped. */
  forward(input: Matrix, lengths: readonly number[], rate: number): void {
    const steps = stepsIn(lengths);
    this.#dropout.forward(input, lengths, rate);
    spread(steps, this.#bias.weights, this.#gates);
    addProduct(this.#kernels, steps, this.#dropout.left, this.#weights.weights, this.#gates);
    this.#eachRun(lengths, input, ({ args, unitAt }) => {
      this.#kernels.cellForward(...args, this.out.at + unitAt, 8 * this.#units);
    });
  }

  /** From `dOut` to `dInput`, of what `forward` last saw; adds to the slopes of the weights. */
  backward(input: Matrix, dInput: Matrix, lengths: readonly number[]): void {
    const steps = stepsIn(lengths);
    const kernels = this.#kernels;
    const units = this.#units;
    const dGates = this.#dGates;
    const { left } = this.#dropout;
    // First what the reset gate let through, then through the product, masked by what was dropped.
    const dSkip = this.#projectsSkip ? dGates : dInput;
    dSkip.data.fill(0, 0, steps * dSkip.columns);
    this.#eachRun(lengths, input, ({ args, direction, unitAt, gateAt, skipAt, skipRow }) => {
      kernels.cellBackward(
        ...args,
        this.dOut.at + unitAt,
        8 * units,
        dGates.at + gateAt,
        dSkip.at + skipAt,
        skipRow,
        this.#peepForget.slopes.at + direction * units * 4,
        this.#peepReset.slopes.at + direction * units * 4,
      );
    });
    addRows(steps, dGates, this.#bias.slopes);
    addTransposedProduct(kernels, steps, left, dGates, this.#weights.slopes);
    productWithTransposed(kernels, steps, dGates, this.#weights.weights, this.#transposed, left);
    this.#dropout.backward(steps, left, dInput, !this.#projectsSkip);
  }

  /** Calls `run` for every sequence in each direction, with the arguments that both ways have in common. Addresses in bytes. */
  #eachRun(lengths: readonly number[], input: Matrix, run: (run: Run) => void): void {
    const units = this.#units;
    const gates = this.#gates;
    const skip = this.#projectsSkip ? gates : input;
    const skipRow = skip.columns * 4;
    let t = 0;
    for (const length of lengths) {
      for (const direction of [0, 1]) {
        const gateAt = (t * gates.columns + (direction * gates.columns) / 2) * 4;
        const unitAt = (t * 2 + direction) * units * 4;
        const skipAt = this.#projectsSkip
          ? gateAt + 12 * units
          : (t * input.columns + (direction * input.columns) / 2) * 4;
        const args = [
          length,
          units,
          direction === 1,
          gates.at + gateAt,
          gates.columns * 4,
          skip.at + skipAt,
          skipRow,
          this.#peepForget.weights.at + direction * units * 4,
          this.#peepReset.weights.at + direction * units * 4,
          this.#state.at + unitAt,
          this.#forget.at + unitAt,
          this.#reset.at + unitAt,
          8 * units,
        ];
        run({ args, direction, unitAt, gateAt, skipAt, skipRow });
      }
      t += length;
    }
  }
}

/** One direction of one sequence: what the kernels are told of it, and where its rows begin in matrices of units, of gates and of what is let through. */
interface Run {
  readonly args: readonly (number | boolean)[];
  readonly direction: number;
  readonly unitAt: number;
  readonly gateAt: number;
  readonly skipAt: number;
  readonly skipRow: number;
}

function stepsIn(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0);
}
