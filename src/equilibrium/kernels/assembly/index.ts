/**
 * The kernels of ../kernels.ts for WebAssembly with vectors of two doubles, in the lanes of ../typescript.ts. AssemblyScript;
 * `npm run import -- kernels` compiles it into ../binary.ts. Arrays are addresses in bytes, sizes multiples of four; each
 * loop takes four doubles of a row at a time.
 */
import { exp2, log2 } from "./numeric";

function at(address: usize, offset: usize = 0): v128 {
  return v128.load(address + offset);
}

function plus(a: v128, b: v128): v128 {
  return f64x2.add(a, b);
}

function times(a: v128, b: v128): v128 {
  return f64x2.mul(a, b);
}

function lanes(a: v128): f64 {
  return f64x2.extract_lane(a, 0) + f64x2.extract_lane(a, 1);
}

function zero(): v128 {
  return f64x2.splat(0);
}

/** Four rows weighted, in pairs. */
function four(w0: v128, a: v128, w1: v128, b: v128, w2: v128, c: v128, w3: v128, d: v128): v128 {
  return plus(plus(times(w0, a), times(w1, b)), plus(times(w2, c), times(w3, d)));
}

export function dotsAndSums(m: usize, size: usize, x: usize, dots: usize, w: usize, sums: usize): void {
  const width = size << 3;
  for (let j: usize = 0; j < size; j += 4) {
    let row0 = m + j * width;
    let row1 = row0 + width;
    let row2 = row1 + width;
    let row3 = row2 + width;
    const w0 = v128.load64_splat(w + (j << 3));
    const w1 = v128.load64_splat(w + (j << 3), 8);
    const w2 = v128.load64_splat(w + (j << 3), 16);
    const w3 = v128.load64_splat(w + (j << 3), 24);
    let c0 = zero();
    let c1 = zero();
    let c2 = zero();
    let c3 = zero();
    let prices = x;
    let sum = sums;
    for (const end = row0 + width; row0 < end; row0 += 32) {
      let p = at(prices);
      let g0 = at(row0);
      let g1 = at(row1);
      let g2 = at(row2);
      let g3 = at(row3);
      c0 = plus(c0, times(g0, p));
      c1 = plus(c1, times(g1, p));
      c2 = plus(c2, times(g2, p));
      c3 = plus(c3, times(g3, p));
      v128.store(sum, plus(at(sum), four(g0, w0, g1, w1, g2, w2, g3, w3)));
      p = at(prices, 16);
      g0 = at(row0, 16);
      g1 = at(row1, 16);
      g2 = at(row2, 16);
      g3 = at(row3, 16);
      c0 = plus(c0, times(g0, p));
      c1 = plus(c1, times(g1, p));
      c2 = plus(c2, times(g2, p));
      c3 = plus(c3, times(g3, p));
      v128.store(sum, plus(at(sum, 16), four(g0, w0, g1, w1, g2, w2, g3, w3)), 16);
      row1 += 32;
      row2 += 32;
      row3 += 32;
      prices += 32;
      sum += 32;
    }
    const to = dots + (j << 3);
    f64.store(to, lanes(c0));
    f64.store(to, lanes(c1), 8);
    f64.store(to, lanes(c2), 16);
    f64.store(to, lanes(c3), 24);
  }
}

export function rowDots(m: usize, size: usize, x: usize, dots: usize): void {
  const width = size << 3;
  for (let n: usize = 0; n < size; n += 4) fourDots(m + n * width, width, x, dots + (n << 3));
}

export function addRows(m: usize, size: usize, w: usize, sums: usize): void {
  const width = size << 3;
  for (let n: usize = 0; n < size; n += 4) addFour(m + n * width, width, w + (n << 3), sums);
}

export function addSomeRows(m: usize, width: usize, rows: usize, w: usize, sums: usize, length: usize): void {
  const end = sums + (length << 3);
  const apart = width << 3;
  let row = m;
  let weight = w;
  for (let h: usize = 1; h < rows; h += 2) {
    const w0 = v128.load64_splat(weight);
    const w1 = v128.load64_splat(weight, 8);
    let from = row;
    for (let sum = sums; sum < end; sum += 16) {
      v128.store(sum, plus(at(sum), plus(times(w0, at(from)), times(w1, at(from + apart)))));
      from += 16;
    }
    row += 2 * apart;
    weight += 16;
  }
  if (rows % 2 == 0) return;
  const last = v128.load64_splat(weight);
  for (let sum = sums; sum < end; sum += 16) {
    v128.store(sum, plus(at(sum), times(last, at(row))));
    row += 16;
  }
}

