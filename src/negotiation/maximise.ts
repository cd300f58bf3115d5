/**
 * Maximum of a smooth function in a box: projected limited-memory quasi-Newton ascent. Coordinates at a bound with the
 * slope pointing out of the box rest; the two-loop recursion (Nocedal and Wright 2006, algorithm 7.4) runs on the others.
 * Scale the coordinates so that the Hessian is near minus one, then the first step is near a Newton step.
 */
export interface Point {
  readonly value: number;
  /** [coordinate]; asked for only where a step may be accepted. */
  readonly slope: () => Float64Array;
  /** [coordinate] where a formula expects the top; tried where no curvature is known yet. */
  readonly expected?: () => Float64Array;
}

export interface Maximum {
  readonly at: Float64Array;
  readonly value: number;
  /** Largest absolute slope of a coordinate that could still move. */
  readonly slope: number;
  readonly evaluations: number;
}

export interface Box {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

export interface MaximiseOptions {
  /** Slope at which the search ends; 1e-10 unless given. */
  readonly tolerance?: number;
  readonly maxSteps?: number;
  /** Differences of the value below this are noise: there a smaller slope decides. 1e-13 unless given. */
  readonly noise?: number;
}

const memory = 12;

/** @param start is brought into the box first. */
export function maximise(
  evaluate: (at: Float64Array) => Point,
  start: Float64Array,
  box: Box,
  options: MaximiseOptions = {},
): Maximum {
  const { tolerance = 1e-10, maxSteps = 300, noise = 1e-13 } = options;
  let at = clamp(start, box);
  let point = evaluate(at);
  let slope = point.slope();
  let evaluations = 1;
  let pairs: Pair[] = [];
  // Where the function bends upwards there is no Newton step: plain steps that succeed grow.
  let stretch = 1;
  for (let step = 0; step < maxSteps; step += 1) {
    const free = freeAt(at, slope, box);
    const steepness = steepest(slope, free);
    if (!(steepness > tolerance)) break;
    const next = ascend(evaluate, { at, point, slope, free, steepness }, pairs, box, { noise, stretch });
    evaluations += next.evaluations;
    if (next.found === undefined) {
      if (pairs.length === 0 && stretch === 1) break;
      [pairs, stretch] = [[], 1];
      continue;
    }
    const found = next.found;
    const moved = found.at.map((value, i) => value - at[i]!);
    const turned = found.slope.map((value, i) => slope[i]! - value);
    const bends = inner(moved, turned) > 1e-12 * inner(moved, moved);
    stretch = bends || next.evaluations > 1 ? 1 : 4 * stretch;
    pairs = bends ? [...pairs.slice(1 - memory), { moved, turned }] : [];
    ({ at, point, slope } = found);
  }
  return { at, value: point.value, slope: steepest(slope, freeAt(at, slope, box)), evaluations };
}

interface Pair {
  readonly moved: Float64Array;
  readonly turned: Float64Array;
}

interface Place {
  readonly at: Float64Array;
  readonly point: Point;
  readonly slope: Float64Array;
}

/** A step along the projected quasi-Newton direction, halved until it gains. */
function ascend(
  evaluate: (at: Float64Array) => Point,
  here: Place & { readonly free: readonly boolean[]; readonly steepness: number },
  pairs: readonly Pair[],
  box: Box,
  { noise, stretch }: { readonly noise: number; readonly stretch: number },
): { readonly found?: Place; readonly evaluations: number } {
  const leap = pairs.length === 0 ? leapFrom(here) : undefined;
  const direction = leap ?? quasiNewton(here.slope, here.free, pairs);
  const longest = direction.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  let length = Math.min(leap ? 1 : stretch, 1 / longest);
  for (let tries = 1; tries <= 30; tries += 1, length /= 2) {
    const at = clamp(
      here.at.map((value, i) => value + length * direction[i]!),
      box,
    );
    const hoped = at.reduce((sum, value, i) => sum + (value - here.at[i]!) * here.slope[i]!, 0);
    if (!(hoped > 0)) return { evaluations: tries - 1 };
    const point = evaluate(at);
    const gain = point.value - here.point.value;
    if (gain >= 1e-4 * hoped && gain > noise) return { found: { at, point, slope: point.slope() }, evaluations: tries };
    if (gain > -noise && hoped < 1e3 * noise) {
      const slope = point.slope();
      if (steepest(slope, freeAt(at, slope, box)) < 0.9 * here.steepness)
        return { found: { at, point, slope }, evaluations: tries };
    }
    if (hoped < noise && tries >= 6) return { evaluations: tries };
  }
  return { evaluations: 30 };
}

/** The way to the point that a formula expects, on the free coordinates, where it climbs. */
function leapFrom({ at, point, slope, free }: Place & { readonly free: readonly boolean[] }): Float64Array | undefined {
  const way = point.expected?.().map((value, i) => (free[i] ? value - at[i]! : 0));
  return way && inner(way, slope) > 0 ? way : undefined;
}

/** Ascent direction on the free coordinates; falls back to the slope itself. */
function quasiNewton(slope: Float64Array, free: readonly boolean[], pairs: readonly Pair[]): Float64Array {
  const q = slope.map((value, i) => (free[i] ? value : 0));
  const on = (a: Float64Array, b: Float64Array): number =>
    a.reduce((sum, value, i) => (free[i] ? sum + value * b[i]! : sum), 0);
  const usable = pairs.filter(
    ({ moved, turned }) => on(moved, turned) > 1e-10 * on(moved, moved) && on(moved, moved) > 0,
  );
  const weights: number[] = [];
  for (const { moved, turned } of usable.toReversed()) {
    const weight = on(moved, q) / on(moved, turned);
    weights.push(weight);
    q.forEach((value, i) => {
      if (free[i]) q[i] = value - weight * turned[i]!;
    });
  }
  const last = usable.at(-1);
  if (last) {
    const size = on(last.moved, last.turned) / on(last.turned, last.turned);
    q.forEach((value, i) => {
      q[i] = value * size;
    });
  }
  for (const { moved, turned } of usable) {
    const weight = (weights.pop() ?? 0) - on(turned, q) / on(moved, turned);
    q.forEach((value, i) => {
      if (free[i]) q[i] = value + weight * moved[i]!;
    });
  }
  return on(q, slope) > 0 ? q : slope.map((value, i) => (free[i] ? value : 0));
}

const freeAt = (at: Float64Array, slope: Float64Array, { lower, upper }: Box): boolean[] =>
  Array.from(at, (value, i) => !(value <= lower[i]! && slope[i]! < 0) && !(value >= upper[i]! && slope[i]! > 0));

const steepest = (slope: Float64Array, free: readonly boolean[]): number =>
  slope.reduce((most, value, i) => (free[i] ? Math.max(most, Math.abs(value)) : most), 0);

const clamp = (at: Float64Array, { lower, upper }: Box): Float64Array =>
  at.map((value, i) => Math.min(Math.max(value, lower[i]!), upper[i]!));

const inner = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
