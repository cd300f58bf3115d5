/** What does the arithmetic of a solve; both give the same bits. */
export type KernelName = "typescript" | "wasm";

declare const owner: unique symbol;

/** An array kernels can work on, from {@link Kernels.array}: they find it by its place, so no other will do. */
export type KernelArray = Float64Array<ArrayBuffer> & { readonly [owner]: true };

/**
 * The inner loops of the solver as pure functions of arrays; everything else is plain TypeScript around them. An argument
 * pair `a, at` is an array and where in it the block starts; a matrix is a square block, row-major. Sizes are multiples
 * of four, and padding holds zeros. Sums run in fixed lanes, said beside each, so that vector and scalar code agree to
 * the last bit: never change the order in one of them alone.
 */
export interface Kernels {
  readonly name: KernelName;

  /**
   * A new array of zeros, or of anything where it is not to be `cleared` because all of it is written at once. Only usable until
   * kernels are opened the next time.
   */
  array(length: number, cleared?: boolean): KernelArray;

  /**
   * One pass over a matrix m: dots_j = sum over k of m_jk x_k (even and odd lanes), and sums_k grows by the sum over j of
   * w_j m_jk (four rows at a time, in pairs).
   */
  dotsAndSums(
    m: KernelArray,
    mAt: number,
    size: number,
    x: KernelArray,
    xAt: number,
    dots: KernelArray,
    dotsAt: number,
    w: KernelArray,
    wAt: number,
    sums: KernelArray,
    sumsAt: number,
  ): void;

  /** dots_n = sum over i of m_ni x_i, in four lanes. */
  rowDots(m: KernelArray, mAt: number, size: number, x: KernelArray, dots: KernelArray): void;

  /** sums_i grows by the sum over n of w_n m_ni, four rows at a time, in pairs. */
  addRows(m: KernelArray, mAt: number, size: number, w: KernelArray, sums: KernelArray): void;

  /**
   * sums_k grows by the sum over rows h of w_h m_hk, two rows at a time, for k below `length`, which is even. Rows are `width`
   * apart; here m need not be square.
   */
  addSomeRows(
    m: KernelArray,
    mAt: number,
    width: number,
    rows: number,
    w: KernelArray,
    sums: KernelArray,
    sumsAt: number,
    length: number,
  ): void;

  /**
   * One pass over the weights of all sectors: from costs and expenditure to prices, output, and the trade balances; arrays
   * are those of the sweep, see sweep.ts. Sums over pairs as in `rowDots` and `addRows`. Where nobody supplies the price is
   * zero; a sum that vanished although somebody does has left the range of numbers, and its price is NaN.
   * @param g receives prices at `pricesAt` and output at `outputAt`.
   * @param measure whether to fill `squares` too.
   */
  trade(market: TradeLayout, expenditure: KernelArray, measure: boolean, g: KernelArray, out: TradeWork): void;

  /**
   * One pass over the input-output rows of all regions: expenditure = alpha income + inputs, materials = what they cost, and
   * lc = labour lw + markup + materials, the other way round. Sums as in `dotsAndSums`.
   */
  costs(market: CostLayout, z: KernelArray, income: KernelArray, out: CostWork): void;

  /** f = (g - z) metric. */
  gaps(g: KernelArray, z: KernelArray, metric: KernelArray, size: number, f: KernelArray): void;

  /** The largest of |f| from `at` on, NaN if one is. */
  largest(f: KernelArray, at: number, size: number): number;

  /** The largest |g - z| / max(g, floor of the row) over so many rows from `at` on, NaN if one is. */
  largestPart(g: KernelArray, z: KernelArray, at: number, rows: number, size: number, floors: KernelArray): number;

  /** Replaces what is negative in z by g, from `at` on. */
  keepPositive(z: KernelArray, g: KernelArray, at: number, size: number): void;

  /** out_i = exp(factor x_i), the exp of src/base. */
  exps(x: KernelArray, xAt: number, factor: number, size: number, out: KernelArray): void;

  /** out_i = log(x_i), the log of src/base. */
  logs(x: KernelArray, size: number, out: KernelArray): void;

  /** out = now - last, then last = now. */
  changes(now: KernelArray, last: KernelArray, size: number, out: KernelArray, outAt: number): void;

  /** out_c = the product of columns c and `newest`, for the first `used` columns, in four lanes. */
  columnDots(columns: KernelArray, size: number, used: number, newest: number, out: KernelArray): void;

  /** The product of a column and a vector, in four lanes. */
  dot(columns: KernelArray, at: number, x: KernelArray, size: number): number;

  /** out = g less the sum of eight weighted columns, in pairs. */
  combine(g: KernelArray, columns: KernelArray, size: number, weights: KernelArray, out: KernelArray): void;
}

/** What {@link Kernels.trade} reads of a market: see market.ts. */
interface TradeLayout {
  readonly weights: KernelArray;
  readonly netAt: KernelArray;
  readonly sectors: number;
  readonly regions: number;
  readonly regionStride: number;
  readonly sectorStride: number;
  readonly theta: KernelArray;
  readonly pricesAt: number;
  readonly outputAt: number;
}

/** What it leaves: [sector][region], padded, but for the last two, [region]. */
export interface TradeWork {
  readonly lc: KernelArray;
  readonly e: KernelArray;
  readonly gross: KernelArray;
  readonly bought: KernelArray;
  readonly perSum: KernelArray;
  readonly demand: KernelArray;
  readonly squares: KernelArray;
  readonly revenue: KernelArray;
  readonly balance: KernelArray;
}

/** What {@link Kernels.costs} reads of a market. */
interface CostLayout {
  readonly gam: KernelArray;
  readonly alpha: KernelArray;
  readonly labour: KernelArray;
  readonly markup: KernelArray;
  readonly regions: number;
  readonly regionStride: number;
  readonly sectorStride: number;
  readonly pricesAt: number;
  readonly outputAt: number;
}

export interface CostWork {
  readonly materials: KernelArray;
  readonly expenditure: KernelArray;
  readonly lc: KernelArray;
}

/** A stretch of a kernel array, for kernels too. */
export const part = (array: KernelArray, from: number, to: number): KernelArray =>
  array.subarray(from, to) as KernelArray;

/** A length that kernels take. */
export const padded = (length: number): number => Math.ceil(length / 4) * 4;
