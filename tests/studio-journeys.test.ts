import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasChromium, type Studio, startStudio } from "./support/studio-page.js";

let studio: Studio;
beforeAll(async () => {
  if (hasChromium) studio = await startStudio();
}, 600_000);
afterAll(() => studio?.close());

/** A machine that does other work besides takes long over a law asked anew; nothing here measures time. */
const patient = { timeout: 120_000 };
const minutes = 300_000;

const headlineOf = (page: Page): Promise<string> => page.innerText("h1");
const language = (page: Page, code: string): Promise<unknown> =>
  page.locator(".settings select").first().selectOption(code);

describe.runIf(hasChromium)("journeys through the pages of the studio in Chromium", () => {
  it(
    "Timeline: filters say how much is left, an event opens on its rules and texts, the link and Back keep both, without a network",
    async () => {
      const { page, faults } = await studio.open("#/timeline");
      const rows = page.locator(".history tbody tr");
      await rows.first().waitFor(patient);
      const all = await rows.count();
      await page.getByRole("combobox", { name: /^Measure/ }).selectOption("us.s232.wood");
      await page.waitForFunction((many) => document.querySelectorAll(".history tbody tr").length < many, all, patient);
      const left = await rows.count();
      expect(left).toBeGreaterThan(0);
      expect(await headlineOf(page)).toContain("wood");
      expect(page.url()).toContain("measure=us.s232.wood");

      // The duty on wood began on 14 October 2025 by Proclamation 10976.
      await page.context().setOffline(true);
      await rows.last().locator("button.opens").first().click();
      await page.waitForSelector("dialog .rule", patient);
      expect(await page.innerText("dialog")).toContain("Proclamation 10976");
      expect(await page.innerText("dialog")).toContain("14 October 2025");
      const link = page.url();
      await page.keyboard.press("Escape");
      await page.waitForFunction(() => document.querySelector("dialog") === null);
      await page.context().setOffline(false);

      const again = await studio.open(link.slice(studio.address.length));
      await again.page.waitForSelector("dialog .rule", patient);
      expect(await again.page.locator(".history tbody tr").count()).toBe(left);
      await page.getByRole("button", { name: "Show everything" }).click();
      await page.waitForFunction((many) => document.querySelectorAll(".history tbody tr").length === many, all);
      expect([...faults, ...again.faults]).toEqual([]);
      await again.page.context().close();
      await page.context().close();
    },
    minutes,
  );

  it(
    "Rates: a partner, its days, a number's way, and a day on the slider, also without a network",
    async () => {
      const { page, faults } = await studio.open("#/rates");
      await page.waitForSelector("[data-state=ready]", patient);
      await page.getByRole("combobox", { name: /^Partner/ }).selectOption("MEX");
      await page.waitForFunction(() => document.querySelector("h1")?.textContent?.includes("Mexico"));
      expect(page.url()).toContain("from=MEX");
      expect(await page.locator(".drawing > *").count()).toBe(2);
      const number = page.locator(".sectors .opens").first();
      await number.click();
      expect(await page.innerText("dialog")).toContain("benchmarks/trade");
      await page.keyboard.press("Escape");

      await page.context().setOffline(true);
      const before = await headlineOf(page);
      await page.getByRole("slider").focus();
      await page.keyboard.down("Home");
      await page.waitForFunction((text) => document.querySelector("h1")?.textContent !== text, before, patient);
      expect(await headlineOf(page)).toContain("On 1 January 2025");
      await page.keyboard.up("Home");
      await page.waitForFunction(() => location.hash.includes("on=2025-01-01"));
      await page.context().setOffline(false);
      expect(faults).toEqual([]);
      await page.context().close();
    },
    minutes,
  );

  it(
    "Brief: a claim with its figure, the way of a number, the same claim in French, and the link that keeps it",
    async () => {
      const { page, faults } = await studio.open("#/brief?claim=4");
      await page.waitForSelector(".figure svg", patient);
      const found = page.locator("td.number .opens").first();
      const value = await found.innerText();
      await found.click();
      expect(await page.innerText("dialog")).toContain(value);
      await page.keyboard.press("Escape");
      const english = await headlineOf(page);
      await language(page, "fr");
      await page.waitForFunction((text) => document.querySelector("h1")?.textContent !== text, english, patient);
      expect(await headlineOf(page)).toContain("4");
      expect(page.url()).toContain("claim=4");
      expect(await page.locator("a[aria-current=page]").allInnerTexts()).toContain("4");
      expect(faults).toEqual([]);
      await page.context().close();
    },
    minutes,
  );

  it(
    "Others' numbers: another pair, and the walk from our rate to a published one with its source",
    async () => {
      const { page, faults } = await studio.open("#/others");
      const rows = page.locator("main table").first().locator("tbody tr");
      await rows.first().waitFor(patient);
      const before = await headlineOf(page);
      await page.getByRole("combobox", { name: /^Pair/ }).selectOption("MEX-USA");
      await page.waitForFunction((text) => document.querySelector("h1")?.textContent !== text, before, patient);
      await rows.first().waitFor(patient);
      const walk = rows.last().locator(".opens").last();
      const rest = await walk.innerText();
      await walk.click();
      const drawer = await page.innerText("dialog");
      expect(drawer).toContain(rest);
      expect(await page.locator("dialog .chain > li").count()).toBeGreaterThan(2);
      await page.keyboard.press("Escape");
      await page.goBack();
      await page.waitForFunction((text) => document.querySelector("h1")?.textContent === text, before, patient);
      expect(faults).toEqual([]);
      await page.context().close();
    },
    minutes,
  );

  it("Method: a link opens an assumption, a link of the text another page, Back the first; no such page is said", async () => {
    const { page, faults } = await studio.open("#/method?doc=ASSUMPTIONS&at=A23");
    await page.waitForSelector("tr.named", patient);
    expect(await page.innerText("tr.named")).toMatch(/^A23\s/);
    await page.getByRole("combobox", { name: /^Page/ }).selectOption("studio");
    await page.waitForFunction(() => document.querySelector("article h2")?.textContent === "The studio");
    await page.goBack();
    await page.waitForSelector("tr.named", patient);
    await page.evaluate(() => location.assign("#/method?doc=nothing-here"));
    await page.locator(".notice").waitFor(patient);
    expect(await page.innerText(".notice")).toContain("nothing-here");
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it(
    "Compare leaves out a scenario whose link is damaged, too long or of a newer studio, also when loaded again, and takes another",
    async () => {
      const { page, faults } = await studio.open("#/compare");
      for (const [code, said] of [
        ["s1.notALink", "damaged"],
        ["s9.eNpLzE0FAAQVAZM", "newer"],
        [`s1.${"A".repeat(20_000)}`, "too long"],
      ]) {
        await page.goto(`${studio.address}#/compare?s=law-of-december-2025~${code}`);
        await page.reload();
        await page.locator("output.notice").waitFor(patient);
        expect(await page.innerText("output.notice")).toContain(said);
        expect(await page.locator(".choice li").count()).toBe(1);
      }
      await page.getByRole("combobox", { name: "Add a scenario" }).selectOption("steel-tariffs-removed");
      await page.waitForSelector(".beside pre", patient);
      expect(await page.locator("output.notice").count()).toBe(0);
      expect(await page.locator(".figure").count()).toBe(3);
      expect(faults).toEqual([]);
      await page.context().close();
    },
    minutes,
  );
});