/** Four rows of a matrix times a vector, each in four lanes. */
function fourDots(rows: usize, width: usize, x: usize, to: usize): void {
  let row0 = rows;
  let row1 = row0 + width;
  let row2 = row1 + width;
  let row3 = row2 + width;
  let a0 = zero();
  let a1 = zero();
  let a2 = zero();
  let a3 = zero();
  let b0 = zero();
  let b1 = zero();
  let b2 = zero();
  let b3 = zero();
  let from = x;
  for (const end = row0 + width; row0 < end; row0 += 32) {
    const e = at(from);
    const f = at(from, 16);
    a0 = plus(a0, times(at(row0), e));
    b0 = plus(b0, times(at(row0, 16), f));
    a1 = plus(a1, times(at(row1), e));
    b1 = plus(b1, times(at(row1, 16), f));
    a2 = plus(a2, times(at(row2), e));
    b2 = plus(b2, times(at(row2, 16), f));
    a3 = plus(a3, times(at(row3), e));
    b3 = plus(b3, times(at(row3, 16), f));
    row1 += 32;
    row2 += 32;
    row3 += 32;
    from += 32;
  }
  f64.store(to, lanes(plus(a0, b0)));
  f64.store(to, lanes(plus(a1, b1)), 8);
  f64.store(to, lanes(plus(a2, b2)), 16);
  f64.store(to, lanes(plus(a3, b3)), 24);
}

/** Adds four weighted rows to sums. */
function addFour(rows: usize, width: usize, w: usize, sums: usize): void {
  const w0 = v128.load64_splat(w);
  const w1 = v128.load64_splat(w, 8);
  const w2 = v128.load64_splat(w, 16);
  const w3 = v128.load64_splat(w, 24);
  let row0 = rows;
  let row1 = row0 + width;
  let row2 = row1 + width;
  let row3 = row2 + width;
  let sum = sums;
  for (const end = row0 + width; row0 < end; row0 += 32) {
    v128.store(sum, plus(at(sum), four(w0, at(row0), w1, at(row1), w2, at(row2), w3, at(row3))));
    const high = four(w0, at(row0, 16), w1, at(row1, 16), w2, at(row2, 16), w3, at(row3, 16));
    v128.store(sum, plus(at(sum, 16), high), 16);
    row1 += 32;
    row2 += 32;
    row3 += 32;
    sum += 32;
  }
}

/** Adds four weighted rows of products of two matrices to sums. */
function addFourProducts(a: usize, b: usize, width: usize, w0: f64, w1: f64, w2: f64, w3: f64, sums: usize): void {
  const v0 = f64x2.splat(w0);
  const v1 = f64x2.splat(w1);
  const v2 = f64x2.splat(w2);
  const v3 = f64x2.splat(w3);
  const down = b - a;
  for (let row0 = a, sum = sums, end = a + width; row0 < end; row0 += 16, sum += 16) {
    const row1 = row0 + width;
    const row2 = row1 + width;
    const row3 = row2 + width;
    const p0 = times(at(row0), at(row0 + down));
    const p1 = times(at(row1), at(row1 + down));
    const p2 = times(at(row2), at(row2 + down));
    const p3 = times(at(row3), at(row3 + down));
    v128.store(sum, plus(at(sum), four(v0, p0, v1, p1, v2, p2, v3, p3)));
  }
}

let fetched: f64 = 0;

/**
 * Reads one number of each cache line. Rows read in step look like no stream to a processor, which then waits for each
 * line; read once in order before, they are there: a fifth of the time of a large market.
 */
function fetch(from: usize, size: usize): void {
  let sum: f64 = 0;
  for (let i: usize = 0; i < size; i += 128) sum += f64.load(from + i) + f64.load(from + i, 64);
  // Kept, or a compiler would drop the reads.
  fetched = sum;
}

function empty(row: usize, width: usize): bool {
  for (let i: usize = 0; i < width; i += 8) if (f64.load(row + i) != 0) return false;
  return true;
}

