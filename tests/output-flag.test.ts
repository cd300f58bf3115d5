import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageRoot } from "../src/files/index.js";
import { parley } from "./cli.js";

const commands = join(packageRoot, "src", "cli", "commands");
/** Every command with --output to a file, asked for what takes seconds to minutes, or reads what is not there. */
const long: Readonly<Record<string, readonly (readonly string[])[]>> = {
  bargain: [["bargain", "--threat", "nash-war"]],
  brief: [["brief"]],
  coalitions: [["coalitions"]],
  compare: [["compare", "none.yaml", "none.yaml"]],
  dependence: [["dependence", "none"]],
  detail: [["detail", "chains", "none.json"]],
  figure: [["figure", "none.json"]],
  nash: [["nash", "--draws", "1000"]],
  rates: [
    ["rates", "--from", "CAN", "--to", "USA", "--series"],
    ["rates", "compare"],
  ],
  respond: [["respond", "USA"]],
  run: [["run", "none.yaml", "--draws", "1000"]],
  solve: [["solve", "--economy", "none"]],
  table: [["table", "usmca-2026"]],
};

describe("a file that cannot be written is told before the work is done", () => {
  it.each(
    Object.values(long)
      .flat()
      .map((args) => [args] as const),
  )("%j", async (args) => {
    const folder = mkdtempSync(join(tmpdir(), "parley-output-"));
    mkdirSync(join(folder, "taken.json"));
    writeFileSync(join(folder, "file"), "");
    for (const [output, why] of [
      ["none/a.json", "none/a.json: cannot be written: there is no folder none; make it first"],
      ["taken.json", "taken.json: cannot be written: it is a folder; name a file in it"],
      ["file/a.json", "file/a.json: cannot be written: a part of the path is a file, not a folder"],
    ] as const) {
      const { code, stdout, stderr } = await parley([...args, "-o", output], folder);
      expect(stderr).toContain(`parley: ${why}`);
      expect([code, stdout, stderr.trim().split("\n").length]).toEqual([3, "", 1]);
    }
    expect(readdirSync(folder)).toEqual(["file", "taken.json"]);
  });

  it("holds for every command with --output; economy, which makes a folder, looks by itself", () => {
    const withOutput = readdirSync(commands)
      .filter((name) => name.endsWith(".command.ts"))
      .filter((name) => readFileSync(join(commands, name), "utf8").includes('o: "output"'))
      .map((name) => name.replace(".command.ts", ""));
    expect(withOutput).toEqual([...Object.keys(long), "economy"].toSorted());
  });
});

describe("a flag that wants a day names itself when it gets none", () => {
  it.each([
    [["agreement", "lapsed", "--since", "abc"]],
    [["bargain", "--threat", "nash-war", "--on", "abc"]],
    [["coalitions", "--on", "abc"]],
    [["coverage", "--on", "abc"]],
    [["duty", "8703.23.01", "--from", "CAN", "--on", "abc"]],
    [["duty", "8703.23.01", "--from", "CAN", "--on", "2025-12-18", "--as-known-on", "abc"]],
    [["duty", "diff", "8703.23.01", "2025-12-18", "--from", "CAN", "--between", "abc"]],
    [["events", "--from", "abc"]],
    [["events", "--to", "abc"]],
    [["find", "coil", "--on", "abc"]],
    [["law", "--country", "CAN", "--on", "abc"]],
    [["rates", "--from", "CAN", "--to", "USA", "--on", "abc"]],
    [["rates", "compare", "--on", "abc"]],
  ])("%j", async (args) => {
    const { code, stdout, stderr } = await parley(args);
    const flag = args[args.indexOf("abc") - 1]!;
    expect(stderr).toBe(`parley: ${flag} "abc" is not a day; write YYYY-MM-DD, for example 2025-12-18\n`);
    expect([code, stdout]).toEqual([2, ""]);
  });
});
