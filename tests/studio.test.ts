import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packageRoot } from "../src/files/index.js";
import { axeFindings, hasChromium, type Studio, startStudio } from "./support/studio-page.js";

let studio: Studio;

beforeAll(async () => {
  if (hasChromium) studio = await startStudio();
}, 300_000);
afterAll(() => studio?.close());

const answered = "main h1:not(:empty)";

describe.runIf(hasChromium)("the studio in Chromium", () => {
  it("carries no document of its own: the browser has one", () => {
    const folder = join(packageRoot, "dist", "studio", "assets");
    const scripts = readdirSync(folder).filter((name) => name.endsWith(".js"));
    expect(scripts.length).toBeGreaterThan(10);
    expect(scripts.filter((name) => /happy-?dom/i.test(readFileSync(join(folder, name), "utf8")))).toEqual([]);
  });

  it("opens on an answer, works it out again in the tab, and asks nobody else", async () => {
    const { page, faults } = await studio.open("");
    await page.waitForSelector(answered);
    const headline = await page.innerText("h1");
    expect(headline).toMatch(/^On 10 October 2026 the United States charges \d+\.\d\s%/);
    await page.waitForSelector("[data-state=here]");
    expect(await page.innerText("[data-state=here]")).toBe("Worked out in this tab.");
    expect(await page.innerText("h1")).toBe(headline);
    expect(await page.locator(".events tbody tr").count()).toBeGreaterThan(10);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("goes from words to a duty and its law by keyboard, and the link brings the same back", async () => {
    const { page, faults } = await studio.open("#/duty");
    await page.getByRole("searchbox").fill("hot-rolled steel coil");
    await page.keyboard.press("Enter");
    const candidate = page.getByRole("button", { name: /^7208\.39\.00/ });
    await candidate.focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector(".lines");
    // 50 % since 4 June 2025 (Proclamation 10947), on the whole value from 6 April 2026 too (Proclamation 11021).
    expect(await page.innerText("h1")).toMatch(/^\$5,000\.00 on \$10,000\.00: 50\.0\s%$/);
    const amount = page.locator(".lines .opens", { hasText: /^\$5,000\.00$/ });
    await amount.focus();
    await page.keyboard.press("Enter");
    expect(await page.innerText("dialog")).toContain("Proclamation 11021");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.querySelector("dialog") === null);
    expect(await amount.evaluate((node) => node === document.activeElement)).toBe(true);
    const [link, headline] = [page.url(), await page.innerText("h1")];
    const again = await studio.open(link.slice(studio.address.length));
    await again.page.waitForSelector(".lines");
    expect(await again.page.innerText("h1")).toBe(headline);
    expect([...faults, ...again.faults]).toEqual([]);
    await page.context().close();
    await again.page.context().close();
  });

  it("asks for the facts that settle a duty", async () => {
    const { page } = await studio.open("#/duty?code=3004.90.92&from=CAN&on=2026-10-10");
    await page.waitForSelector(".questions");
    expect(await page.innerText("h1")).toContain("$0.00 to $10,000.00");
    await page.locator(".questions fieldset", { hasText: "patented" }).getByRole("button", { name: "No" }).click();
    await page.waitForFunction(() => !document.querySelector("h1")?.textContent?.includes(" to "));
    expect(await page.innerText("h1")).toMatch(/^\$0\.00 on \$10,000\.00/);
    await page.context().close();
  });

  it("says what to do when data are missing, keeps the page, and goes on once they are there", async () => {
    const { page } = await studio.open("#/duty");
    await page.route("**/data/*.gz", (route) => route.abort());
    await page.getByRole("searchbox").fill("7208.39.00");
    await page.keyboard.press("Enter");
    const notice = page.getByRole("alert");
    await notice.waitFor();
    expect(await notice.innerText()).toContain("could not be fetched: the server does not answer");
    await page.unroute("**/data/*.gz");
    await notice.getByRole("button", { name: "Try again" }).click();
    await page.waitForSelector(".lines");
    await page.context().close();
  });

  it("says that there is no such page", async () => {
    const { page } = await studio.open("#/nowhere");
    await page.waitForSelector(".notice");
    expect(await page.innerText(".notice")).toContain("There is no such page");
    await page.context().close();
  });

  it.each([
    ["#/now", "en", "On 10 October 2026"],
    ["#/now", "fr", "Le 10 octobre 2026"],
    ["#/now", "es", "El 10 de octubre de 2026"],
    ["#/duty?code=7208.39.00", "en", "$5,000.00 on"],
    ["#/duty?code=7208.39.00", "fr", "5 000,00 $ sur"],
    ["#/duty?code=7208.39.00", "es", "$5,000.00 sobre"],
  ])("%s in %s is clean to axe, light and dark, and fits 360 px", async (route, language, start) => {
    const { page, faults } = await studio.open(route, { viewport: { width: 360, height: 800 } });
    await page.waitForSelector(answered);
    await page.getByRole("combobox").first().selectOption(language);
    await page.waitForFunction(
      (text) => document.querySelector("h1")?.textContent?.replaceAll("\u00a0", " ").startsWith(text),
      start,
    );
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    await page.waitForSelector(route.includes("duty") ? ".figure svg" : ".events");
    expect(await axeFindings(page)).toEqual([]);
    await page.locator(".settings select").nth(1).selectOption("dark");
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
