import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packageRoot } from "../src/files/index.js";
import { axeFindings, hasChromium, type Studio, startStudio } from "./support/studio-page.js";
import { answered, bytesOf, difference, keptAt, pageNames, pictureOf, routeOf } from "./support/studio-pictures.js";

let studio: Studio;
beforeAll(async () => {
  if (hasChromium) studio = await startStudio();
}, 300_000);
afterAll(() => studio?.close());

/**
 * The part of a picture's cells that may differ. Glyphs set half a pixel aside, thinner or thicker, as another version of
 * Chromium may, differ in 0.001 of them; a column shifted by 12 px differs in 0.004, a figure that is missing in 0.016.
 */
const unseen = 0.003;

/** Compares a page with its kept picture; one that differs is left in .cache/studio to look at. */
async function looksAsKept(page: Page, name: string): Promise<void> {
  const seen = await pictureOf(page, name);
  const part = difference(PNG.sync.read(readFileSync(keptAt(name))), seen);
  const left = join(packageRoot, ".cache", "studio", `${name}.png`);
  if (part > unseen) {
    mkdirSync(dirname(left), { recursive: true });
    writeFileSync(left, bytesOf(seen));
  }
  const advice = `${left} differs from ${keptAt(name)}; where it should, npm run import -- studio-pictures ${name}`;
  expect(part > unseen ? advice : "as kept").toBe("as kept");
}

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.runIf(hasChromium)("every page of the studio in Chromium", () => {
  it.each(pageNames)(
    "%s: clean to axe in three languages, light and dark; as in its picture; whole at 360 and 320 px; quiet",
    async (name) => {
      const { page, faults } = await studio.open(await routeOf(name));
      await answered(page, name);
      const headlines = new Map<string, string>();
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
        headlines.set(language, await page.innerText("h1"));
        expect(await axeFindings(page), `${name} in ${language}, ${theme}`).toEqual([]);
      }
      expect(new Set(headlines.values()).size, "a headline in each language").toBe(3);
      await looksAsKept(page, name);
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

  it("a picture shows a missing figure, a shifted column or another typeface, and no edge of a letter", async () => {
    const { page } = await studio.open(await routeOf("duty"));
    await answered(page, "duty");
    const sound = await pictureOf(page, "duty");
    const changedBy = async (css: string): Promise<number> => {
      const style = await page.addStyleTag({ content: css });
      const part = difference(sound, await pictureOf(page, "duty"));
      await style.evaluate((node) => (node as HTMLStyleElement).remove());
      return part;
    };
    expect(await changedBy(".drawing svg { visibility: hidden }")).toBeGreaterThan(unseen);
    expect(await changedBy("td.number { padding-right: 24px }")).toBeGreaterThan(unseen);
    expect(await changedBy(":root { --serif: sans-serif }")).toBeGreaterThan(unseen);
    expect(await changedBy("main { transform: translate(0.5px, 0.5px) }")).toBeLessThan(unseen);
    await page.context().close();
  });
});
