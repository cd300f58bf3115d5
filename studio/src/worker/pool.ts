import { evaluateDraw } from "../../../src/scenario/index.js";
import type { sweepDraws as threads, SweepOptions, Swept } from "../../../src/sweep/pool.js";

export type { SweepOptions, Swept };

/** Milliseconds between two calls of `onProgress`, and between two breaths in which a stop can arrive. */
const progressEvery = 200;

/** In the place of src/sweep/pool.ts: a draw depends on the plan and its number alone, so one thread gives the same bits. */
export const sweepDraws: typeof threads = async (plan, { draws, onProgress, signal }) => {
  const rows: (Float64Array | null)[] = [];
  let told = performance.now();
  for (;;) {
    if (rows.length >= draws || signal?.aborted) return { rows, interrupted: rows.length < draws };
    rows.push(evaluateDraw(plan, rows.length));
    if (performance.now() - told < progressEvery) continue;
    told = performance.now();
    onProgress?.(rows.length, () => rows);
    await new Promise((resolve) => setTimeout(resolve));
  }
};
