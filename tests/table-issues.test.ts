import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { shipped } from "../src/files/index.js";
import { tableResultSchema } from "../src/scenario/index.js";
import { parley } from "./cli.js";

const folder = mkdtempSync(join(tmpdir(), "parley-issues-"));
const written = (name: string, terms: string): string => {
  const path = join(folder, name);
  const text = readFileSync(shipped("scenarios", "tables", "us-mexico-deal-without-canada.yaml"), "utf8").replace(
    /^issues:[\s\S]*/m,
    "",
  );
  const title = "title: { en: Dairy, fr: Lait, es: Lácteos }";
  writeFileSync(path, `${text}\nissues:\n  - { name: dairy, ${title}, ${terms} }\n`);
  return path;
};

describe("side issues of a table", () => {
  it("must be worth their cost and what is missing over what can be enforced", async () => {
    const path = written("own.yaml", "value: { USA: 20 }, cost: { USA: 4 }, enforceability: 0.5");
    const { stdout } = await parley(["table", path, "--show", "linkage", "--json"]);
    const linkage = tableResultSchema.parse(JSON.parse(stdout)).linkage!;
    const [issue] = linkage.issues;
    linkage.rows.forEach(({ party, usdBn }, at) => {
      const cost = party === "USA" ? 4 : 0;
      expect(issue!.rows[at]!.usdBn).toBeCloseTo(usdBn === 0 ? 0 : cost + usdBn! / 0.5, 9);
    });
    // Half of 20 less 4.
    expect(issue!.dealWith["USA"]! - linkage.deal["USA"]!).toBeCloseTo(8, 9);
    expect(Object.keys(issue!.dealWith)).toEqual(["USA"]);
  });

  it("refuses a party that is not at the table, in one line", async () => {
    const { stderr, code } = await parley(["table", written("bad.yaml", "value: { USB: 20 }"), "--show", "linkage"]);
    expect(stderr).toContain('"USB" is not at the table; valid: USA, CAN, MEX');
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(code).toBeGreaterThan(1);
  });
});
