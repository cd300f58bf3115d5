/**
 * exp, log and pow from + - x / and comparisons only, so that every engine gives the same bits.
 * `Math.exp`, `Math.log` and `Math.pow` may differ in the last place between engines and are banned in the pure rooms.
 *
 * Method: range reduction with a two-part ln 2 and the minimax polynomials of FDLIBM (Sun Microsystems, 1993:
 * e_exp.c, e_log.c); error below 1 ulp for exp and log.
 */

const LN2_HI = 6.9314718036912381649e-1;
const LN2_LO = 1.90821492927058770002e-10;
const INV_LN2 = 1.442695040888963387;

/** powersOfTwo[k + 1074] = 2^k, exact, for k from -1074 to 1023. */
const powersOfTwo = makePowersOfTwo();

function makePowersOfTwo(): Float64Array {
  const powers = new Float64Array(1074 + 1024);
  powers[1074] = 1;
  for (let k = 1; k <= 1023; k += 1) powers[1074 + k] = powers[1073 + k]! * 2;
  for (let k = 1; k <= 1074; k += 1) powers[1074 - k] = powers[1075 - k]! / 2;
  return powers;
}

/** e to the x; 0 below -745.14, Infinity above 709.79. */
export function exp(x: number): number {
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019412) return 0;
  if (x !== x) return x;
  const k = Math.floor(x * INV_LN2 + 0.5);
  const hi = x - k * LN2_HI;
  const lo = k * LN2_LO;
  const r = hi - lo;
  const t = r * r;
  const c =
    r -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 +
            t * (6.61375632143793436117e-5 + t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))));
  const y = 1 - (lo - (r * c) / (2 - c) - hi);
  if (k > 1023) return y * 2 * powersOfTwo[1074 + 1023]!;
  if (k < -1021) return y * powersOfTwo[1074 + k + 60]! * powersOfTwo[1074 - 60]!;
  return y * powersOfTwo[1074 + k]!;
}

const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);
float[0] = 1;
const HIGH = words[1] === 0x3ff00000 ? 1 : 0;

/** Natural logarithm; -Infinity at 0, NaN below 0. */
export function log(x: number): number {
  if (x !== x || x < 0) return Number.NaN;
  if (x === 0) return -Infinity;
  if (x === Infinity) return x;
  let k = 0;
  let m = x;
  if (m < 2.2250738585072014e-308) {
    m *= 18014398509481984;
    k = -54;
  }
  float[0] = m;
  const high = words[HIGH]!;
  const mantissa = high & 0xfffff;
  const carry = (mantissa + 0x95f64) & 0x100000;
  const shift = (high >>> 20) - 1023 + (carry >>> 20);
  k += shift;
  // An exact product: writing the exponent back into the word and reading the double again would stall.
  const f = m * powersOfTwo[1074 - shift]! - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const odd = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const even =
    z *
    (6.66666666666673513e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  const half = 0.5 * f * f;
  return k * LN2_HI - (half - (s * (half + odd + even) + k * LN2_LO) - f);
}

/**
 * x to the y for x >= 0, as exp(y log x). The relative error grows with |y log x|: about 1e-16 times that number.
 * Never in an inner loop: work in logs there.
 */
export function pow(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  if (x === 0) return y > 0 ? 0 : Infinity;
  return exp(y * log(x));
}
