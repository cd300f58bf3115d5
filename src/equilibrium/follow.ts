import type { KernelArray, Kernels } from "./kernels/index.js";

/**
 * What prices and output at home owe to wages and income of the same sweep. A plain sweep moves them by the wages of the last
 * one, so that everything would run one sweep behind; these slopes let them keep up. They steer the search and are no part of
 * the equations: home shares s_j are those the search starts at, and the chain of inputs, with G of market.ts,
 *
 *     price = s (B + G price)        output = s (alpha + G' output)
 *
 * is cut off after some links.
 */
export interface Follow {
  /** [region][sector] change of log prices with the log wage. */
  readonly price: KernelArray;
  /** [region][sector] change of output with income. */
  readonly output: KernelArray;
}

/** What the slopes are made of: rows as in market.ts. */
interface Made {
  readonly kernels: Kernels;
  readonly gam: KernelArray;
  readonly labour: Float64Array;
  readonly alpha: Float64Array;
  readonly regions: number;
  readonly sectorStride: number;
}

/** Links of the chain; more do not save sweeps. */
const links = 2;

/** @param own [region][sector] share of what a region buys that it makes itself, rows padded with zeros. */
export function followOf({ kernels, gam, labour, alpha, regions, sectorStride }: Made, own: Float64Array): Follow {
  const cells = regions * sectorStride;
  const [price, output, materials, spent] = Array.from({ length: 4 }, () => kernels.array(cells)) as [
    KernelArray,
    KernelArray,
    KernelArray,
    KernelArray,
  ];
  for (let link = 0; link <= links; link += 1) {
    spent.set(alpha);
    // The first link starts from zeros.
    for (let cell = 0; cell < cells; cell += sectorStride) {
      const rows = cell * sectorStride;
      kernels.dotsAndSums(gam, rows, sectorStride, price, cell, materials, cell, output, cell, spent, cell);
    }
    for (let k = 0; k < cells; k += 1) {
      price[k] = own[k]! * (labour[k]! + materials[k]!);
      output[k] = own[k]! * spent[k]!;
    }
  }
  return { price, output };
}
