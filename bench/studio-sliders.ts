// From the move of a slider to the changed chart, in Chromium, against what was expected before it was measured:
//   95th percentile of 40 moves of each lever of the Lab, its preview prepared      under 100 ms
//   the same of the day slider of Rates, once every day of change is known          under 100 ms
// Beside them, without a limit, how long the first preview of a lever takes that nobody pointed at before.
// A move is timed from the input event to the frame after the chart was replaced. Needs Chromium and `npm run studio:build`;
// times are of this machine, and of a quiet one only where nothing else runs on it.
import type { Page } from "playwright-core";
import { serveStudio } from "../src/cli/studio-server.js";
import { packageRoot } from "../src/files/index.js";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const executablePath = "/usr/bin/chromium";
const folder = join(packageRoot, "dist", "studio");
const limit = 100;
const moves = 40;
const patient = { timeout: 300_000 };

/** Moves the slider with a label over its scale, forth and back; ms from each move to the chart that it changed. */
function timesOf(page: Page, label: string, from: number, count: number): Promise<number[]> {
  return page.evaluate(
    async ([name, from, times]) => {
      const slider = document.querySelector<HTMLInputElement>(`input[type=range][data-bench="${name}"]`);
      const main = document.querySelector("main");
      if (slider === null || main === null) throw new Error(`no slider ${name}`);
      const [low, high] = [Number(slider.min), Number(slider.max)];
      const found: number[] = [];
      for (let move = from; move < from + times; move += 1) {
        const changed = new Promise<void>((resolve) => {
          const watch = new MutationObserver((records) => {
            if (!records.some(({ target }) => target instanceof Element && target.matches(".drawing"))) return;
            watch.disconnect();
            requestAnimationFrame(() => setTimeout(resolve));
          });
          watch.observe(main, { childList: true, subtree: true });
        });
        const start = performance.now();
        // By the setter of the prototype: React would not see a change by its own.
        Reflect.set(HTMLInputElement.prototype, "value", String(low + ((high - low) * ((move * 7) % 19)) / 19), slider);
        slider.dispatchEvent(new Event("input", { bubbles: true }));
        await changed;
        found.push(performance.now() - start);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return found;
    },
    [label, from, count] as const,
  );
}

const percentile = (times: readonly number[], part: number): number =>
  times.toSorted((a, b) => a - b)[Math.ceil(part * times.length) - 1] ?? Number.NaN;

const said = (what: string, times: readonly number[]): string => {
  const [middle, high] = [percentile(times, 0.5), percentile(times, 0.95)];
  const verdict = high < limit ? `within ${limit}` : `OVER ${limit}`;
  return `${what.slice(0, 52).padEnd(54)} median ${middle.toFixed(0).padStart(4)}  95 % ${high.toFixed(0).padStart(4)} ms  ${verdict}\n`;
};

/** Gives the sliders of a page names that a selector finds. */
const named = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>("main input[type=range]")].map((slider) => {
      slider.dataset["bench"] = (slider.labels?.[0]?.firstChild?.textContent ?? slider.id).trim();
      return slider.dataset["bench"] ?? "";
    }),
  );

async function lab(address: string, page: Page): Promise<void> {
  await page.goto(`${address}#/lab`);
  await page.waitForSelector("[data-stage=exact]", patient);
  for (const name of await named(page)) {
    const [first = 0] = await timesOf(page, name, 1, 1);
    process.stdout.write(
      `${name.slice(0, 52).padEnd(54)} first  ${first.toFixed(0).padStart(4)} ms, nothing prepared\n`,
    );
    process.stdout.write(said(name, await timesOf(page, name, 2, moves)));
  }
}

async function rates(address: string, page: Page): Promise<void> {
  await page.goto(`${address}#/rates`);
  await page.waitForSelector("[data-state=ready]", patient);
  const [name = ""] = await named(page);
  process.stdout.write(said(`Rates, ${name}`, await timesOf(page, name, 2, moves)));
}

if (!existsSync(executablePath) || !existsSync(join(folder, "index.html"))) {
  process.stderr.write("bench/studio-sliders needs Chromium at /usr/bin/chromium and npm run studio:build\n");
  process.exitCode = 2;
} else {
  const serving = await serveStudio(folder, 45_750);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-quic"] });
  try {
    const page = await browser.newPage({ locale: "en-US", viewport: { width: 1440, height: 1000 } });
    await lab(serving.address, page);
    await rates(serving.address, page);
  } finally {
    await browser.close();
    await serving.close();
  }
}
