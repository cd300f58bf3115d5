import { appendFileSync, cpSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { compileSchedule, scheduleFingerprint, scheduleOf } from "./compiled-schedule.js";
import { readSchedule } from "./schedule.js";
import { shipped } from "./shipped.js";

const temporary = mkdtempSync(join(tmpdir(), "parley-schedule-"));
afterAll(() => rmSync(temporary, { recursive: true }));

const live = readSchedule();
const text = compileSchedule(live, "of these files");

describe("the compiled US schedule", () => {
  it("holds every state of every line as the tables do, in their order", () => {
    const compiled = scheduleOf(text, "of these files", []);
    expect(compiled?.lines.size).toBeGreaterThan(20_000);
    expect([...(compiled?.lines ?? [])]).toEqual([...live.lines]);
    expect({ ...compiled, lines: 0, headings: 0 }).toEqual({ ...live, lines: 0, headings: 0 });
  });

  it("keeps one rate one object, by which goods of one kind are known", () => {
    const ratesIn = ({ lines }: Pick<typeof live, "lines">): number =>
      new Set([...lines.values()].flat().map(({ general }) => general)).size;
    expect(ratesIn(scheduleOf(text, null, []) ?? { lines: new Map() })).toBe(ratesIn(live));
  });

  it("reads headings from the tables when they are asked for", () => {
    const headings = () => "id,under,code,text\n1,,7201,Pig iron\n";
    expect(
      scheduleOf(text, null, [{ chapter: "72", headings }])
        ?.headings("72")
        .get("1")?.text,
    ).toBe("Pig iron");
  });

  it("is not taken under another fingerprint", () => {
    expect(scheduleOf(text, "of other files", [])).toBeNull();
  });

  const some = ["72.csv", "73.csv", "72.headings.csv", "editions.csv"];
  const reader = "parse.ts";
  const copy = (name: string, change: (folder: string) => void): string => {
    const folder = join(temporary, name);
    for (const file of some) cpSync(shipped("book", "us", "schedule", file), join(folder, file));
    cpSync(shipped("src", "law", "schedule", reader), join(folder, reader));
    change(folder);
    return scheduleFingerprint(folder, [join(folder, reader)]);
  };
  const unchanged = copy("same", () => undefined);

  it.each<[string, (folder: string) => void]>([
    ["one byte of a chapter", (folder) => appendFileSync(join(folder, "72.csv"), "\n")],
    ["one byte of the editions", (folder) => appendFileSync(join(folder, "editions.csv"), "\n")],
    ["a chapter is gone", (folder) => rmSync(join(folder, "73.csv"))],
    ["a chapter is named otherwise", (folder) => renameSync(join(folder, "73.csv"), join(folder, "74.csv"))],
    ["one byte of the code that reads them", (folder) => appendFileSync(join(folder, reader), "\n")],
  ])("has another fingerprint once the files differ: %s", (name, change) => {
    expect(copy(name, change)).not.toBe(unchanged);
  });

  it("has the same fingerprint in another folder, and under other headings, which it does not hold", () => {
    expect(copy("elsewhere", () => undefined)).toBe(unchanged);
    expect(copy("headings", (folder) => appendFileSync(join(folder, "72.headings.csv"), "\n"))).toBe(unchanged);
  });
});
