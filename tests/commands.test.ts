import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageRoot } from "../src/files/index.js";
import { parley } from "./cli.js";

const runner = join(packageRoot, "scripts", "run.mjs");
const pretend = (version: string): string =>
  `data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"${version}"}})`;

describe("npm start, npm test and the others", () => {
  it.each(["18.20.0", "20.18.3"])("refuse Node %s in one line that says what to do", (version) => {
    const result = spawnSync(process.execPath, ["--import", pretend(version), runner, "start"], { encoding: "utf8" });
    expect(result.stderr).toBe(
      `Parley needs Node 20.19 or newer; this is ${version}. Install it from https://nodejs.org.\n`,
    );
    expect(result.status).toBe(2);
  });

  it("name the tasks there are when one is misspelt", () => {
    const result = spawnSync(process.execPath, [runner, "tset"], { encoding: "utf8" });
    expect(result.stderr).toMatch(
      /^unknown task "tset"; there are: start, studio, studio:build, parley, build, check, test, bench, import\n$/,
    );
    expect(result.status).toBe(2);
  });
});

describe("a misspelt command line", () => {
  it.each([
    [["sorces"], 'no command "sorces"; did you mean `sources`?'],
    [["sources", "--jsn"], "No flag registered for --jsn, did you mean --json?"],
    [["sources", "extra"], "Too many arguments"],
  ])("%j ends with exit code 2 and one line", async (args, message) => {
    const { code, stdout, stderr } = await parley(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });
});

describe("parley sources", () => {
  it("prints one JSON object with a licence for every file", async () => {
    const { code, stdout } = await parley(["sources", "--json"]);
    const result = JSON.parse(stdout) as { schema: string; files: { path: string; licence: string }[] };
    expect(code).toBe(0);
    expect(result.schema).toBe("parley/sources/1");
    expect(result.files.length).toBeGreaterThan(1);
    expect(result.files.every((file) => file.licence.length > 0)).toBe(true);
  });
});
