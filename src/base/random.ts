import { log } from "./numeric.js";

/**
 * A counter-based generator: the number of a draw depends on (seed, draw, stream) and on nothing else, so that draws can be
 * made in any order, on any number of workers, and again one by one.
 *
 * Philox4x32-10 of Salmon, Moraes, Dror and Shaw (2011), Parallel random numbers: as easy as 1, 2, 3, SC'11, with the
 * constants of Random123; checked against its known-answer vectors.
 */

const multipliers = [0xd2511f53, 0xcd9e8d57] as const;
const weyl = [0x9e3779b9, 0xbb67ae85] as const;

/** High 32 bits of the product of two unsigned 32-bit words, by halves of 16 bits. */
function highProduct(a: number, b: number): number {
  const [a0, a1, b0, b1] = [a & 0xffff, a >>> 16, b & 0xffff, b >>> 16];
  const middle = a1 * b0 + ((a0 * b0) >>> 16);
  const carried = a0 * b1 + (middle & 0xffff);
  return (a1 * b1 + Math.floor(middle / 65_536) + Math.floor(carried / 65_536)) >>> 0;
}

export type Words4 = readonly [number, number, number, number];

/** Ten rounds of Philox 4x32: unsigned 32-bit words of a counter under a key. */
export function philox(counter: Words4, key: readonly [number, number]): Words4 {
  let [x0, x1, x2, x3]: Words4 = counter;
  let [k0, k1] = key;
  for (let round = 0; round < 10; round += 1) {
    const high0 = highProduct(multipliers[0], x0);
    const high1 = highProduct(multipliers[1], x2);
    const low0 = Math.imul(multipliers[0], x0) >>> 0;
    const low1 = Math.imul(multipliers[1], x2) >>> 0;
    x0 = (high1 ^ x1 ^ k0) >>> 0;
    x1 = low1;
    x2 = (high0 ^ x3 ^ k1) >>> 0;
    x3 = low0;
    k0 = (k0 + weyl[0]) >>> 0;
    k1 = (k1 + weyl[1]) >>> 0;
  }
  return [x0, x1, x2, x3];
}

const TWO_32 = 4_294_967_296;

/**
 * A number above 0 and below 1, uniform on the middles of 2^52 equal steps.
 * @param seed a whole number from 0 to 2^53 - 1.
 * @param draw which draw, and `stream` which of the numbers it needs: whole, from 0 to 2^32 - 1.
 */
export function uniform(seed: number, draw: number, stream: number): number {
  const [a, b] = philox([draw >>> 0, stream >>> 0, 0, 0], [seed >>> 0, Math.floor(seed / TWO_32) >>> 0]);
  return (a * 1_048_576 + (b >>> 12) + 0.5) / 4_503_599_627_370_496;
}

/** A standard normal number, by the quantile of the uniform one; arguments of {@link uniform}. */
export const normal = (seed: number, draw: number, stream: number): number =>
  normalQuantile(uniform(seed, draw, stream));

/**
 * The quantile of the standard normal distribution at p, above 0 and below 1: Wichura (1988), algorithm AS 241, PPND16
 * (Applied Statistics 37, 477-484), relative error about 1e-16. Outside, NaN.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (!(p > 0 && p < 1)) return Number.NaN;
  if (Math.abs(q) <= 0.425) return q * ratio(central, 0.180625 - q * q);
  const r = Math.sqrt(-log(q < 0 ? p : 1 - p));
  const size = r <= 5 ? ratio(tail, r - 1.6) : ratio(farTail, r - 5);
  return q < 0 ? -size : size;
}

/** Numerator and denominator, constant first. */
type Ratio = readonly [readonly number[], readonly number[]];

function ratio([above, below]: Ratio, x: number): number {
  const at = (coefficients: readonly number[]): number => coefficients.reduceRight((sum, c) => sum * x + c, 0);
  return at(above) / at(below);
}

const central: Ratio = [
  [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
    33430.57558358813, 2509.0809287301227,
  ],
  [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
];

const tail: Ratio = [
  [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
];

const farTail: Ratio = [
  [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5,
    1.421511758316446e-7, 2.0442631033899397e-15,
  ],
];
