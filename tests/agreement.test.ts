import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readText, shipped } from "../src/files/index.js";
import { parley } from "./cli.js";

const usmca = readText(shipped("scenarios", "agreement", "usmca.yaml"));

/** Asks for the agreement of a file of its own. */
const ownFile = async (text: string, ...args: string[]) => {
  const folder = mkdtempSync(join(tmpdir(), "parley-agreement-"));
  writeFileSync(join(folder, "own.yaml"), text);
  return parley(["agreement", ...args, "--file", "own.yaml"], folder);
};

describe("parley agreement", () => {
  it("gives the steps of a state as one object, the other reading of an extension among the warnings", async () => {
    const { code, stdout, stderr } = await parley(["agreement", "notice-can", "--since", "2026-12-01", "--json"]);
    const { state, steps, warnings } = JSON.parse(stdout) as {
      state: { ends: string; holds: Record<string, string> };
      steps: { to: string; earliest: string }[];
      warnings: string[];
    };
    expect([code, stderr]).toEqual([0, ""]);
    expect(state.ends).toBe("2036-07-01");
    expect(steps.map(({ to, earliest }) => [to, earliest])).toEqual([
      ["annual-review", "2026-12-01"],
      ["withdrawn-can", "2027-06-01"],
    ]);
    expect(warnings[0]).toContain("2052-07-01");
  });

  it("keeps the longer term in a state after an extension", async () => {
    const { stdout } = await parley(["agreement", "withdrawn-can", "--since", "2037-01-01", "--extended"]);
    expect(stdout).toContain("ends 2042-07-01");
  });

  it.each([
    [["notice-us", "--since", "2026-12-01"], 'parley: unknown state "notice-us"; did you mean "notice-usa"?\n'],
    [["lapsed"], 'parley: "lapsed" does not hold now: say from which day it would, for example --since 2027-01-01\n'],
    [
      ["lapsed", "--since", "2036-7-1"],
      'parley: --since "2036-7-1" is not a day; write YYYY-MM-DD, for example 2025-12-18\n',
    ],
  ])("refuses %j in one line", async (args, message) => {
    expect(await parley(["agreement", ...args])).toEqual({ code: 2, stdout: "", stderr: message });
  });

  it("reads an agreement of your own, and says where it is wrong", async () => {
    const later = usmca.replace("end: 2042-07-01", "end: 2052-07-01");
    const { stdout } = await ownFile(later, "extended", "--since", "2027-01-01");
    expect(stdout).toContain("ends 2052-07-01");
    const wrong = await ownFile(usmca.replace("USA-CAN: mfn", "USA-CAN: mnf"));
    expect(wrong.code).toBe(3);
    expect(wrong.stderr).toMatch(/^parley: own\.yaml:\d+:\d+: .*mfn.*\n$/);
    const missing = await parley(["agreement", "--file", "nowhere.yaml"]);
    expect([missing.code, missing.stderr.split("\n").length]).toEqual([3, 2]);
  });
});
