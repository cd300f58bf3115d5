/** exp and log of src/base/numeric.ts, operation by operation: two lanes at a time, one by one at the ends of the range. */

const LN2_HI: f64 = 6.9314718036912381649e-1;
const LN2_LO: f64 = 1.90821492927058770002e-10;
const INV_LN2: f64 = 1.442695040888963387;

/** 2^k for k from -1074 to 1023. */
function powerOfTwo(k: i32): f64 {
  return k < -1022 ? reinterpret<f64>((<i64>1) << (k + 1074)) : reinterpret<f64>((<i64>(k + 1023)) << 52);
}

function scalarExp(x: f64): f64 {
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019412) return 0;
  if (x != x) return x;
  const k = floor<f64>(x * INV_LN2 + 0.5);
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
  if (k > 1023) return y * 2 * powerOfTwo(1023);
  if (k < -1021) return y * powerOfTwo(<i32>k + 60) * powerOfTwo(-60);
  return y * powerOfTwo(<i32>k);
}

function scalarLog(x: f64): f64 {
  if (x != x || x < 0) return NaN;
  if (x == 0) return -Infinity;
  if (x == Infinity) return x;
  let k: i32 = 0;
  let m = x;
  if (m < 2.2250738585072014e-308) {
    m *= 18014398509481984;
    k = -54;
  }
  const high = <i32>(reinterpret<i64>(m) >>> 32);
  const carry = ((high & 0xfffff) + 0x95f64) & 0x100000;
  const shift = (high >>> 20) - 1023 + (carry >>> 20);
  k += shift;
  const f = m * powerOfTwo(-shift) - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const odd = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const even =
    z *
    (6.66666666666673513e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  const half = 0.5 * f * f;
  return <f64>k * LN2_HI - (half - (s * (half + odd + even) + <f64>k * LN2_LO) - f);
}

function both(value: f64): v128 {
  return f64x2.splat(value);
}

/** a + t b */
function grow(a: f64, t: v128, b: v128): v128 {
  return f64x2.add(both(a), f64x2.mul(t, b));
}

/** 2^52 + 1023: added to an integer, it leaves the biased exponent in the lowest bits. */
const BIASED: f64 = 4503599627371519;

export function exp2(x: v128): v128 {
  if (!v128.all_true<i64>(f64x2.lt(f64x2.abs(x), both(708)))) {
    const low = scalarExp(f64x2.extract_lane(x, 0));
    return f64x2.replace_lane(both(low), 1, scalarExp(f64x2.extract_lane(x, 1)));
  }
  const k = f64x2.floor(f64x2.add(f64x2.mul(x, both(INV_LN2)), both(0.5)));
  const hi = f64x2.sub(x, f64x2.mul(k, both(LN2_HI)));
  const lo = f64x2.mul(k, both(LN2_LO));
  const r = f64x2.sub(hi, lo);
  const t = f64x2.mul(r, r);
  let p = grow(-1.6533902205465251539e-6, t, both(4.13813679705723846039e-8));
  p = grow(6.61375632143793436117e-5, t, p);
  p = grow(-2.77777777770155933842e-3, t, p);
  p = grow(1.66666666666666019037e-1, t, p);
  const c = f64x2.sub(r, f64x2.mul(t, p));
  const quotient = f64x2.div(f64x2.mul(r, c), f64x2.sub(both(2), c));
  const y = f64x2.sub(both(1), f64x2.sub(f64x2.sub(lo, quotient), hi));
  return f64x2.mul(y, i64x2.shl(f64x2.add(k, both(BIASED)), 52));
}

/** 1.5 x 2^52: its lowest bits count up from zero, so that a small integer becomes a double and back by adding. */
const COUNTER: f64 = 6755399441055744;

export function log2(x: v128): v128 {
  const inside = v128.and(f64x2.gt(x, both(1e-300)), f64x2.lt(x, both(1e300)));
  if (!v128.all_true<i64>(inside)) {
    const low = scalarLog(f64x2.extract_lane(x, 0));
    return f64x2.replace_lane(both(low), 1, scalarLog(f64x2.extract_lane(x, 1)));
  }
  const high = i64x2.shr_u(x, 32);
  const mantissa = v128.and(high, i64x2.splat(0xfffff));
  const carry = i64x2.shr_u(v128.and(i64x2.add(mantissa, i64x2.splat(0x95f64)), i64x2.splat(0x100000)), 20);
  const shift = i64x2.add(i64x2.sub(i64x2.shr_u(high, 20), i64x2.splat(1023)), carry);
  const k = f64x2.sub(i64x2.add(shift, both(COUNTER)), both(COUNTER));
  const f = f64x2.sub(f64x2.mul(x, i64x2.shl(i64x2.sub(i64x2.splat(1023), shift), 52)), both(1));
  const s = f64x2.div(f, f64x2.add(both(2), f));
  const z = f64x2.mul(s, s);
  const w = f64x2.mul(z, z);
  let odd = grow(2.222219843214978396e-1, w, both(1.531383769920937332e-1));
  odd = f64x2.mul(w, grow(3.999999999940941908e-1, w, odd));
  let even = grow(1.818357216161805012e-1, w, both(1.479819860511658591e-1));
  even = grow(2.857142874366239149e-1, w, even);
  even = f64x2.mul(z, grow(6.66666666666673513e-1, w, even));
  const half = f64x2.mul(f64x2.mul(both(0.5), f), f);
  const sum = f64x2.mul(s, f64x2.add(f64x2.add(half, odd), even));
  const tail = f64x2.sub(f64x2.sub(half, f64x2.add(sum, f64x2.mul(k, both(LN2_LO)))), f);
  return f64x2.sub(f64x2.mul(k, both(LN2_HI)), tail);
}
