import { describe, expect, it } from "vitest";
import { toyDay, toyDerive, toyLine } from "../../tests/support/toy-rates.js";
import { assessLines } from "./assess.js";
import { sectorTariffs, type TariffSources } from "./sector-tariffs.js";
import type { AssessedLine } from "./types.js";

const frame = {
  regions: ["USA", "CAN", "CHN"],
  sectors: ["C13T15", "C24A"],
  // [importer][exporter][sector]
  tariff: Float64Array.of(0, 0, 0.001, 0.002, 0.19, 0.27, 0.01, 0.02, 0, 0, 0.03, 0.04, 0, 0, 0, 0, 0, 0),
};
const nothing: TariffSources = { partners: [], others: [], othersBefore: [], canada: [] };
function assess(code: string, given = {}): AssessedLine {
  const [assessed] = assessLines([toyLine(code, given)], toyDerive, { on: toyDay, usContent: 0.4, caMxContent: 0.15 });
  if (!assessed) throw new Error("one line in, one line out");
  return assessed;
}
const steel = [{ sector: "C24A", share: 1 }];

describe("tariffs for the model", () => {
  it("leave the economy's own tariffs where the law says nothing", () => {
    expect([...sectorTariffs(frame, nothing).tariff]).toEqual([...frame.tariff]);
  });

  it("replace the US tariff on a partner by the law under the observed claims", () => {
    const partners = [assess("5201000000", { claimShare: 0.5 })];
    const { tariff } = sectorTariffs(frame, { ...nothing, partners });
    expect(tariff[2]).toBeCloseTo(0.04, 12);
    expect(tariff[3]).toBe(0.002);
  });

  it("add to 2024 collections only what the additional duties add to the law of the reference day", () => {
    const now = assess("7208390000", { origin: "CHN", sectors: steel, collected: 270_000 });
    const before: AssessedLine = { ...now, statutory: [{ share: 1, rates: new Map([["s232_steel", 0.1]]) }] };
    const untouched: AssessedLine = { ...now, statutory: [{ share: 1, rates: new Map([["mfn", 0.05]]) }] };
    const { tariff } = sectorTariffs(frame, {
      ...nothing,
      others: [now, untouched],
      othersBefore: [before, untouched],
    });
    // Half of the sector's imports is on the list, and 15 points are new.
    expect(tariff[5]).toBeCloseTo(0.27 + 0.15 / 2, 12);
  });

  it("let a surtax of Canada come on top of the economy's tariff, and nothing but the surtax", () => {
    const line = assess("7208390000", { origin: "USA", destination: "CAN", sectors: steel });
    const canada: AssessedLine[] = [
      {
        ...line,
        claims: [
          {
            share: 1,
            rates: new Map([
              ["mfn", 0.07],
              ["ca_surtax_sa", 0.25],
            ]),
          },
        ],
      },
      { ...line, claims: [{ share: 1, rates: new Map() }] },
    ];
    // Half of the sector's imports is on the list.
    expect(sectorTariffs(frame, { ...nothing, canada }).tariff[7]).toBeCloseTo(0.02 + 0.125, 12);
  });

  it("warn and keep the economy's tariff where a partner's law is not known", () => {
    const result = sectorTariffs(frame, { ...nothing, partners: [assess("0404040404", { sectors: steel })] });
    expect(result.tariff[3]).toBe(0.002);
    expect(result.warnings).toEqual([
      "USA CAN C24A: the law of the day is not known; the tariff of the economy stands",
    ]);
    expect(result.notes[0]).toMatchObject({ importer: "USA", exporters: ["CAN"], coverage: 0 });
  });

  it("say for each importer how its own cells were made, and nothing of countries without any", () => {
    const partners = [
      assess("5201000000", { claimShare: 0.5 }),
      assess("5201000000", { destination: "CHN", origin: "CAN", claimShare: 0 }),
    ];
    expect(sectorTariffs(frame, { ...nothing, partners }).notes.map(({ importer, how }) => [importer, how])).toEqual([
      ["USA", "law of the day with the observed USMCA claims"],
      ["CHN", "law of the day"],
      ["all others", "tariff of the economy"],
    ]);
  });

  it("refuse lines of a sector the economy does not have", () => {
    const partners = [assess("5201000000", { sectors: [{ sector: "C24B", share: 1 }] })];
    expect(() => sectorTariffs(frame, { ...nothing, partners })).toThrow('unknown sector of the economy "C24B"');
  });
});
