import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { shipped } from "../src/files/index.js";
import { cellOf, variantsOf } from "../tools/support/what-flips-page.js";

describe("what makes the answer flip", () => {
  it("shows what two variants give today; npm run import -- what-flips writes it anew", () => {
    const page = readFileSync(shipped("docs", "what-flips.md"), "utf8");
    const threats = ["us-25-retaliation-none", "fall-back"] as const;
    const { rows } = variantsOf(threats, ["uniform-4", "krugman-fixed"]);
    expect(rows).toHaveLength(3);
    for (const row of rows) {
      const line = page.split("\n").find((text) => text.startsWith(`| ${row.name} |`)) ?? "";
      for (const threat of threats) expect(line).toContain(` ${cellOf(row, threat)} |`);
    }
  });
});
