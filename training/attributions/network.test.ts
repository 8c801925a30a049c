/** The slopes worked out by hand against those measured by moving each weight a little. */
import { expect, it } from "vitest";
import { tagCount } from "../../server/src/engine/attributions/model/tags.ts";
import { crfLoss, Marginals } from "./crf.ts";
import { Arena } from "./kernels.ts";
import { Network, type Sequence } from "./network.ts";

it("has the slopes that its loss has", async () => {
  const shape = {
    embedding: 12,
    window: 3 as const,
    layers: [12, 8, 12],
    vectorWidth: 8,
    tableRows: 30,
    columns: 3,
    formColumns: 2,
    tags: tagCount,
  };
  const vectors = Float32Array.from({ length: 20 * 8 }, (_, i) => Math.sin(1.7 * i));
  const network = new Network(await Arena.create(50), shape, vectors, 3, 64);
  const { weights, slopes } = network.transitions;
  for (let i = 0; i < weights.data.length; i++) weights.data[i] = 0.3 * Math.sin(i);
  const sequences: Sequence[] = [7, 1, 12].map((length, s) => ({
    length,
    vectorRows: Array.from({ length }, (_, i) => (3 * i + s) % 20),
    tableRows: Array.from({ length: 3 * length }, (_, i) => (7 * i + s) % 30),
  }));
  const tags = sequences.map(({ length }) => Uint8Array.from({ length }, (_, i) => [0, 3, 4, 0][i % 4]!));
  const marginals = new Marginals();
  const loss = (): number => {
    network.forward(sequences);
    marginals.setTransitions(weights.data);
    let from = 0;
    return tags.reduce((sum, target) => {
      const { emissions, dEmissions } = network;
      const here = crfLoss(
        marginals,
        emissions.data,
        dEmissions.data,
        weights.data,
        slopes.data,
        from,
        { tags: target },
        1,
      );
      from += target.length;
      return sum + here;
    }, 0);
  };

  loss();
  network.backward();
  const byHand = network.parameters.all.map((parameter) => parameter.slopes.data.slice());
  const step = 2e-3;
  for (const [p, { name, weights: values }] of network.parameters.all.entries()) {
    for (let probe = 0; probe < 12; probe++) {
      const i = (37 * probe + 5) % values.data.length;
      const before = values.data[i]!;
      values.data[i] = before + step;
      const above = loss();
      values.data[i] = before - step;
      const below = loss();
      values.data[i] = before;
      const measured = (above - below) / (2 * step);
      expect(Math.abs(byHand[p]![i]! - measured), `${name}[${i}]`).toBeLessThan(5e-3);
    }
  }
}, 30_000);
