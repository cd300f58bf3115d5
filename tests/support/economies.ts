import * as fc from "fast-check";
import type { Economy } from "../../src/economy/index.js";

/** Arrays of a small economy, written by hand in tests. */
export interface Sketch {
  readonly regions: readonly string[];
  readonly sectors: readonly string[];
  readonly valueAdded: readonly number[];
  readonly tradeSurplus: readonly number[];
  readonly vaShare: readonly number[];
  readonly finalShare: readonly number[];
  readonly expenditure: readonly number[];
  readonly share: readonly number[];
  readonly tariff: readonly number[];
  readonly io: readonly number[];
  readonly elasticity: readonly number[];
}

export const economyOf = (sketch: Sketch): Economy => ({
  id: "sketch",
  regions: sketch.regions,
  sectors: sketch.sectors,
  valueAdded: Float64Array.from(sketch.valueAdded),
  tradeSurplus: Float64Array.from(sketch.tradeSurplus),
  vaShare: Float64Array.from(sketch.vaShare),
  finalShare: Float64Array.from(sketch.finalShare),
  expenditure: Float64Array.from(sketch.expenditure),
  share: Float64Array.from(sketch.share),
  tariff: Float64Array.from(sketch.tariff),
  io: Float64Array.from(sketch.io),
  elasticity: Float64Array.from(sketch.elasticity),
  tradable: sketch.sectors.map(() => true),
});

/**
 * Economies of two to five regions and one to six sectors with zero trade cells, zero own shares, own-country tariffs and
 * surpluses. They are not equilibria: solve the no-change case and rebase where a test needs one.
 */
export const anyEconomy: fc.Arbitrary<Economy> = fc
  .record({ n: fc.integer({ min: 2, max: 5 }), j: fc.integer({ min: 1, max: 6 }) })
  .chain(({ n, j }) => {
    const unit = (size: number): fc.Arbitrary<number[]> =>
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: size, maxLength: size });
    return fc
      .record({
        va: unit(n),
        surplus: unit(n),
        vaShare: unit(n * j),
        final: unit(n * j),
        spend: unit(n * j),
        share: unit(n * n * j),
        tariff: unit(n * n * j),
        io: unit(n * j * j),
        theta: unit(j),
      })
      .map((draw) => build(n, j, draw));
  });

interface Draw {
  readonly va: number[];
  readonly surplus: number[];
  readonly vaShare: number[];
  readonly final: number[];
  readonly spend: number[];
  readonly share: number[];
  readonly tariff: number[];
  readonly io: number[];
  readonly theta: number[];
}

function build(n: number, j: number, draw: Draw): Economy {
  const va = draw.va.map((x) => 1 + 9 * x);
  const mean = draw.surplus.reduce((sum, x) => sum + x, 0) / n;
  // The first good is traded between all pairs and wanted by all, so that every region can pay for its imports.
  const share = draw.share.map((x, at) => {
    const abroad = Math.floor(at / (n * j)) !== Math.floor(at / j) % n;
    return at % j === 0 && abroad ? 0.3 + x : x < 0.3 ? 0 : x;
  });
  for (let m = 0; m < n; m += 1) {
    for (let s = 0; s < j; s += 1) {
      // Somebody always supplies: the neighbour, so that own shares may be zero.
      if (share.every((x, at) => Math.floor(at / (n * j)) !== m || at % j !== s || x === 0)) {
        share[(m * n + ((m + 1) % n)) * j + s] = 1;
      }
      scale(share, (at) => Math.floor(at / (n * j)) === m && at % j === s);
    }
  }
  const final = draw.final.map((x, at) => x + (at % j === 0 ? 0.5 : 0.01));
  const io = draw.io.map((x) => x + 0.01);
  for (let r = 0; r < n; r += 1) {
    scale(final, (at) => Math.floor(at / j) === r);
    for (let u = 0; u < j; u += 1) scale(io, (at) => Math.floor(at / (j * j)) === r && at % j === u);
  }
  return economyOf({
    regions: Array.from({ length: n }, (_, r) => `R${r}`),
    sectors: Array.from({ length: j }, (_, s) => `S${s}`),
    valueAdded: va,
    tradeSurplus: draw.surplus.map((x) => 0.1 * (x - mean)),
    vaShare: draw.vaShare.map((x) => 0.3 + 0.7 * x),
    finalShare: final,
    expenditure: draw.spend.map((x) => 0.5 + x),
    share,
    tariff: draw.tariff.map((x) => (x < 0.4 ? 0 : x - 0.4)),
    io,
    elasticity: draw.theta.map((x) => 1.5 + 8 * x),
  });
}

function scale(values: number[], belongs: (at: number) => boolean): void {
  let sum = 0;
  for (const [at, value] of values.entries()) if (belongs(at)) sum += value;
  for (let at = 0; at < values.length; at += 1) if (belongs(at)) values[at] = values[at]! / sum;
}

/** Largest relative distance of two arrays. */
export const apart = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let largest = a.length === b.length ? 0 : Number.POSITIVE_INFINITY;
  for (let i = 0; i < a.length; i += 1) {
    const gap = Math.abs(a[i]! - b[i]!);
    if (gap > 0) largest = Math.max(largest, gap / Math.max(Math.abs(a[i]!), Math.abs(b[i]!)));
    if (Number.isNaN(gap)) return Number.NaN;
  }
  return largest;
};
