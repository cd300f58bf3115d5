import { describe, expect, it } from "vitest";
import { invented } from "../../tests/invented-result.js";
import type { ScenarioResult } from "../scenario/index.js";
import { comparison } from "./index.js";

const around = (low: number, high: number) => ({ low, median: (low + high) / 2, high });
const range = { CAN: around(-0.7, -0.3), MEX: around(-1, -0.5), USA: around(-0.1, 0.1) };
const others = { usdBn: range, realWagePct: range, exportsHat: range, tariffRevenue: range };
const { intervals: _, ...without } = invented;
const withIntervals: ScenarioResult = {
  ...without,
  intervals: {
    method: "draws",
    from: 0.05,
    to: 0.95,
    inputs: [],
    welfareExactPct: range,
    ...others,
    losesShare: { CAN: 1, MEX: 1, USA: 0.4 },
  },
};

describe("scenarios side by side", () => {
  it.each([[without, withIntervals] as const, [withIntervals, without] as const])(
    "stand in the same rows when only one of them has intervals: %#",
    (one, two) => {
      const lines = comparison([one, two], "en").split("\n");
      const cells = lines.filter((line) => line.startsWith("Real wage")).map((line) => line.split(/ {2,}/).slice(1));
      expect(cells.length).toBeGreaterThan(0);
      for (const [left, right] of cells) expect(left).toBe(right);
    },
  );
});
