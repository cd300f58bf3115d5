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

  /** A new array of zeros. Only usable until kernels are opened the next time. */
  array(length: number): KernelArray;

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

  /** sums_i grows by the sum over n of w_n a_ni b_ni, four rows at a time, in pairs. */
  addProducts(
    a: KernelArray,
    aAt: number,
    b: KernelArray,
    bAt: number,
    size: number,
    w: KernelArray,
    sums: KernelArray,
  ): void;

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

/** A stretch of a kernel array, for kernels too. */
export const part = (array: KernelArray, from: number, to: number): KernelArray =>
  array.subarray(from, to) as KernelArray;

/** A length that kernels take. */
export const padded = (length: number): number => Math.ceil(length / 4) * 4;
