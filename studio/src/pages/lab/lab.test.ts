import { describe, expect, it } from "vitest";
import { levers, leverValue, otherChanges, remits, withLever, withRemission } from "./levers.js";
import { blank, fileOf, isUntouched, schemaOf, textOf, withChanges, withDay } from "./scenario.js";
import { begin, reduce } from "./slots.js";

const file = blank("Proposal", "2026-10-10");
const lever = (id: string) => levers.find((one) => one.id === id)!;

describe("the levers of the lab", () => {
  it("write changes of the scenario file and read their place from it", () => {
    for (const one of levers) {
      const moved = withLever(one, file, one.min === one.rest ? one.max : one.min);
      expect(leverValue(one, moved)).toBe(one.min === one.rest ? one.max : one.min);
      expect(moved.changes).toHaveLength(one.measures.length);
      expect(moved.changes?.every(({ from }) => from === "2026-10-10")).toBe(true);
      expect(withLever(one, moved, one.rest)).toEqual(file);
    }
  });

  it("leave each other's changes and those of the file alone", () => {
    const own = { measure: "us.s232.copper", set: 0.1, from: "2026-10-10" as const };
    const written = withChanges(file, [own as never]);
    const both = withLever(lever("wood"), withLever(lever("metals"), written, 0.5), 0);
    expect(leverValue(lever("metals"), both)).toBe(0.5);
    expect(leverValue(lever("wood"), both)).toBe(0);
    expect(otherChanges(both)).toEqual([own]);
  });

  it("say what Canada remits, and leave the key out where it remits nothing", () => {
    expect(remits(withRemission(file, true))).toBe(true);
    expect(withRemission(withRemission(file, true), false)).toEqual(file);
  });
});

describe("the scenario file of the lab", () => {
  it("goes out as YAML and comes back the same", () => {
    const moved = withLever(lever("metals"), file, 0.25);
    expect(fileOf(textOf(moved))).toEqual(moved);
    expect(textOf(moved)).toContain("measure: us.s232.metals");
  });

  it("is none where the text is not one, and tells a newer one", () => {
    expect(fileOf("hello: world")).toBeNull();
    expect(fileOf("schema: [")).toBeNull();
    expect(fileOf("schema: parley/scenario/9\ntitle: x")).toBeNull();
    expect(schemaOf("schema: parley/scenario/9\ntitle: x")).toBe("parley/scenario/9");
    expect(schemaOf('{ "schema": "parley/scenario/2", "title": "x" }')).toBe("parley/scenario/2");
    expect(schemaOf("hello")).toBeNull();
  });

  it("is read from JSON as from YAML, and is none where references unfold without end", () => {
    expect(fileOf(JSON.stringify(file))).toEqual(file);
    const rows = "bcdefghi"
      .split("")
      .map((key, at) => `${key}: &${key} [${Array(9).fill(`*${"abcdefgh"[at]}`).join(", ")}]`);
    expect(fileOf(["a: &a [x, x, x, x, x, x, x, x, x]", ...rows].join("\n"))).toBeNull();
    expect(fileOf("")).toBeNull();
    expect(fileOf("\u0089PNG\r\n\u001a\n\u0000\u0000")).toBeNull();
  });

  it("is untouched with another name, not with another day, baseline or assumption", () => {
    expect(isUntouched({ ...file, title: "Mine" }, "2026-10-10")).toBe(true);
    expect(isUntouched(withDay(file, "2026-08-25"), "2026-10-10")).toBe(false);
    expect(isUntouched({ ...file, baseline: { law: "2025-01-01" as never } }, "2026-10-10")).toBe(false);
    expect(isUntouched(withRemission(file, true), "2026-10-10")).toBe(false);
  });

  it("moves what begins on its day with the day", () => {
    const later = withDay(withLever(lever("metals"), file, 0.25), "2026-08-25");
    expect(later.law).toBe("2026-08-25");
    expect(later.baseline).toEqual({ law: "2026-08-25" });
    expect(later.changes?.[0]?.from).toBe("2026-08-25");
  });
});

describe("the four scenarios of the lab", () => {
  const moved = withLever(lever("metals"), file, 0.25);

  it("undo and redo, and forget what was undone once something new is written", () => {
    const written = reduce(begin(file), { act: "write", file: moved });
    const undone = reduce(written, { act: "undo" });
    expect(undone.slots.A?.file).toEqual(file);
    expect(reduce(undone, { act: "redo" }).slots.A?.file).toEqual(moved);
    const other = reduce(undone, { act: "write", file: withLever(lever("wood"), file, 0) });
    expect(other.slots.A?.future).toEqual([]);
    expect(reduce(begin(file), { act: "write", file })).toEqual(begin(file));
  });

  it("open a linked scenario where it stands already, and else in place of the present one, to be undone", () => {
    const both = reduce(reduce(begin(moved), { act: "copy", to: "B" }), { act: "write", file });
    const there = reduce(both, { act: "open", file: moved });
    expect(there).toEqual({ ...both, on: "A" });
    const other = withLever(lever("wood"), file, 0);
    const opened = reduce(both, { act: "open", file: other });
    expect(opened.slots.B?.file).toEqual(other);
    expect(reduce(opened, { act: "undo" }).slots.B?.file).toEqual(file);
  });

  it("copies into a free place and goes between them", () => {
    const copied = reduce(begin(moved), { act: "copy", to: "B" });
    expect(copied.on).toBe("B");
    expect(copied.slots.B?.file).toEqual(moved);
    expect(reduce(copied, { act: "go", to: "A" }).on).toBe("A");
    expect(reduce(copied, { act: "go", to: "D" })).toEqual(copied);
  });
});
