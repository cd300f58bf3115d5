import { accountResiduals } from "../../src/economy/index.js";
import type { Accounts, RegionBalance } from "./accounts.js";
import { mappingSection } from "./mapping-report.js";
import { regions } from "./regions.js";
import { markdown, type ReportInput } from "./report-input.js";
import { sanityChecks } from "./sanity.js";
import { sectorCodes } from "./sectors.js";

const J = sectorCodes.length;
const percent = (x: number, digits = 1): string => (100 * x).toFixed(digits);
const small = (x: number): string => x.toExponential(1);

/** docs/balance-report.md: what balancing moved, whether the accounts close, and known figures beside ours. */
export function balanceReport(input: ReportInput): string {
  const { economy, regionBalance } = input.accounts;
  return `# Balance report of na-2022

Written by \`npm run import -- economy\`; what the words mean stands in [economy.md](economy.md). USD of 2022.

## What balancing moved

Trade flows, tariffs and value-added shares stay as they are (that of services is the exception of A-value-added). Input coefficients of 2020 are scaled by rows and columns
(RAS) until the inputs of every sector are output less value added, and the uses of every good are absorption less
final demand. "Moved" is the sum of absolute changes over the sum of inputs; "largest row factor" is by how much the
uses of one good had to grow or shrink as a whole.

${markdown(
  ["region", "rounds", "moved, %", "inputs, bn", "largest row factors", "gap left"],
  regionBalance.map((entry, n) => [
    regions[n] as string,
    String(entry.rounds),
    percent(entry.moved),
    (sum(entry.before) / 1000).toFixed(0),
    rowFactors(entry),
    small(entry.gap),
  ]),
)}

Refined petroleum and crude grow in most regions: oil cost half as much in 2020 as in 2022.

## Worst cells

The largest changes of single inputs in Canada, Mexico and the United States, coefficients per unit of the user's inputs.

${markdown(["region", "input", "user", "before, bn", "after, bn", "share before", "share after"], worstCells(input.accounts))}

## Final demand

${finalSection(regionBalance)}

## Naive splits

With the technology as it is, every coarse row split by absorption and final demand as what is left, this share of final
demand would be negative; the worst good stands beside it, in per cent of the region's absorption of it.

${markdown(["region", "negative final demand, %", "worst good", "% of absorption"], regionBalance.map(naiveRow))}

## Do the accounts close?

${residualTable(input.accounts)}

## Sanity

${markdown(
  ["figure", "known", "found", "off, %", "tolerance, %", "why this tolerance"],
  sanityChecks(economy).map(({ what, known, found, tolerance, reason }) => [
    what,
    String(known),
    found.toPrecision(4),
    percent(found / known - 1, 2),
    percent(tolerance, 2),
    reason,
  ]),
)}

Value added of the three is set to the known figure (assumption A-value-added), so those three rows show that it arrived,
not that the technology found it. Left to itself the technology of 2020 gives 25.6, 2.01 and 1.47 tn: 1.1, 2.3 and 8.4 %
too much. Its value-added share is one less inputs at basic prices, which counts taxes on inputs as value added, and its
edition is older than that of the flows; which part either has in the gap these data do not tell.

${mappingSection(input)}
`;
}

function rowFactors({ before, after }: RegionBalance): string {
  return sectorCodes
    .map((code, k) => ({ code, factor: rowSum(after, k) / rowSum(before, k) }))
    .toSorted((a, b) => Math.abs(Math.log(b.factor)) - Math.abs(Math.log(a.factor)))
    .slice(0, 3)
    .map(({ code, factor }) => `${code} ${factor.toFixed(2)}`)
    .join(", ");
}

function worstCells({ regionBalance }: Accounts): string[][] {
  return ["CAN", "MEX", "USA"].flatMap((region) => {
    const { before, after } = regionBalance[regions.indexOf(region as "USA")] as RegionBalance;
    const cells = Array.from(before, (value, at) => ({ at, value, moved: after[at]! - value }));
    return cells
      .toSorted((a, b) => Math.abs(b.moved) - Math.abs(a.moved))
      .slice(0, 6)
      .map(({ at, value }) => {
        const [source, using] = [Math.floor(at / J), at % J];
        const inputs = (matrix: Float64Array): number => columnSum(matrix, using);
        return [
          region,
          sectorCodes[source] as string,
          sectorCodes[using] as string,
          (value / 1000).toFixed(1),
          (after[at]! / 1000).toFixed(1),
          (value / inputs(before)).toFixed(4),
          (after[at]! / inputs(after)).toFixed(4),
        ];
      });
  });
}

function finalSection(balances: readonly RegionBalance[]): string {
  const capped = balances.flatMap(({ wantedFinal, absorption, final }, n) =>
    sectorCodes.flatMap((code, k) =>
      wantedFinal[k]! < absorption[k]!
        ? []
        : [
            `${regions[n]} ${code}: the shares of 2020 want ${percent(wantedFinal[k]! / absorption[k]!)} % of absorption, it gets ${percent(final[k]! / absorption[k]!)} %`,
          ],
    ),
  );
  const least = Math.min(...balances.flatMap(({ final }) => [...final]));
  return `Final demand has the shares of 2020. None is negative (the least is ${least === 0 ? "0" : least.toFixed(1)}). Where the shares want more than the region absorbs,
absorption is divided in the 2020 proportion of materials to final demand (A-final-cap):

${capped.map((line) => `- ${line}`).join("\n") || "- nowhere"}`;
}

function naiveRow({ naiveFinal, absorption }: RegionBalance, n: number): string[] {
  const negative = naiveFinal.reduce((all, value) => all + Math.min(value, 0), 0);
  const worst = sectorCodes
    .map((code, k) => ({ code, share: naiveFinal[k]! / absorption[k]! }))
    .toSorted((a, b) => a.share - b.share)[0];
  const none = negative === 0 || worst === undefined;
  return [
    regions[n] as string,
    percent(-negative / sum(naiveFinal), 2),
    none ? "none" : worst.code,
    none ? "" : percent(worst.share),
  ];
}

function residualTable({ economy }: Accounts): string {
  const residuals = accountResiduals(economy);
  return markdown(
    ["identity", "largest relative gap"],
    [
      ["expenditure on a good = materials + final demand", small(residuals.goods)],
      ["value added = shares times output", small(residuals.valueAdded)],
      ["trade surplus = exports - imports", small(residuals.surplus)],
      ["surpluses of the world sum to zero", small(residuals.world)],
      ["shares sum to one", small(residuals.shares)],
    ],
  );
}

const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
const rowSum = (matrix: Float64Array, row: number): number => sum(matrix.subarray(row * J, (row + 1) * J));
const columnSum = (matrix: Float64Array, column: number): number =>
  matrix.reduce((all, value, at) => (at % J === column ? all + value : all), 0);
