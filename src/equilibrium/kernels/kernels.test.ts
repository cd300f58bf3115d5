import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exp, log } from "../../base/index.js";
import { openKernels } from "./choose.js";
import type { KernelArray, KernelName, Kernels } from "./kernels.js";

const room = 100_000;

/** Numbers of all sizes, padded lengths, and a seed for the values. */
const value = fc.oneof(
  fc.double({ min: -3, max: 3, noNaN: true }),
  fc.double({ noNaN: true }),
  fc.constantFrom(0, -0, 1, 1e-310, 1e300),
);
const size = fc.constantFrom(4, 8, 12, 32, 44);

const kernelPair: readonly KernelName[] = ["typescript", "wasm"];

const bits = (arrays: readonly Float64Array[]): BigUint64Array[] =>
  arrays.map((array) => new BigUint64Array(Float64Array.from(array, oneNaN).buffer));

/** Engines may write NaN in many ways; they mean the same. */
const oneNaN = (x: number): number => (x === x ? x : Number.NaN);

function filled(kernels: Kernels, length: number, values: readonly number[], from: number): KernelArray {
  const array = kernels.array(length);
  for (let i = 0; i < length; i += 1) array[i] = values[(from + i * 7) % values.length]!;
  return array;
}

const values = fc.array(value, { minLength: 29, maxLength: 61 });

type Work = (kernels: Kernels, n: number, list: readonly number[]) => readonly Float64Array[];

const works: Readonly<Record<string, Work>> = {
  dotsAndSums: (kernels, n, list) => {
    const [dots, sums] = [kernels.array(2 * n), filled(kernels, 2 * n, list, 3)];
    const [m, x, w] = [
      filled(kernels, 2 * n * n, list, 0),
      filled(kernels, 2 * n, list, 1),
      filled(kernels, n, list, 2),
    ];
    kernels.dotsAndSums(m, n * n, n, x, n, dots, n, w, 0, sums, n);
    return [dots, sums];
  },
  rowDots: (kernels, n, list) => {
    const dots = kernels.array(n);
    kernels.rowDots(filled(kernels, 2 * n * n, list, 0), n * n, n, filled(kernels, n, list, 1), dots);
    return [dots];
  },
  addRows: (kernels, n, list) => {
    const sums = filled(kernels, n, list, 5);
    kernels.addRows(filled(kernels, 2 * n * n, list, 0), n * n, n, filled(kernels, n, list, 1), sums);
    return [sums];
  },
  addSomeRows: (kernels, n, list) => {
    const [sums, m, w] = [
      filled(kernels, 2 * n, list, 5),
      filled(kernels, n * (n + 3), list, 0),
      filled(kernels, n, list, 1),
    ];
    const rows = 1 + (list.length % (n - 1));
    kernels.addSomeRows(m, 2, n + 1, rows, w, sums, n, n - 2);
    return [sums];
  },
  trade: (kernels, n, list) => {
    const [sectors, regions] = [3, n];
    const turned = (): KernelArray => kernels.array(4 * n);
    const out = {
      lc: filled(kernels, 4 * n, list, 5),
      e: turned(),
      gross: turned(),
      bought: turned(),
      perSum: turned(),
      demand: turned(),
      squares: turned(),
      revenue: kernels.array(n),
      balance: kernels.array(n),
    };
    const g = kernels.array(8 * n);
    const netAt = kernels.array(4);
    netAt.set([0, 3 * n * n, 2 * n * n]);
    const market = {
      weights: filled(kernels, 4 * n * n, list, 0),
      netAt,
      sectors,
      regions,
      regionStride: n,
      sectorStride: 4,
      theta: kernels.array(4).fill(1.5),
      pricesAt: 0,
      outputAt: 4 * n,
    };
    kernels.trade(market, filled(kernels, 4 * n, list, 2), list.length % 2 === 0, g, out);
    return [g, ...Object.values(out)];
  },
  costs: (kernels, n, list) => {
    const out = { materials: kernels.array(2 * n), expenditure: kernels.array(2 * n), lc: kernels.array(4 * n) };
    const market = {
      gam: filled(kernels, 2 * n * n, list, 0),
      alpha: filled(kernels, 2 * n, list, 1),
      labour: filled(kernels, 2 * n, list, 2),
      markup: filled(kernels, 2 * n, list, 3),
      regions: 2,
      regionStride: 4,
      sectorStride: n,
      pricesAt: 4,
      outputAt: 4 + 2 * n,
    };
    kernels.costs(market, filled(kernels, 4 + 4 * n, list, 4), filled(kernels, 4, list, 5), out);
    return Object.values(out);
  },
  "gaps, largest and keepPositive": (kernels, n, list) => {
    const [f, z] = [kernels.array(2 * n), filled(kernels, 2 * n, list, 1)];
    const g = filled(kernels, 2 * n, list, 0);
    kernels.gaps(g, z, filled(kernels, 2 * n, list, 2), 2 * n, f);
    const floors = kernels.array(4).fill(1e-9);
    const found = Float64Array.of(kernels.largest(f, n, n), kernels.largestPart(g, z, 0, 2, n, floors));
    kernels.keepPositive(z, g, n, n);
    return [f, found, z];
  },
  changes: (kernels, n, list) => {
    const [last, out] = [filled(kernels, n, list, 5), kernels.array(2 * n)];
    kernels.changes(filled(kernels, n, list, 0), last, n, out, n);
    return [last, out];
  },
  "columnDots and dot": (kernels, n, list) => {
    const [columns, out] = [filled(kernels, 8 * n, list, 0), kernels.array(8)];
    kernels.columnDots(columns, n, 5, 4, out);
    return [out, Float64Array.of(kernels.dot(columns, n, filled(kernels, n, list, 1), n))];
  },
  combine: (kernels, n, list) => {
    const out = kernels.array(n);
    kernels.combine(filled(kernels, n, list, 1), filled(kernels, 8 * n, list, 0), n, filled(kernels, 8, list, 2), out);
    return [out];
  },
};

