import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parley } from "./cli.js";
import { encodeScenario } from "../studio/src/link.js";
import { hasChromium, type Studio, startStudio } from "./support/studio-page.js";

const folder = mkdtempSync(join(tmpdir(), "parley-lab-"));
let studio: Studio;
beforeAll(async () => {
  if (hasChromium) studio = await startStudio();
}, 300_000);
afterAll(async () => {
  await studio?.close();
  rmSync(folder, { recursive: true });
});

/** A machine that does other work besides takes long over a law asked anew; nothing here measures time. */
const patient = { timeout: 120_000 };
const minutes = 300_000;

const lever = (page: Page, name: RegExp) => page.getByRole("slider", { name });
const metals = /steel, aluminium and copper/;
const general = /all goods of Canada and Mexico/;

const exact = (page: Page, changed: boolean): Promise<unknown> =>
  page.waitForFunction(
    (moved) =>
      /exact|drawn/.test(document.querySelector("[data-stage]")?.getAttribute("data-stage") ?? "") &&
      document.querySelector("h1")?.textContent?.startsWith("“") === moved &&
      document.querySelector("table.countries") !== null,
    changed,
    patient,
  );

const codeOf = (page: Page): string | null => new URLSearchParams(page.url().split("?")[1]).get("s");

/** The plain spaces of a text that a page or a terminal sets with others. */
const plain = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

/** A worker that dies of a question about section 338. */
const planted = `addEventListener("message", ({ data }) => {
  if (JSON.stringify(data).includes("us.s338")) throw new Error("planted");
});`;

/** Duties on metals of Canada and Mexico, times so much. */
const scenario = (factor: number): string => `schema: parley/scenario/1
title: Metals times ${factor}
law: "2026-10-10"
baseline: { law: "2026-10-10" }
changes: [{ measure: us.s232.metals, multiply: ${factor}, from: "2026-10-10", origins: [CAN, MEX] }]
`;
const linkOf = (factor: number): Promise<string> => encodeScenario({ text: scenario(factor), law: "2026-10-10" });

/** What is said of a file given to the page. */
async function given(page: Page, name: string, text: string): Promise<string> {
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/yaml", buffer: Buffer.from(text) });
  await page.locator(".share .notice", { hasText: name }).waitFor();
  return page.innerText(".share .notice");
}

