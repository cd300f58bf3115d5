import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packageRoot } from "../src/files/index.js";
import { encodeScenario } from "../studio/src/link.js";
import { axeFindings, hasChromium, type Studio, startStudio } from "./support/studio-page.js";

const folder = join(packageRoot, "studio", "src", "pages");
const pages = readdirSync(folder).filter((name) => existsSync(join(folder, name, "page.tsx")));

/** States that have something to show, and what is there once they show it; a page not named here opens without state. */
const states: Readonly<Record<string, { readonly state?: string; readonly shows: string }>> = {
  brief: { shows: "main h2" },
  compare: { shows: ".beside pre" },
  duty: { state: "?code=7208.39.00&from=CAN&on=2026-10-10", shows: ".figure svg" },
  lab: { shows: "table.countries" },
  method: { shows: "article.doc" },
  now: { shows: "[data-state=here]" },
  others: { shows: "main table" },
  table: { shows: "main table" },
};

const scenario = `schema: parley/scenario/1
title: Half the duties on steel
law: "2026-10-10"
baseline: { law: "2026-10-10" }
changes: [{ measure: us.s232.metals, multiply: 0.5, from: "2026-10-10", origins: [CAN, MEX] }]
`;

let studio: Studio;
beforeAll(async () => {
  if (hasChromium) studio = await startStudio();
}, 300_000);
afterAll(() => studio?.close());

/** The address of a page in a state that shows an answer. */
async function routeOf(name: string): Promise<string> {
  const linked = name === "lab" ? `?s=${await encodeScenario({ text: scenario, law: "2026-10-10" })}` : undefined;
  return `#/${name}${linked ?? states[name]?.state ?? ""}`;
}

const answered = (page: Page, name: string): Promise<unknown> =>
  page.waitForSelector(states[name]?.shows ?? "main .figure svg, main table", { timeout: 120_000 });

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.runIf(hasChromium)("every page of the studio in Chromium", () => {
  it.each(pages)(
    "%s: clean to axe in three languages, light and dark; whole at 360 and 320 px; quiet",
    async (name) => {
      const { page, faults } = await studio.open(await routeOf(name));
      await answered(page, name);
      const headlines = new Set<string>();
      for (const [language, theme] of [
        ["fr", "light"],
        ["es", "light"],
        ["en", "dark"],
        ["en", "light"],
      ] as const) {
        await page.locator(".settings select").nth(0).selectOption(language);
        await page.locator(".settings select").nth(1).selectOption(theme);
        await page.waitForFunction((lang) => document.documentElement.lang === lang, language);
        await answered(page, name);
        headlines.add(await page.innerText("h1"));
        expect(await axeFindings(page), `${name} in ${language}, ${theme}`).toEqual([]);
      }
      expect(headlines.size, "a headline in each language").toBe(3);
      // 320 px is what 1280 px are at 400 % zoom, the width that WCAG 2.2 asks for in 1.4.10.
      for (const width of [360, 320]) {
        await page.setViewportSize({ width, height: 800 });
        await page.waitForTimeout(300);
        expect(await sideways(page), `${name} at ${width} px`).toBe(0);
      }
      expect(faults).toEqual([]);
      await page.context().close();
    },
    300_000,
  );
});