it.each(Object.entries(works))("%s: the compiled kernel gives the bits of the TypeScript one", (_, work) => {
  fc.assert(
    fc.property(size, values, (n, list) => {
      const [typescript, wasm] = kernelPair.map((name) => bits(work(openKernels(name, room), n, list)));
      expect(wasm).toEqual(typescript);
    }),
    { numRuns: 150 },
  );
});

describe("exp and log of both kernels are those of the house, to the last bit", () => {
  const edges = [
    709.78,
    709.79,
    708,
    707.9,
    -708,
    -708.1,
    -745.13,
    -745.14,
    1e-300,
    5e-324,
    2.3e-308,
    Infinity,
    Number.NaN,
  ];
  const many = fc.array(
    fc.oneof(
      fc.double(),
      fc.double({ min: -750, max: 750 }),
      fc.double({ min: 0.4, max: 2.1 }),
      fc.constantFrom(...edges),
    ),
    { minLength: 4, maxLength: 4 },
  );

  it.each(kernelPair)("%s", (name) => {
    fc.assert(
      fc.property(many, fc.constantFrom(1, -1, -64.85, 0.3), (list, factor) => {
        const kernels = openKernels(name, room);
        const [x, out, logs] = [kernels.array(8), kernels.array(4), kernels.array(4)];
        x.set(list, 4);
        kernels.exps(x, 4, factor, 4, out);
        expect([...out]).toEqual(list.map((value) => exp(factor * value)));
        x.set(list, 0);
        kernels.logs(x, 4, logs);
        expect([...logs]).toEqual(list.map(log));
      }),
      { numRuns: 2000 },
    );
  });
});

it("refuses kernels that do not exist, and takes the compiled ones by itself", () => {
  expect(() => openKernels("cuda" as KernelName, room)).toThrow('unknown kernel "cuda"');
  expect(openKernels(undefined, room).name).toBe("wasm");
});

it("hands out zeros, also where other work has been", () => {
  openKernels("wasm", room).array(64).fill(7);
  expect(
    openKernels("wasm", room)
      .array(64)
      .every((x) => x === 0),
  ).toBe(true);
});

it("refuses more arrays than there is room for", () => {
  expect(() => openKernels("wasm", 8).array(10_000_000)).toThrow(RangeError);
});