describe.runIf(hasChromium)("the Lab in Chromium", () => {
  it(
    "goes from a drag to the exact answer, its drawer, a link, a file, the terminal and back, also without a network",
    async () => {
      const { page, faults } = await studio.open("#/lab", { permissions: ["clipboard-read", "clipboard-write"] });
      await exact(page, false);

      // Dragging: a preview, said to be one; letting go: the exact answer.
      await lever(page, metals).hover();
      const box = await lever(page, metals).boundingBox();
      if (box === null) throw new Error("the lever is not laid out");
      const y = box.y + box.height / 2;
      await page.mouse.move(box.x + box.width / 2, y);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width / 4, y, { steps: 3 });
      await page.locator("[data-stage=preview]").waitFor(patient);
      await page.mouse.up();
      await exact(page, true);
      const dragged = Number(await lever(page, metals).inputValue());
      expect(dragged).toBeGreaterThan(0);
      expect(dragged).toBeLessThan(1);

      // Nothing is fetched any more: a page that has what it needs works without a network.
      await page.context().setOffline(true);
      await lever(page, general).focus();
      const before = await page.innerText("h1");
      for (let step = 0; step < 5; step += 1) await page.keyboard.press("ArrowRight");
      await page.waitForFunction((text) => document.querySelector("h1")?.textContent !== text, before, patient);
      await exact(page, true);
      expect(await lever(page, general).inputValue()).toBe("0.05");
      await page.context().setOffline(false);

      // A number opens on the measures it comes from, by keyboard; Escape gives the focus back.
      const headline = await page.innerText("h1");
      const number = page.locator("table.countries .opens").first();
      await number.focus();
      await page.keyboard.press("Enter");
      expect(await page.innerText("dialog")).toContain("us.s232.metals");
      await page.keyboard.press("Escape");
      await page.waitForFunction(() => document.querySelector("dialog") === null);
      expect(await number.evaluate((node) => node === document.activeElement)).toBe(true);

      // Another language says the same numbers and keeps the scenario.
      const code = codeOf(page);
      await page.locator(".settings select").first().selectOption("es");
      await page.waitForFunction(() => document.documentElement.lang === "es");
      expect(await lever(page, /todos los bienes/i).inputValue()).toBe("0.05");
      expect(codeOf(page)).toBe(code);
      await page.locator(".settings select").first().selectOption("en");

      // The link brings the same back elsewhere.
      await page.getByRole("button", { name: "Copy the link" }).click();
      await page.getByText("The link is in the clipboard.").waitFor();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      const again = await studio.open(link.slice(studio.address.length));
      await exact(again.page, true);
      expect(await again.page.innerText("h1")).toBe(headline);

      // The file says the same in the terminal.
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Download the scenario" }).click(),
      ]);
      await download.saveAs(join(folder, "scenario.yaml"));
      const terminal = await parley(["run", "scenario.yaml"], folder);
      expect(terminal.code, `the terminal says: ${terminal.stderr}`).toBe(0);
      expect(plain(terminal.stdout)).toContain(plain(headline));

      // Undo goes back a step, redo forward.
      await page.getByRole("button", { name: "Undo" }).click();
      await exact(page, true);
      expect(await lever(page, general).inputValue()).not.toBe("0.05");
      expect([...faults, ...again.faults]).toEqual([]);
      await again.page.context().close();
      await page.context().close();
    },
    minutes,
  );

  it(
    "opens a link pasted into the address, goes back and forward, undoes a dropped file, and keeps its slots",
    async () => {
      const { page, faults } = await studio.open(`#/lab?s=${await linkOf(0.5)}`);
      const stands = (value: string): Promise<unknown> =>
        page.waitForFunction(
          (wanted) =>
            [...document.querySelectorAll<HTMLInputElement>(".lever input[type=range]")].some(
              (input) =>
                input.labels?.[0]?.textContent?.includes("steel, aluminium and copper") && input.value === wanted,
            ),
          value,
          patient,
        );
      await stands("0.5");
      // The address stands for the scenario before another is pasted.
      await page.waitForTimeout(1000);
      const pasted = `#/lab?s=${await linkOf(0)}`;
      await page.evaluate((link) => {
        location.hash = link;
      }, pasted);
      await stands("0");
      await page.goBack();
      await stands("0.5");
      await page.goForward();
      await stands("0");
      await page.getByRole("button", { name: "Undo" }).click();
      await stands("0.5");
      await page.evaluate((text) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], "dropped.yaml"));
        document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
      }, scenario(0.2));
      await stands("0.2");
      await page.getByRole("button", { name: "Undo" }).click();
      await stands("0.5");
      await page.getByRole("button", { name: "Copy to B" }).click();
      await page.getByRole("button", { name: "Reset" }).click();
      await stands("1");
      await page.waitForFunction(() => !location.hash.includes("s="));
      await page.getByRole("link", { name: "Method", exact: true }).click();
      await page.locator("h1", { hasText: "number" }).waitFor(patient);
      await page.getByRole("link", { name: "Lab", exact: true }).click();
      await page.getByRole("button", { name: "Scenario A" }).click();
      await stands("0.5");
      await page.waitForFunction(() => location.hash.includes("s=s1."));
      expect(faults).toEqual([]);
      await page.context().close();
    },
    minutes,
  );

  it(
    "keeps the last answer when its worker crashes, says so, and works again when asked",
    async () => {
      const { page } = await studio.open("#/now");
      await page.route("**/assets/worker-*.js", async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: `${await response.text()}\n${planted}` });
      });
      await page.goto(`${studio.address}#/lab`);
      await page.reload();
      await exact(page, false);
      await page.getByRole("checkbox", { name: /section 338/ }).click();
      const notice = page.getByRole("alert");
      await notice.first().waitFor(patient);
      expect(await notice.first().innerText()).toContain("planted");
      expect(await page.locator("table.countries").count()).toBe(1);
      await page.unroute("**/assets/worker-*.js");
      await notice.first().getByRole("button", { name: "Try again" }).click();
      await exact(page, true);
      expect(await notice.count()).toBe(0);
      await page.context().close();
    },
    minutes,
  );

  it.each([
    ["s1.notALink", "The link is damaged"],
    ["s9.eNpLzE0FAAQVAZM", "The link was made with a newer version of the studio"],
    [`s1.${"A".repeat(20_000)}`, "The scenario is too long for a link"],
  ])("says what to do with the link %.20s and stays usable", async (code, said) => {
    const { page, faults } = await studio.open(`#/lab?s=${code}`);
    await page.locator("output.notice").first().waitFor();
    expect(await page.innerText("main output.notice")).toContain(said);
    expect(await page.getByRole("slider").count()).toBeGreaterThan(4);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it(
    "says what is wrong with a file that is no scenario, half of one, or of a newer version, and takes a good one",
    async () => {
      const { page, faults } = await studio.open("#/lab");
      await exact(page, false);
      expect(await given(page, "notes.txt", "Buy milk.\n")).toContain("notes.txt is no scenario of Parley");
      expect(await given(page, "list.yaml", "- a\n- b: [\n")).toContain("list.yaml is no scenario of Parley");
      expect(await given(page, "half.yaml", "schema: parley/scenario/1\nchanges: none\n")).toContain("half.yaml is no");
      expect(await given(page, "late.yaml", "schema: parley/scenario/7\ntitle: x\n")).toContain(
        "late.yaml says schema: parley/scenario/7, which this studio does not know",
      );
      expect(await given(page, "big.yaml", "# ".repeat(150_000))).toContain("big.yaml is too large");
      // Of the right shape, but about a measure that the book does not have: the terminal's own words, the numbers stay.
      const wrong = `schema: parley/scenario/1\ntitle: Wrong\nlaw: "2026-10-10"\nbaseline: { law: "2026-10-10" }
changes: [{ measure: us.s232.mettals, multiply: 0.5, from: "2026-10-10" }]\n`;
      const input = page.locator("input[type=file]");
      await input.setInputFiles({ name: "w.yaml", mimeType: "text/yaml", buffer: Buffer.from(wrong) });
      const alert = page.getByRole("alert");
      await alert.waitFor(patient);
      expect(await alert.innerText()).toContain("us.s232.metals");
      expect(await page.locator("table.countries").count()).toBe(1);
      writeFileSync(join(folder, "good.yaml"), wrong.replace("mettals", "metals").replace("Wrong", "Good"));
      await input.setInputFiles(join(folder, "good.yaml"));
      await exact(page, true);
      expect(await alert.count()).toBe(0);
      const terminal = await parley(["run", "good.yaml"], folder);
      expect(plain(terminal.stdout)).toContain(plain(await page.innerText("h1")));
      expect(readFileSync(join(folder, "good.yaml"), "utf8")).toContain("Good");
      expect(faults).toEqual([]);
      await page.context().close();
    },
    minutes,
  );
});
