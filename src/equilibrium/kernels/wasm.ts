import { binary } from "./binary.js";
import type { KernelArray, Kernels } from "./kernels.js";

/** Of the engine's WebAssembly, what is used here: a pure room has no types of a host. */
declare const WebAssembly:
  | {
      validate(bytes: Uint8Array): boolean;
      Module: new (bytes: Uint8Array) => object;
      Instance: new (module: object) => { readonly exports: unknown };
    }
  | undefined;

/** Addresses in bytes. */
interface Compiled {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  dotsAndSums(m: number, size: number, x: number, dots: number, w: number, sums: number): void;
  rowDots(m: number, size: number, x: number, dots: number): void;
  addRows(m: number, size: number, w: number, sums: number): void;
  addSomeRows(m: number, width: number, rows: number, w: number, sums: number, length: number): void;
  trade(
    weights: number,
    netAt: number,
    sectors: number,
    regions: number,
    size: number,
    stride: number,
    theta: number,
    lc: number,
    expenditure: number,
    measure: boolean,
    e: number,
    gross: number,
    bought: number,
    perSum: number,
    demand: number,
    squares: number,
    prices: number,
    output: number,
    revenue: number,
    balance: number,
  ): void;
  costs(
    gam: number,
    regions: number,
    size: number,
    height: number,
    logWages: number,
    prices: number,
    output: number,
    income: number,
    alpha: number,
    labour: number,
    markup: number,
    materials: number,
    expenditure: number,
    lc: number,
  ): void;
  gaps(g: number, z: number, metric: number, size: number, f: number): void;
  largest(f: number, size: number): number;
  largestPart(g: number, z: number, rows: number, size: number, floors: number): number;
  keepPositive(z: number, g: number, size: number): void;
  exps(x: number, factor: number, size: number, out: number): void;
  logs(x: number, size: number, out: number): void;
  changes(now: number, last: number, size: number, out: number): void;
  columnDots(columns: number, size: number, used: number, newest: number, out: number): void;
  dot(column: number, x: number, size: number): number;
  combine(g: number, columns: number, size: number, weights: number, out: number): void;
}

const page = 65536;
/** Arrays start on cache lines, the first above what the compiler keeps for itself. */
const line = 64;
const first = 1024;

/** Opens the compiled kernels with room for so many numbers; undefined where they cannot run or there is no such room. */
export type OpenWasm = (room: number) => Kernels | undefined;

/** The compiled kernels, or undefined where the engine has no WebAssembly with vectors or does not let pages compile. */
export function loadWasm(): OpenWasm | undefined {
  if (typeof WebAssembly === "undefined") return undefined;
  const bytes = decoded(binary);
  if (!WebAssembly.validate(bytes)) return undefined;
  try {
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
    return (room) => opened(exports as Compiled, room);
  } catch {
    // A content security policy without `wasm-unsafe-eval` throws here, and nothing else does after `validate`.
    return undefined;
  }
}

function opened(compiled: Compiled, room: number): Kernels | undefined {
  const { memory } = compiled;
  const missing = first + 8 * room - memory.buffer.byteLength;
  if (missing > 0) {
    try {
      memory.grow(Math.ceil(missing / page));
    } catch {
      // Four gigabytes are all a memory can address, and a host may allow less.
      return undefined;
    }
  }
  const { buffer } = memory;
  let top = first;
  const place = (array: KernelArray, at: number): number => array.byteOffset + 8 * at;
  return {
    name: "wasm",
    array(length, cleared = true) {
      const from = top;
      top += Math.ceil((8 * length) / line) * line;
      if (top > buffer.byteLength) throw new RangeError("the kernels were opened with too little room");
      const array = new Float64Array(buffer, from, length) as KernelArray;
      return cleared ? array.fill(0) : array;
    },
    dotsAndSums: (m, mAt, size, x, xAt, dots, dotsAt, w, wAt, sums, sumsAt) =>
      compiled.dotsAndSums(place(m, mAt), size, place(x, xAt), place(dots, dotsAt), place(w, wAt), place(sums, sumsAt)),
    rowDots: (m, mAt, size, x, dots) => compiled.rowDots(place(m, mAt), size, x.byteOffset, dots.byteOffset),
    addRows: (m, mAt, size, w, sums) => compiled.addRows(place(m, mAt), size, w.byteOffset, sums.byteOffset),
    addSomeRows: (m, mAt, width, rows, w, sums, sumsAt, length) =>
      compiled.addSomeRows(place(m, mAt), width, rows, w.byteOffset, place(sums, sumsAt), length),
    trade: (market, expenditure, measure, g, out) =>
      compiled.trade(
        market.weights.byteOffset,
        market.netAt.byteOffset,
        market.sectors,
        market.regions,
        market.regionStride,
        market.sectorStride,
        market.theta.byteOffset,
        out.lc.byteOffset,
        expenditure.byteOffset,
        measure,
        out.e.byteOffset,
        out.gross.byteOffset,
        out.bought.byteOffset,
        out.perSum.byteOffset,
        out.demand.byteOffset,
        out.squares.byteOffset,
        place(g, market.pricesAt),
        place(g, market.outputAt),
        out.revenue.byteOffset,
        out.balance.byteOffset,
      ),
    costs: (market, z, income, { materials, expenditure, lc }) =>
      compiled.costs(
        market.gam.byteOffset,
        market.regions,
        market.sectorStride,
        market.regionStride,
        z.byteOffset,
        place(z, market.pricesAt),
        place(z, market.outputAt),
        income.byteOffset,
        market.alpha.byteOffset,
        market.labour.byteOffset,
        market.markup.byteOffset,
        materials.byteOffset,
        expenditure.byteOffset,
        lc.byteOffset,
      ),
    gaps: (g, z, metric, size, f) => compiled.gaps(g.byteOffset, z.byteOffset, metric.byteOffset, size, f.byteOffset),
    largest: (f, at, size) => compiled.largest(place(f, at), size),
    largestPart: (g, z, at, rows, size, floors) =>
      compiled.largestPart(place(g, at), place(z, at), rows, size, floors.byteOffset),
    keepPositive: (z, g, at, size) => compiled.keepPositive(place(z, at), place(g, at), size),
    exps: (x, xAt, factor, size, out) => compiled.exps(place(x, xAt), factor, size, out.byteOffset),
    logs: (x, size, out) => compiled.logs(x.byteOffset, size, out.byteOffset),
    changes: (now, last, size, out, outAt) =>
      compiled.changes(now.byteOffset, last.byteOffset, size, place(out, outAt)),
    columnDots: (columns, size, used, newest, out) =>
      compiled.columnDots(columns.byteOffset, size, used, newest, out.byteOffset),
    dot: (column, at, x, size) => compiled.dot(place(column, at), x.byteOffset, size),
    combine: (g, columns, size, weights, out) =>
      compiled.combine(g.byteOffset, columns.byteOffset, size, weights.byteOffset, out.byteOffset),
  };
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** The bytes of a base64 text; a pure room has no decoder of a host. */
function decoded(text: string): Uint8Array {
  const bytes = new Uint8Array(
    Math.floor((text.length * 3) / 4) - (text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0),
  );
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const letter of text) {
    bits = ((bits & 0x3ff) << 6) | (alphabet.indexOf(letter) & 63);
    held += 6;
    if (held < 8 || at === bytes.length) continue;
    held -= 8;
    bytes[at] = (bits >> held) & 255;
    at += 1;
  }
  return bytes;
}
