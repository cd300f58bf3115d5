import { describe, expect, it } from "vitest";
import { parley } from "./cli.js";

const found = async (...args: string[]): Promise<{ code: string; general: string; path: string[] }[]> => {
  const { stdout } = await parley(["find", ...args, "--json"]);
  return (JSON.parse(stdout) as { candidates: { code: string; general: string; path: string[] }[] }).candidates;
};

describe("parley find", () => {
  // The headings that customs rulings and the schedule itself give for these goods.
  it.each([
    ["avocados", "0804.40.00"],
    ["hockey sticks", "9506.99.25"],
    ["beer", "2203.00.00"],
    ["laptop computer", "8471.30.0100"],
    ["pickup truck", "8704.31.01"],
    ["rebar", "7214.20.0000"],
    ["crude oil", "2709.00.1000"],
  ])("%s: first is %s", async (words, code) => {
    expect((await found(words))[0]?.code).toBe(code);
  });

  // The heading whose own text names the goods, where several of its lines fit.
  it.each([
    ["hot-rolled coil", "7208", "Flat-rolled products of iron or nonalloy steel"],
    ["cold-rolled coil", "7209", "Flat-rolled products of iron or nonalloy steel"],
    ["tomatoes", "0702", "Tomatoes, fresh or chilled"],
    ["wheat", "1001", "Wheat and meslin"],
    ["mattress", "9404", "Mattress supports"],
    ["smartphone", "8517.13", "Smartphones"],
    ["snowmobile", "8703.10", "traveling on snow"],
    ["office chair", "9401.39", "Swivel seats with variable height adjustment"],
    ["live cattle", "0102", "Cattle"],
    ["maple syrup", "1702.20", "Maple sugar and maple syrup"],
    ["natural gas", "2711.21", "Natural gas"],
    ["softwood lumber", "4407.1", "Coniferous"],
  ])("%s: first is a line of %s, %s", async (words, heading, text) => {
    const [first] = await found(words);
    expect(first?.code.startsWith(heading)).toBe(true);
    expect(first?.path.join("; ")).toContain(text);
  });

  it("has hot-rolled coil of heading 7208 among the first ten, with rate, unit and the headings above", async () => {
    const coil = (await found("hot-rolled coil")).find(({ code }) => code === "7208.39.00");
    expect(coil).toMatchObject({ general: "Free", units: ["kg"] });
    expect(coil?.path[0]).toContain("Flat-rolled products of iron or nonalloy steel");
  });

  it("does not take goods for what their text says they are not", async () => {
    const codes = (await found("hot-rolled coil", "--limit", "1000")).map(({ code }) => code);
    // 7208.51: "Other, not in coils, not further worked than hot-rolled".
    expect(codes.filter((code) => code.startsWith("7208.5"))).toEqual([]);
  });

  it("knows the schedule of the day: 2008.99.10 lost its suffix on 1 February 2026", async () => {
    const on = async (day: string) => (await found("avocados prepared", "--on", day, "--chapter", "20"))[0]?.code;
    expect(await on("2026-01-31")).toBe("2008.99.1000");
    expect(await on("2026-02-01")).toBe("2008.99.10");
  });

  it("says that it gives no verdict", async () => {
    expect((await parley(["find", "avocados"])).stdout).toContain("Candidates, not a classification");
    expect((await parley(["find", "avocados", "--lang", "es"])).stdout).toContain("no una clasificación");
  });

  it("goes on without a word it does not know, and says so", async () => {
    const { stderr, stdout } = await parley(["find", "avocado", "Hass", "unicornish", "--limit", "1"]);
    expect(stderr).toContain("no description holds “unicornish”");
    expect(stdout).toContain("0804.40.00");
  });

  it.each([
    [["laptp"], 4, "the nearest word is “laptop”"],
    [["qqqqqq"], 4, "holds “qqqqqq”"],
    [["7208.39.00"], 2, "is a code, not words; what it pays: parley duty 7208.39.00"],
    [["steel", "--chapter", "7"], 2, 'unknown chapter "7"; did you mean "07"?'],
    [["steel", "--limit", "0"], 2, '--limit "0" is not a number of 1 or more'],
    [["steel", "--on", "2024-12-31"], 4, "begins on 2025-01-01"],
    [["steel", "--on", "2026-10-11"], 4, "answers to 2026-10-10"],
    [[""], 2, "find needs a word"],
    [["...", "-"], 2, "find needs a word"],
  ])("%j ends with one line and its exit code", async (args, code, message) => {
    const ran = await parley(["find", ...args]);
    expect(ran).toMatchObject({ code, stdout: "" });
    expect(ran.stderr).toContain(message);
    expect(ran.stderr.trimEnd().split("\n")).toHaveLength(1);
  });
});
