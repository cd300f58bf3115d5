import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { packageRoot } from "./disk.js";
import { storeTariffs, tariffsFingerprint, tariffsIn, tariffTables } from "./stored-tariffs.js";
import { readyTariffs } from "./write-stored-tariffs.js";

const read = vi.hoisted(() => new Set<string>());
vi.mock("./disk.js", async (original) => {
  const disk = await original<typeof import("./disk.js")>();
  const noting =
    <T>(reader: (path: string) => T) =>
    (path: string): T => {
      read.add(path);
      return reader(path);
    };
  return { ...disk, readUtf8: noting(disk.readUtf8), readBytes: noting(disk.readBytes) };
});

const bits = (numbers: Float64Array = new Float64Array()): string => Buffer.from(numbers.buffer).toString("base64");

describe("the stored tariffs of ready scenarios", () => {
  const { economy, policies } = readyTariffs();
  const named = [...read].map((path) => path.slice(packageRoot.length + 1).replaceAll("\\", "/"));
  const text = storeTariffs(policies, economy, "now");
  const stored = tariffsIn(text, "now");

  it("are those worked out now, bit for bit", () => {
    expect(policies.length).toBeGreaterThan(0);
    for (const [policy, live] of policies) {
      const kept = stored?.(policy, economy);
      expect(bits(kept?.tariffs)).toBe(bits(live.tariffs));
      expect(kept?.averageRates).toEqual(live.averageRates);
      expect([kept?.claims, kept?.notes, kept?.warnings]).toEqual([live.claims, live.notes, live.warnings]);
      const [range, liveRange] = [kept?.claimRange?.(), live.claimRange?.()];
      expect(bits(range?.unclaimed)).toBe(bits(liveRange?.unclaimed));
      expect(bits(range?.claimed)).toBe(bits(liveRange?.claimed));
    }
  });

  it("are none for another law, or once the fingerprint has moved", () => {
    const [policy] = policies[0] as (typeof policies)[number];
    expect(stored?.({ ...policy, law: "2026-01-01" as typeof policy.law }, economy)).toBeNull();
    expect(stored?.({ ...policy, assume: { ...policy.assume, usContent: 0.5 } }, economy)).toBeNull();
    expect(tariffsIn(text, "later")).toBeNull();
  });

  it("are held against every table that they are worked out from", () => {
    // Elasticities move no tariff; the compiled book and schedule are made of the book.
    const rest = /^(scenarios\/|src\/|dist\/(book|schedule)\.json|benchmarks\/elasticit|benchmarks\/provenance)/;
    const tables = named.filter((path) => !rest.test(path));
    expect(tables.filter((path) => path.startsWith("benchmarks/trade/")).length).toBeGreaterThan(5);
    expect(
      tables.filter((path) => !tariffTables.some((table) => path === table || path.startsWith(`${table}/`))),
    ).toEqual([]);
  });
});

describe("the fingerprint of stored tariffs", () => {
  const root = mkdtempSync(join(tmpdir(), "parley-"));
  afterAll(() => rmSync(root, { recursive: true }));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };

  it.each([
    "book/us/measures/steel.yaml",
    "book/us/schedule/72.csv",
    "benchmarks/trade/us-2024-CAN.csv.gz",
    "benchmarks/claims/us-2024.csv.gz",
    "benchmarks/na-2022/tariff.csv",
    "src/law/decide.ts",
    "src/rates/assess.ts",
    "src/scenario/policy.ts",
    "src/files/weights.ts",
    "src/economy/check.ts",
    "src/base/numeric.ts",
  ])("moves with %s", (path) => {
    const before = tariffsFingerprint(root);
    write(path, "one");
    const one = tariffsFingerprint(root);
    write(path, "two");
    expect(new Set([before, one, tariffsFingerprint(root)]).size).toBe(3);
  });

  it("stays with what moves no tariff", () => {
    const before = tariffsFingerprint(root);
    for (const path of ["docs/rates.md", "src/report/report.ts", "scenarios/mine.yaml", "book/provenance.json"])
      write(path, "one");
    expect(tariffsFingerprint(root)).toBe(before);
  });
});
