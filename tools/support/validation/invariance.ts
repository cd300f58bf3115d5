import type { Economy } from "../../../src/economy/index.js";
import type { SolveOptions } from "../../../src/equilibrium/index.js";
import { loadEconomy } from "../../../src/files/index.js";
import { equal, residualReason, type Row, type Solver } from "./row.js";

const group = "Invariance";

/** Ten points of US tariffs on all goods of everybody else. */
export function usTenPoints({ regions, sectors, tariff, tradable, service }: Economy): Float64Array {
  const [n, j, usa] = [regions.length, sectors.length, regions.indexOf("USA")];
  return tariff.map((rate, cell) => {
    const [importer, exporter, s] = [Math.floor(cell / (n * j)), Math.floor(cell / j) % n, cell % j];
    const goods = tradable[s] === true && service?.[s] !== true;
    return importer === usa && exporter !== usa && goods ? rate + 0.1 : rate;
  });
}

/** The economy with regions and sectors in the opposite order. */
function reversed(economy: Economy): Economy {
  const [n, j] = [economy.regions.length, economy.sectors.length];
  const turn = (values: Float64Array): Float64Array => values.toReversed();
  return {
    ...economy,
    regions: economy.regions.toReversed(),
    sectors: economy.sectors.toReversed(),
    valueAdded: turn(economy.valueAdded),
    tradeSurplus: turn(economy.tradeSurplus),
    vaShare: turn(economy.vaShare),
    finalShare: turn(economy.finalShare),
    expenditure: turn(economy.expenditure),
    share: turn(economy.share),
    tariff: turn(economy.tariff),
    io: Float64Array.from({ length: n * j * j }, (_, at) => economy.io[n * j * j - 1 - at] as number),
    elasticity: turn(economy.elasticity),
    tradable: economy.tradable.toReversed(),
    ...(economy.service && { service: economy.service.toReversed() }),
  };
}

/** WebAssembly against TypeScript. */
export function kernels(solve: Solver): Row[] {
  const rows: Row[] = [];
  for (const name of ["cp2015-withS", "na-2022", "wiod2014"]) {
    const { economy } = loadEconomy(name);
    const tariffs = usTenPoints(economy);
    const [wasm, typescript] = (["wasm", "typescript"] as const).map((kernel) =>
      solve(economy, { tariffs }, { kernel }),
    );
    rows.push(
      equal(
        {
          group,
          what: `WebAssembly and TypeScript kernels, \`${name}\``,
          expected: "the same bits in every wage, price and flow",
          tolerance: 0,
          why: "same operations in the same order",
        },
        [...(wasm?.wageHat ?? []), ...(wasm?.priceHat ?? []), ...(wasm?.flow ?? [])],
        [...(typescript?.wageHat ?? []), ...(typescript?.priceHat ?? []), ...(typescript?.flow ?? [])],
      ),
    );
  }
  return rows;
}

/** What must not matter. */
export function invariance(solve: Solver): Row[] {
  const rows: Row[] = [];
  for (const name of ["na-2022", "wiod2014"]) {
    const { economy } = loadEconomy(name);
    const still = solve(economy);
    rows.push(
      equal(
        {
          group,
          what: `nothing changes, \`${name}\``,
          expected: "hats of 1: the base is its own equilibrium",
          tolerance: 1e-9,
          why: residualReason,
        },
        [...still.wageHat, ...still.welfareHat],
        Array.from({ length: 2 * economy.regions.length }, () => 1),
      ),
    );
  }
  rows.push(...kernels(solve));
  const { economy } = loadEconomy("na-2022");
  const tariffs = usTenPoints(economy);
  const plain = solve(economy, { tariffs });
  const scaled: Economy = {
    ...economy,
    valueAdded: economy.valueAdded.map((value) => 1000 * value),
    tradeSurplus: economy.tradeSurplus.map((value) => 1000 * value),
    expenditure: economy.expenditure.map((value) => 1000 * value),
  };
  rows.push(
    equal(
      {
        group,
        what: "homogeneity: all money times 1000",
        expected: "the same hats",
        tolerance: 1e-9,
        why: residualReason,
      },
      plain.welfareHat,
      solve(scaled, { tariffs }).welfareHat,
    ),
  );
  const turned = reversed(economy);
  rows.push(
    equal(
      {
        group,
        what: "permutation: regions and sectors in the opposite order",
        expected: "the same hats in the opposite order",
        tolerance: 1e-9,
        why: residualReason,
      },
      [...plain.welfareHat, ...plain.priceHat],
      (() => {
        const other = solve(turned, { tariffs: tariffs.toReversed() });
        return [...other.welfareHat.toReversed(), ...other.priceHat.toReversed()];
      })(),
    ),
  );
  const welfare = (options: SolveOptions): Float64Array => solve(economy, { tariffs }, options).welfareHat;
  rows.push(
    equal(
      {
        group,
        what: "numeraire, no surpluses (closure `zero`)",
        expected: "the same welfare in world value added and in US wages",
        tolerance: 1e-9,
        why: residualReason,
      },
      welfare({ closure: "zero" }),
      welfare({ closure: "zero", numeraire: "wage:USA" }),
    ),
  );
  // World value added is worth 1 / wage of the United States: surpluses so changed are the same in that unit.
  const usWage = plain.wageHat[economy.regions.indexOf("USA")] as number;
  const surplusChange = economy.tradeSurplus.map((surplus) => surplus * (1 / usWage - 1));
  rows.push(
    equal(
      {
        group,
        what: "numeraire, the unit of the surpluses held",
        expected: "the same welfare, counted in US wages with surpluses still fixed in world value added",
        tolerance: 1e-9,
        why: residualReason,
      },
      plain.welfareHat,
      solve(economy, { tariffs, surplusChange }, { numeraire: "wage:USA" }).welfareHat,
    ),
  );
  for (const name of ["cp2015-withS", "na-2022", "wiod2014"]) {
    const base = loadEconomy(name).economy;
    const solution = solve(base, { tariffs: usTenPoints(base) });
    const world = base.valueAdded.reduce((sum, value) => sum + value, 0);
    rows.push(
      equal(
        {
          group,
          what: `Walras' law, \`${name}\``,
          expected: "exports less imports are the surplus of every region, the last one too; over world value added",
          tolerance: 1e-9,
          why: "residuals of 1e-10 in each market",
        },
        solution.exports.map((value, n) => (value - (solution.imports[n] as number)) / world),
        solution.tradeSurplus.map((value) => value / world),
      ),
    );
  }
  return rows;
}
