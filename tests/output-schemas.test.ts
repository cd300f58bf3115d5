import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readText, shipped } from "../src/files/index.js";
import { parley } from "./cli.js";

const cases = ["--cases", "benchmarks/duty-cases/duty-cases.json", "--json"];

/** A command line and the published schema of what it prints. */
const commands: readonly (readonly [schema: string, ...args: string[]])[] = [
  ["agreement-result", "agreement", "--json"],
  ["backtest", "backtest", "--json"],
  ["brief", "brief", "--claim", "1", "--json"],
  ["events", "events", "--json"],
  ["cite", "cite", "s338_ca", "--json"],
  ["coverage", "coverage", "--country", "MEX", "--json"],
  ["law", "law", "--on", "2026-10-10", "--country", "CAN", "--json"],
  ["coalitions", "coalitions", "--threat", "fall-back", "--starts", "1", "--json"],
  ["compare", "compare", "scenarios/toy/customs-union.yaml", "scenarios/toy/doubled.yaml", "--json"],
  ["dependence", "dependence", "MEX", "--json"],
  ["detail", "detail", "chains", "scenarios/toy/customs-union.yaml", "--json"],
  ["duty", "duty", "7208.39.00", "--from", "CAN", "--on", "2025-12-18", "--json"],
  ["duty", "duty", "9403.20.00", "--from", "CAN", "--on", "2025-08-20", "--json"],
  ["duty-cases", "duty", ...cases],
  ["duty-diff", "duty", "diff", "7208.39.00", "--from", "CAN", "--between", "2025-06-03", "2025-06-04", "--json"],
  ["duty-history", "duty", "history", "0702.00.20", "--from", "MEX", "--json"],
  ["find", "find", "hot-rolled coil", "--chapter", "72", "--json"],
  ["economy", "economy", "check", "na-2022", "--json"],
  ["nash", "nash", "--starts", "1", "--json"],
  ["nash", "respond", "CAN", "--starts", "1", "--json"],
  ["rates", "rates", "--from", "CAN", "--to", "USA", "--on", "2025-12-18", "--json"],
  ["rates-compare", "rates", "compare", "--from", "CAN", "--on", "2025-12-18", "--json"],
  ["result", "solve", "--economy", "na-2022", "--json"],
  ["result", "run", "scenarios/toy/customs-union.yaml", "--json"],
  ["run", "run", "scenarios/toy/customs-union.yaml", "--json"],
  ["table-result", "table", "us-mexico-deal-without-canada", "--show", "ladder,linkage", "--json"],
  ["run", "run", "scenarios/toy/customs-union.yaml", "--draws", "5", "--workers", "0", "--json"],
];

/** The published file as a check; zod reads the JSON Schema back, so the file itself is what is tested. */
const published = (name: string): z.ZodType =>
  z.fromJSONSchema(
    JSON.parse(readText(shipped("schemas", `${name}.schema.json`))) as Parameters<typeof z.fromJSONSchema>[0],
  );

describe("what the commands print with --json", () => {
  it.each(commands)("fits schemas/%s.schema.json: parley %s %s", async (name, ...args) => {
    const { stdout } = await parley(args);
    const checked = published(name).safeParse(JSON.parse(stdout));
    expect(checked.error?.issues ?? []).toEqual([]);
  });

  it("would not fit with a key left out or misspelt", async () => {
    const { stdout } = await parley(["duty", "7208.39.00", "--from", "CAN", "--on", "2025-12-18", "--json"]);
    const { total, ...rest } = JSON.parse(stdout) as { total: number };
    expect(published("duty").safeParse(rest).success).toBe(false);
    expect(published("duty").safeParse({ ...rest, total: String(total) }).success).toBe(false);
  });
});
