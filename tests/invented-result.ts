import type { ScenarioResult } from "../src/scenario/index.js";

/** A result with invented round numbers, for tests of the words alone. */
export const invented: ScenarioResult = {
  schema: "parley/result/1",
  versions: { parley: "0.1.0", economy: "na-2022/1", elasticities: "fontagne-2022", lawHorizon: "2026-10-10" },
  inputs: { structure: "cp", closure: "world-va", numeraire: "world-va", tolerance: 1e-10 },
  residual: 3e-13,
  residuals: { prices: 1e-13, goods: 3e-13, tradeBalance: 2e-13 },
  sweeps: 38,
  termsOfTradePct: { CAN: -0.1, MEX: -0.2, USA: 0, CHN: 0 },
  volumeOfTradePct: { CAN: -0.15, MEX: -0.3, USA: 0, CHN: 0 },
  welfareExactPct: { CAN: -0.5, MEX: -0.75, USA: 0.003, CHN: 0.01 },
  welfareFirstOrderPct: { CAN: -0.25, MEX: -0.5, USA: 0, CHN: 0 },
  usdBn: { CAN: -9.9, MEX: -1234.5, USA: 0.7, CHN: 1 },
  realWagePct: { CAN: -0.5, MEX: -0.8, USA: -0.1, CHN: 0 },
  wageHat: { CAN: 0.99, MEX: 0.98, USA: 1, CHN: 1 },
  incomeHat: { CAN: 0.99, MEX: 0.98, USA: 1, CHN: 1 },
  priceIndexHat: { CAN: 0.99, MEX: 0.99, USA: 1.01, CHN: 1 },
  tariffRevenue: { CAN: 8000, MEX: 5000, USA: 130000, CHN: 50000 },
  exports: { CAN: 450000, MEX: 495000, USA: 1800000, CHN: 3000000 },
  imports: { CAN: 500000, MEX: 540000, USA: 2700000, CHN: 2500000 },
  exportsHat: { CAN: 0.9, MEX: 0.9, USA: 18 / 19, CHN: 1 },
  importsHat: { CAN: 50 / 51, MEX: 54 / 56, USA: 27 / 28, CHN: 1 },
  sectors: ["C24A", "C24B", "C29", "C16", "SVC", "C20"].flatMap((sector, index) =>
    ["CAN", "MEX", "USA", "CHN"].map((region) => ({
      region,
      sector,
      outputHat: 0.8 + index / 20,
      outputVolumeHat: 0.8 + index / 20,
      priceHat: 1,
      costHat: 1,
      valueAddedHat: 0.8 + index / 20,
      output: 1000,
      expenditure: 1000,
    })),
  ),
  bilateral: [{ importer: "USA", exporter: "CAN", sector: "C24A", importsHat: 0.5, imports: 3800, tariff: 0.4512 }],
  warnings: ["something to know"],
  scenario: {
    title: "Winter law",
    law: "2025-12-18",
    changes: [],
    assume: { claims: "2025-12", weights: "us-2024", content: "bea", usContent: 0.4, remission: "none" },
    author: null,
    source: null,
    files: ["winter.yaml"],
  },
  baseline: {
    title: null,
    law: "2025-01-01",
    changes: [],
    assume: { claims: "2025-01", weights: "us-2024", content: "bea", usContent: 0.4, remission: "none" },
    tariffRevenue: { CAN: 7000, MEX: 5000, USA: 81000, CHN: 50000 },
    residual: 1e-13,
    sweeps: 30,
    income: { CAN: 2000000, MEX: 1300000, USA: 25000000, CHN: 18000000 },
  },
  pairs: [
    {
      importer: "USA",
      exporter: "CAN",
      baseline: 400000,
      imports: 360000,
      goods: { baseline: 320000, imports: 272000 },
    },
    {
      importer: "USA",
      exporter: "MEX",
      baseline: 400000,
      imports: 380000,
      goods: { baseline: 350000, imports: 329000 },
    },
  ],
  averageRates: [
    rate("baseline", 0.0011, "claims"),
    rate("scenario", 0.0734, "claims"),
    rate("scenario", null, "collected"),
  ],
  tariffs: [{ importer: "USA", exporter: "CAN", sector: "C24A", data: 0, baseline: 0.001, scenario: 0.4512 }],
  tariffNotes: ["the law of the day"],
  alternatives: [
    {
      assume: { content: "flat50" },
      welfareExactPct: { CAN: -0.6, MEX: -0.8, USA: -0.01 },
      usdBn: { CAN: -11.1, MEX: -12.5, USA: -2.5 },
    },
  ],
  notCovered: ["third-country-programmes", "uncertainty"],
};

function rate(
  policy: "baseline" | "scenario",
  value: number | null,
  basis: "claims" | "collected",
): ScenarioResult["averageRates"][number] {
  const day = policy === "baseline" ? "2025-01-01" : "2025-12-18";
  return {
    policy,
    day: day,
    importer: "USA",
    exporter: "CAN",
    basis,
    content: "bea",
    rate: value,
    value: 411700,
    coverage: value === null ? 0 : 0.98,
  };
}
