import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readyScenarios } from "../src/files/index.js";
import { parley } from "./cli.js";
import { commandsInPage, hasChromium, type Studio, startStudio } from "./support/studio-page.js";

/** A question of each command that a page asks; a data file that pack.ts leaves out shows here as another answer. */
const questions = [
  "agreement --json",
  "backtest --json",
  "check steel-tariffs-removed --lang fr",
  "compare steel-tariffs-removed law-of-december-2025 --json",
  "coverage --json",
  "dependence CAN --json",
  "duty 7208.39.00 --from CAN --on 2026-10-10 --json",
  "find lumber --on 2026-10-10 --json",
  "law --country USA --on 2026-10-10 --json",
  "nash --variants none --starts 2 --json",
  "rates --from CAN,MEX --to USA --on 2026-10-10 --by sector --json",
  "rates compare --from CAN --to USA --json",
  "table stand-together --show ladder --json",
].map((line) => line.split(" "));

let studio: Studio;
beforeAll(async () => {
  if (hasChromium) studio = await startStudio();
}, 600_000);
afterAll(() => studio?.close());

describe.runIf(hasChromium)("the studio in Chromium gives what the terminal gives, to the last digit", () => {
  it.each([
    ["every ready scenario", readyScenarios().map((name) => ["run", name, "--json"])],
    ["every question that pages ask", questions],
  ])(
    "for %s",
    async (_what, lines) => {
      const { page } = await studio.open("#/duty?code=7208.39.00");
      await page.waitForSelector(".lines", { timeout: 120_000 });
      const there = await commandsInPage(page, lines);
      for (const [index, line] of lines.entries()) {
        const here = await parley(line);
        expect([line, here.code, here.stderr.slice(0, 300)]).toEqual([line, 0, expect.anything()]);
        expect({ line, answer: there[index]?.stdout, notes: there[index]?.stderr }).toEqual({
          line,
          answer: here.stdout,
          notes: here.stderr,
        });
      }
      await page.context().close();
    },
    600_000,
  );
});
