import { describe, expect, it } from "vitest";
import { loadEconomy } from "../files/index.js";
import { closureNames, type SolveOptions, solve } from "./index.js";

const { economy } = loadEconomy("cp2015-withS");
const [n, j] = [economy.regions.length, economy.sectors.length];
const usa = economy.regions.indexOf("USA");

/** The United States add 60 points to every tariff on goods. */
const raised = economy.tariff.map((rate, at) =>
  Math.floor(at / (n * j)) === usa && Math.floor(at / j) % n !== usa && economy.tradable[at % j] ? rate + 0.6 : rate,
);

function welfarePct(options: SolveOptions): Record<string, number> {
  const { welfareHat } = solve(economy, { tariffs: raised }, options);
  return Object.fromEntries(economy.regions.map((code, r) => [code, 100 * (welfareHat[r]! - 1)]));
}

/** Printed to two decimals by an independent solver on the same data: half of the last digit. */
const printed = 2;

describe("60 points of US tariffs on the economy with its deficits", () => {
  it("gain the United States 0.19 % where surpluses are fixed in world value added", () => {
    const { USA, Mexico, Japan } = welfarePct({ closure: "world-va", numeraire: "world-va" });
    expect(USA).toBeCloseTo(0.19, printed);
    expect(Mexico).toBeCloseTo(-2.83, printed);
    expect(Japan).toBeCloseTo(-0.57, printed);
  });

  it("gain it 0.84 % where they are fixed in US wages", () => {
    const { USA, Mexico, Japan } = welfarePct({ closure: "world-va", numeraire: "wage:USA" });
    expect(USA).toBeCloseTo(0.84, printed);
    expect(Mexico).toBeCloseTo(-2.1, printed);
    expect(Japan).toBeCloseTo(-1.73, printed);
  });

  it("lie between where surpluses follow own income, in any unit of money", () => {
    const { USA, Mexico } = welfarePct({ closure: "own-income" });
    // Printed as 0.62 and -3.38 under another rule for the remainder, which moves the second digit.
    expect(USA).toBeCloseTo(0.62, 1);
    expect(Mexico).toBeCloseTo(-3.38, 1);
    expect(welfarePct({ closure: "own-income", numeraire: "wage:USA" }).USA).toBeCloseTo(USA!, 6);
  });

  it("lose the United States welfare where there is no deficit to devalue", () => {
    const { USA } = welfarePct({ closure: "zero" });
    expect(USA).toBeLessThan(0);
    expect(welfarePct({ closure: "zero", numeraire: "wage:USA" }).USA).toBeCloseTo(USA!, 6);
  });
});

describe("surpluses under every closure", () => {
  it.each(closureNames)("%s: sum to zero", (closure) => {
    const { tradeSurplus } = solve(economy, { tariffs: raised }, { closure });
    const world = economy.valueAdded.reduce((sum, value) => sum + value, 0);
    expect(Math.abs(tradeSurplus.reduce((sum, value) => sum + value, 0)) / world).toBeLessThan(1e-14);
  });
});