export function trade(
  weights: usize,
  netAt: usize,
  sectors: usize,
  regions: usize,
  size: usize,
  stride: usize,
  theta: usize,
  lc: usize,
  expenditure: usize,
  measure: bool,
  e: usize,
  gross: usize,
  bought: usize,
  perSum: usize,
  demand: usize,
  squares: usize,
  prices: usize,
  output: usize,
  revenue: usize,
  balance: usize,
): void {
  const width = size << 3;
  const block = size * width;
  memory.fill(demand, 0, sectors * width);
  if (measure) memory.fill(squares, 0, sectors * width);
  memory.fill(revenue, 0, width);
  memory.fill(balance, 0, width);
  for (let j: usize = 0; j < sectors; j += 1) {
    const here = j * width;
    const th = f64.load(theta + (j << 3));
    const a = weights + j * block;
    const net = weights + ((<usize>f64.load(netAt + (j << 3))) << 3);
    const untaxed = net == a;
    const scale = f64x2.splat(-th);
    for (let i: usize = 0; i < width; i += 16) v128.store(e + here + i, exp2(times(scale, at(lc + here + i))));
    for (let n: usize = 0; n < regions; n += 4) {
      const to = here + (n << 3);
      const rows = n * width;
      fetch(a + rows, width << 2);
      fourDots(a + rows, width, e + here, gross + to);
      if (!untaxed) fetch(net + rows, width << 2);
      if (!untaxed) fourDots(net + rows, width, e + here, bought + to);
      for (let m = n, end = min(n + 4, regions); m < end; m += 1) {
        const place = here + (m << 3);
        const cell = (m * stride + j) << 3;
        const sum = f64.load(gross + place);
        if (sum == 0) {
          f64.store(bought + place, 0);
          f64.store(perSum + place, 0);
          f64.store(prices + cell, empty(a + m * width, width) ? 0 : NaN);
          continue;
        }
        f64.store(prices + cell, sum);
        const x = f64.load(expenditure + cell);
        const q = x / sum;
        f64.store(perSum + place, q);
        const imports = untaxed ? x : q * f64.load(bought + place);
        f64.store(bought + place, imports);
        if (!untaxed) f64.store(revenue + (m << 3), f64.load(revenue + (m << 3)) + (x - imports));
        f64.store(balance + (m << 3), f64.load(balance + (m << 3)) - imports);
      }
      addFour(net + rows, width, perSum + to, demand + here);
      if (measure) {
        const g0 = f64.load(gross + to);
        const g1 = f64.load(gross + to, 8);
        const g2 = f64.load(gross + to, 16);
        const g3 = f64.load(gross + to, 24);
        addFourProducts(
          a + rows,
          net + rows,
          width,
          g0 == 0 ? 0 : f64.load(perSum + to) / g0,
          g1 == 0 ? 0 : f64.load(perSum + to, 8) / g1,
          g2 == 0 ? 0 : f64.load(perSum + to, 16) / g2,
          g3 == 0 ? 0 : f64.load(perSum + to, 24) / g3,
          squares + here,
        );
      }
    }
    for (let i: usize = 0; i < regions; i += 1) {
      const cell = (i * stride + j) << 3;
      const made = f64.load(e + here + (i << 3)) * f64.load(demand + here + (i << 3));
      f64.store(output + cell, made);
      f64.store(balance + (i << 3), f64.load(balance + (i << 3)) + made);
    }
  }
  // Prices hold sums so far; whole rows are turned into logs at once.
  for (let n: usize = 0; n < regions; n += 1) {
    const row = prices + ((n * stride) << 3);
    for (let j: usize = 0; j < sectors; j += 2) {
      const sums = at(row + (j << 3));
      // One is what padding, and what nobody supplies, turn into: its log is zero.
      const none = f64x2.eq(sums, zero());
      const logs = log2(v128.bitselect(f64x2.splat(1), sums, none));
      v128.store(row + (j << 3), f64x2.div(f64x2.sub(zero(), logs), at(theta + (j << 3))));
    }
  }
}

export function costs(
  gam: usize,
  regions: usize,
  size: usize,
  height: usize,
  logWages: usize,
  prices: usize,
  output: usize,
  income: usize,
  alpha: usize,
  labour: usize,
  markup: usize,
  materials: usize,
  expenditure: usize,
  lc: usize,
): void {
  const width = size << 3;
  for (let n: usize = 0; n < regions; n += 1) {
    const cell = n * width;
    const lw = f64.load(logWages + (n << 3));
    const earned = v128.load64_splat(income + (n << 3));
    for (let k: usize = cell; k < cell + width; k += 16) v128.store(expenditure + k, times(at(alpha + k), earned));
    dotsAndSums(gam + cell * size, size, prices + cell, materials + cell, output + cell, expenditure + cell);
    let to = lc + (n << 3);
    for (let k: usize = cell; k < cell + width; k += 8) {
      f64.store(to, f64.load(labour + k) * lw + f64.load(markup + k) + f64.load(materials + k));
      to += height << 3;
    }
  }
}

