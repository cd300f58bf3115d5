import { describe, expect, it } from "vitest";
import { toyPlan } from "../../tests/support/toy-plan.js";
import type { DrawPlan } from "../scenario/index.js";
import { sweepDraws } from "./index.js";

const plan = toyPlan();
const bits = (rows: readonly (Float64Array | null)[]): string =>
  Buffer.concat(rows.map((row) => Buffer.from(row?.buffer ?? new ArrayBuffer(0)))).toString("base64");
const sweep = async (workers: number, transport: "shared" | "messages" = "shared", draws = 12) =>
  bits((await sweepDraws(plan, { draws, workers, transport })).rows);

describe("a sweep of draws", () => {
  it("has the same bits with no worker, one and two, with shared memory and with messages", async () => {
    const alone = await sweep(0);
    expect(alone.length).toBeGreaterThan(1000);
    expect(await sweep(1)).toBe(alone);
    expect(await sweep(2)).toBe(alone);
    expect(await sweep(2, "messages")).toBe(alone);
  });

  it("begins with the draws of a shorter one, and differs with the seed", async () => {
    const [short, long] = [await sweep(0, "shared", 5), await sweepDraws(plan, { draws: 12, workers: 0 })];
    expect(bits(long.rows.slice(0, 5))).toBe(short);
    const other = await sweepDraws({ ...plan, seed: 2 }, { draws: 5, workers: 0 });
    expect(bits(other.rows)).not.toBe(short);
  });

  it.each([
    [0, "shared"],
    [1, "shared"],
    [1, "messages"],
  ] as const)("interrupted with %i workers by %s holds the first so many draws, whole", async (workers, transport) => {
    const stop = new AbortController();
    const asked = 100_000;
    const under = sweepDraws(plan, {
      draws: asked,
      workers,
      transport,
      signal: stop.signal,
      onProgress: (done) => done > 0 && stop.abort(),
    });
    const { rows, interrupted } = await under;
    expect(interrupted).toBe(true);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThan(asked);
    expect(bits(rows.slice(0, 3))).toBe(await sweep(0, "shared", Math.min(3, rows.length)));
    expect(rows.every((row) => row?.every(Number.isFinite))).toBe(true);
  });

  it("counts a draw without equilibrium as such", async () => {
    // Nobody can live on this: the surplus of the first country is more than it earns.
    const { economy } = plan;
    const broken = { ...economy, tradeSurplus: economy.tradeSurplus.map((_, n) => (n === 0 ? 3e5 : -1.5e5)) };
    const own: DrawPlan = { ...plan, economy: broken, closures: ["world-va"] };
    const { rows, interrupted } = await sweepDraws(own, { draws: 3, workers: 1 });
    expect(rows).toEqual([null, null, null]);
    expect(interrupted).toBe(false);
  });

  it("passes on any other mistake", async () => {
    const wrong = { ...plan, model: { ...plan.model, structure: "nothing" } };
    await expect(sweepDraws(wrong, { draws: 3, workers: 1, transport: "messages" })).rejects.toThrow("nothing");
  });
});
