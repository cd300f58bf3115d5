import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readText, shipped } from "../src/files/index.js";
import { parley } from "./cli.js";

const page = readText(shipped("CONTRIBUTING.md"));
const section = page.slice(page.indexOf("## Add a measure"), page.indexOf("## Add something else"));

/** The first block of a language, without the blanks that a list puts before its lines. */
function block(language: string): string {
  const [, indent = "", text = ""] =
    new RegExp(`^( *)\`\`\`${language}\\n([\\s\\S]*?)^ *\`\`\``, "m").exec(section) ?? [];
  return text.replaceAll(new RegExp(`^${indent}`, "gm"), "");
}

/** A copy of the toy book at the path of the page, in which the commands of the page run. */
const folder = mkdtempSync(join(tmpdir(), "parley-contributing-"));
cpSync(shipped("scenarios", "toy", "book"), join(folder, "scenarios", "toy", "book"), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [, path = ""] = /^ *`(scenarios\/toy\/book\/\S+\.yaml)`$/m.exec(section) ?? [];
const commands = block("shell").trimEnd().split("\n");
const words = (command: string): string[] => command.split(" ").slice(1);

describe("the measure of CONTRIBUTING.md, step by step", () => {
  it("changes nothing before its file is written", async () => {
    const { code, stdout } = await parley([...words(commands[0] ?? ""), "--json"], folder);
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as { total: number }).total).toBe(0);
  });

  it("gives the duties that the page states", async () => {
    const [, first, third] = /The first two answer a duty of ([\d.]+), the third ([\d.]+)\./.exec(section) ?? [];
    // 25 % of 1000, and nothing the day after the last.
    expect([first, third]).toEqual(["250.00", "0.00"]);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), block("yaml"));
    expect(commands).toHaveLength(3);
    const answers = await Promise.all(commands.map((command) => parley(words(command), folder)));
    for (const [index, answer] of answers.entries()) {
      expect(answer).toMatchObject({ code: 0, stderr: "" });
      expect(answer.stdout.replaceAll("\n", " ")).toContain(`: duty USD ${index < 2 ? first : third} on USD 1,000.00`);
    }
  });

  it("shows a fault in one line at the place that the page states", async () => {
    const [, place = "", without = ""] =
      /`cloth-surtax\.yaml:(\d+:\d+): …` for (\S+) without quotes/.exec(section) ?? [];
    expect(place).not.toBe("");
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), block("yaml").replace(`"${without}"`, without));
    const { code, stdout, stderr } = await parley(words(commands[0] ?? ""), folder);
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(stderr).toContain(`cloth-surtax.yaml:${place}: `);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(readFileSync(join(folder, path), "utf8")).toContain(`[${without}]`);
  });
});