export function gaps(g: usize, z: usize, metric: usize, size: usize, f: usize): void {
  for (let i: usize = 0; i < size << 3; i += 16) {
    v128.store(f + i, times(f64x2.sub(at(g + i), at(z + i)), at(metric + i)));
  }
}

export function largest(f: usize, size: usize): f64 {
  let most = zero();
  for (let i: usize = 0; i < size << 3; i += 16) most = f64x2.max(most, f64x2.abs(at(f + i)));
  return max<f64>(f64x2.extract_lane(most, 0), f64x2.extract_lane(most, 1));
}

export function largestPart(g: usize, z: usize, rows: usize, size: usize, floors: usize): f64 {
  let most = zero();
  for (let n: usize = 0; n < rows; n += 1) {
    const least = v128.load64_splat(floors + (n << 3));
    for (const end = g + (size << 3); g < end; g += 16, z += 16) {
      const gap = f64x2.abs(f64x2.sub(at(g), at(z)));
      most = f64x2.max(most, f64x2.div(gap, f64x2.max(at(g), least)));
    }
  }
  return max<f64>(f64x2.extract_lane(most, 0), f64x2.extract_lane(most, 1));
}

export function keepPositive(z: usize, g: usize, size: usize): void {
  for (let i: usize = 0; i < size << 3; i += 16) {
    const value = at(z + i);
    v128.store(z + i, v128.bitselect(at(g + i), value, f64x2.lt(value, zero())));
  }
}

export function exps(x: usize, factor: f64, size: usize, out: usize): void {
  const scale = f64x2.splat(factor);
  for (let i: usize = 0; i < size << 3; i += 16) v128.store(out + i, exp2(times(scale, at(x + i))));
}

export function logs(x: usize, size: usize, out: usize): void {
  for (let i: usize = 0; i < size << 3; i += 16) v128.store(out + i, log2(at(x + i)));
}

export function changes(now: usize, last: usize, size: usize, out: usize): void {
  for (let i: usize = 0; i < size << 3; i += 16) {
    const value = at(now + i);
    v128.store(out + i, f64x2.sub(value, at(last + i)));
    v128.store(last + i, value);
  }
}

export function columnDots(columns: usize, size: usize, used: usize, newest: usize, out: usize): void {
  const width = size << 3;
  const fresh = columns + newest * width;
  for (let column: usize = 0; column < used; column += 2) {
    const first = columns + column * width;
    const next = first + width;
    let c0 = zero();
    let c1 = zero();
    let d0 = zero();
    let d1 = zero();
    for (let i: usize = 0; i < width; i += 32) {
      const low = at(fresh + i);
      const high = at(fresh + i, 16);
      c0 = plus(c0, times(at(first + i), low));
      c1 = plus(c1, times(at(first + i, 16), high));
      d0 = plus(d0, times(at(next + i), low));
      d1 = plus(d1, times(at(next + i, 16), high));
    }
    f64.store(out + (column << 3), lanes(plus(c0, c1)));
    f64.store(out + (column << 3), lanes(plus(d0, d1)), 8);
  }
}

export function dot(column: usize, x: usize, size: usize): f64 {
  let a = zero();
  let b = zero();
  for (let i: usize = 0; i < size << 3; i += 32) {
    a = plus(a, times(at(column + i), at(x + i)));
    b = plus(b, times(at(column + i, 16), at(x + i, 16)));
  }
  return lanes(plus(a, b));
}

export function combine(g: usize, columns: usize, size: usize, weights: usize, out: usize): void {
  const width = size << 3;
  const w0 = v128.load64_splat(weights);
  const w1 = v128.load64_splat(weights, 8);
  const w2 = v128.load64_splat(weights, 16);
  const w3 = v128.load64_splat(weights, 24);
  const w4 = v128.load64_splat(weights, 32);
  const w5 = v128.load64_splat(weights, 40);
  const w6 = v128.load64_splat(weights, 48);
  const w7 = v128.load64_splat(weights, 56);
  for (let i: usize = 0; i < width; i += 16) {
    let c = columns + i;
    const low = four(w0, at(c), w1, at(c + width), w2, at(c + 2 * width), w3, at(c + 3 * width));
    c += 4 * width;
    const high = four(w4, at(c), w5, at(c + width), w6, at(c + 2 * width), w7, at(c + 3 * width));
    v128.store(out + i, f64x2.sub(at(g + i), plus(low, high)));
  }
}
