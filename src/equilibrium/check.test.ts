import { describe, expect, it } from "vitest";
import { economyOf, type Sketch } from "../../tests/support/economies.js";
import { exitCodes, ParleyError } from "../base/index.js";
import { solve } from "./index.js";

/** Three regions, two goods, trade in the first between all. */
const sketch: Sketch = {
  regions: ["A", "B", "C"],
  sectors: ["goods", "services"],
  valueAdded: [100, 50, 25],
  tradeSurplus: [2, -1, -1],
  vaShare: [0.5, 0.6, 0.5, 0.6, 0.5, 0.6],
  finalShare: [0.4, 0.6, 0.4, 0.6, 0.4, 0.6],
  expenditure: [90, 100, 45, 50, 25, 25],
  share: [0.6, 1, 0.2, 0, 0.2, 0, 0.3, 0, 0.5, 1, 0.2, 0, 0.4, 0, 0.2, 0, 0.4, 1],
  tariff: Array.from({ length: 18 }, () => 0),
  io: [0.7, 0.3, 0.3, 0.7, 0.7, 0.3, 0.3, 0.7, 0.7, 0.3, 0.3, 0.7],
  elasticity: [4, 5],
};

function refusal(changes: Partial<Sketch>): ParleyError {
  try {
    solve(economyOf({ ...sketch, ...changes }), { tariffs: new Float64Array(18).fill(0.1) });
  } catch (error) {
    if (error instanceof ParleyError) return error;
    throw error;
  }
  throw new Error("solved");
}

describe("what has no equilibrium is refused before solving, naming the place", () => {
  it("and the sound sketch is solved", () => {
    expect(solve(economyOf(sketch)).residual).toBeLessThan(1e-10);
  });

  it.each<[string, Partial<Sketch>, string]>([
    ["an elasticity of zero", { elasticity: [4, 0] }, "the trade elasticity of sector services is 0"],
    ["a negative elasticity", { elasticity: [-4, 5] }, "the trade elasticity of sector goods is -4"],
    ["value added of zero", { valueAdded: [100, 0, 25] }, "value added of B is 0"],
    [
      "labour shares above one",
      { vaShare: [0.5, 0.6, 0.5, 1.6, 0.5, 0.6] },
      "the value-added share of B in services is 1.6",
    ],
    [
      "final-demand shares that do not sum",
      { finalShare: [0.4, 0.6, 0.4, 0.6, 0.4, 0.5] },
      "final-demand shares of C sum to 0.9",
    ],
    ["trade shares that do not sum", { share: sketch.share.with(0, 0.5) }, "trade shares of A in goods sum to 0.89"],
    [
      "a negative trade share",
      { share: sketch.share.with(0, -0.1).with(2, 0.9) },
      "trade share of A in what A buys of goods",
    ],
    [
      "a tariff of no number where nothing is traded",
      { tariff: Array.from({ length: 18 }, (_, at) => (at === 3 ? Number.NaN : 0)) },
      "tariff of A on B in services is NaN in the economy",
    ],
    [
      "expenditure of no number",
      { expenditure: [90, 100, Number.NaN, 50, 25, 25] },
      "expenditure of B on goods is NaN; it is money, 0 or more",
    ],
    ["negative expenditure", { expenditure: [90, 100, 45, -1, 25, 25] }, "expenditure of B on services is -1"],
    [
      "a tariff of -100 % in the base",
      { tariff: Array.from({ length: 18 }, () => -1) },
      "tariff of A on A in goods is -1",
    ],
    ["input shares that do not sum", { io: sketch.io.with(0, 0.2) }, "input shares of A in goods sum to 0.5"],
    ["surpluses that do not sum to zero", { tradeSurplus: [2, -1, 0] }, "trade surpluses sum to 1 over regions, not 0"],
    [
      "a disconnected region",
      { share: [0.6, 1, 0.4, 0, 0, 0, 0.5, 0, 0.5, 1, 0, 0, 0, 0, 0, 0, 1, 1] },
      "C is not connected by trade with A",
    ],
  ])("%s", (_, changes, message) => {
    const error = refusal(changes);
    expect(error.message).toContain(message);
    expect(error.exitCode).toBe(exitCodes.usage);
  });

  it("a start of another economy", () => {
    const start = solve(economyOf(sketch));
    const other = economyOf({ ...sketch, regions: ["A", "B", "D"] });
    expect(() => solve(other, {}, { start })).toThrow("it must have the regions and sectors of this economy");
  });
});
