import { describe, expect, it } from "vitest";
import type { IsoDate } from "../src/base/index.js";
import { loadThreats, readTable } from "../src/files/index.js";
import { type Table, threatPoint } from "../src/scenario/index.js";
import { parley } from "./cli.js";

const day = "2026-10-10" as IsoDate;
const table: Table = readTable({
  parties: ["USA", "CAN", "MEX"],
  day,
  options: { tolerance: 1e-11 },
  versions: { parley: "test" },
});
const pct = (name: string): number[] => threatPoint(table, name).welfare.map((hat) => 100 * (hat - 1));

describe("threat points on the law of 10 October 2026", () => {
  it("are all there and each names its sources", () => {
    const threats = loadThreats();
    expect(threats.size).toBeGreaterThanOrEqual(15);
    for (const { sources, title } of threats.values()) {
      expect(sources.length).toBeGreaterThan(0);
      expect(Object.keys(title)).toEqual(["en", "fr", "es"]);
    }
  });

  it("measure everything against the law as it stands, which changes nothing, as does its extension", () => {
    for (const change of [...pct("law-as-it-stands"), ...pct("extension-2042")]) expect(change).toBeCloseTo(0, 8);
  });

  it("fall back to the statute book without claims: all three lose, and Canada and Mexico stay free of duty on each other", () => {
    const { tariffs, welfare } = threatPoint(table, "fall-back");
    for (const hat of welfare) expect(hat).toBeLessThan(1);
    const { regions, sectors } = table.economy;
    const [n, j] = [regions.length, sectors.length];
    const row = (importer: string, exporter: string): number[] => {
      const first = (regions.indexOf(importer) * n + regions.indexOf(exporter)) * j;
      return [...tariffs!.subarray(first, first + j)];
    };
    expect(Math.max(...row("CAN", "MEX"), ...row("MEX", "CAN"))).toBe(0);
    // The base rates of 2014 on clothing into Canada are 16 to 18 % on most lines.
    expect(row("CAN", "USA")[sectors.indexOf("C13T15")]).toBeGreaterThan(0.1);
    expect(row("USA", "MEX")[sectors.indexOf("C13T15")]).toBeGreaterThan(
      table.tariffsOf("as-it-stands", day)[
        (regions.indexOf("USA") * n + regions.indexOf("MEX")) * j + sectors.indexOf("C13T15")
      ]!,
    );
  });

  it("give withdrawal of the United States the same tariffs as the end of the agreement", () => {
    expect(threatPoint(table, "us-withdraws").welfare).toEqual(threatPoint(table, "fall-back").welfare);
  });

  it("leave Mexico better off when only Canada withdraws, and the other way round", () => {
    const [, canada, mexico] = pct("canada-withdraws");
    expect(mexico).toBeGreaterThan(0);
    expect(canada).toBeLessThan(0);
  });

  it("hurt Canada and Mexico less when they answer a US duty as serves them best than when they do not", () => {
    const [, canada = 0, mexico = 0] = pct("us-25-retaliation-none");
    const [us = 0, canadaBest = 0, mexicoBest = 0] = pct("us-25-retaliation-best");
    expect(canadaBest).toBeGreaterThan(canada);
    expect(mexicoBest).toBeGreaterThan(mexico);
    expect(us).toBeLessThan(pct("us-25-retaliation-none")[0]!);
  });

  it("make an expected value of the review: one part lapse, nine parts waiting", () => {
    const [lapse, waiting] = [pct("fall-back"), pct("uncertain-review")];
    pct("annual-review").forEach((value, i) => expect(value).toBeCloseTo(0.1 * lapse[i]! + 0.9 * waiting[i]!, 10));
  });

  it("with a deal of two leave the third with the law it has", () => {
    const { welfare, found } = threatPoint(table, "us-canada-deal");
    expect(found.map(({ importer, exporter }) => `${importer} ${exporter}`).toSorted()).toEqual(["CAN USA", "USA CAN"]);
    expect(welfare[0]).toBeGreaterThan(1);
    expect(welfare[1]).toBeGreaterThan(1);
  });

  it("refuse a name that is not there and a mix that leads back to itself", () => {
    expect(() => threatPoint(table, "nash-wra")).toThrow('unknown threat "nash-wra"');
    const review = table.threats.get("annual-review")!;
    const threats = new Map(table.threats).set("loop", {
      ...review,
      mix: [
        { threat: "loop", weight: 1 },
        { threat: "nash-war", weight: 1 },
      ],
    });
    expect(() => threatPoint({ ...table, threats }, "loop")).toThrow("leads back to itself: loop -> loop");
  });
});

describe("parley bargain", () => {
  it("prints the threat point beside the deal, every party above it", async () => {
    const { stdout, code } = await parley(["bargain", "--threat", "fall-back", "--starts", "1", "--json"]);
    expect(code).toBe(0);
    const {
      threatPoint: threat,
      welfareExactPct,
      bargain,
    } = JSON.parse(stdout) as {
      threatPoint: { name: string; welfareExactPct: Record<string, number> };
      welfareExactPct: Record<string, number>;
      bargain: { signed: boolean };
    };
    expect([threat.name, bargain.signed]).toEqual(["fall-back", true]);
    for (const party of ["USA", "CAN", "MEX"]) {
      expect(welfareExactPct[party]).toBeGreaterThan(threat.welfareExactPct[party]!);
    }
  });

  it("says what authority a threat lacks", async () => {
    const { stderr } = await parley(["bargain", "--threat", "us-25-retaliation-none", "--starts", "1"]);
    expect(stderr).toContain("No authority for a general duty");
  });

  it.each([
    [["bargain"], "a deal needs a threat point: add --threat"],
    [["bargain", "--threat", "fallback"], 'unknown threat "fallback"'],
    [["bargain", "--threat", "fall-back", "--rule", "nosh"], '--rule "nosh"'],
    [["bargain", "--threat", "fall-back", "--weights", "1,1"], "is not 3 numbers from 0"],
    [["bargain", "--threat", "fall-back", "--weights", "0,0,0"], "one of them must be above 0"],
    [["nash", "--bounds=-2,1", "--subsidies"], "a rate lies above -1"],
    [["bargain", "--threat", "fall-back", "--weights", "1,1,1", "--patience", "1,1,1"], "keep one"],
    [["bargain", "--threat", "fall-back", "--on", "2026-13-01"], '--on "2026-13-01" is not a day'],
    [["bargain", "--threat", "fall-back", "--on", "2031-01-01"], "the statute book answers from"],
    [["nash", "--bounds", "2,1"], "bounds cross"],
    [["nash", "--bounds=-0.2,1"], "add --subsidies"],
    [["nash", "--parties", "USA,CNA"], 'unknown party "CNA"'],
    [["nash", "--instruments", "sectors"], '--instruments "sectors"'],
    [["respond", "BRA"], 'unknown party "BRA"'],
  ])("refuses %j in one line", async (args, message) => {
    const { stderr, stdout, code } = await parley(args);
    expect(stderr).toContain(message);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stdout).toBe("");
    expect(code).toBeGreaterThan(1);
  });
});
