// Weight and speed of the studio, in Chromium, against what was expected before it was measured:
//   JavaScript fetched before the first answer   at most 300 kB gzipped
//   data fetched before the first answer         at most 150 kB gzipped
//   all data                                     at most 2,500 kB gzipped
// Needs Chromium and `npm run studio:build`. Times are of this machine; sizes are not.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { serveStudio } from "../src/cli/studio-server.js";
import { builtStudio, weightLimits, weightOf, weightOfData } from "../tests/support/studio-weight.js";

const executablePath = "/usr/bin/chromium";

interface Opened {
  readonly scripts: number;
  readonly data: number;
  readonly answer: number;
}

/** What a page fetches until its first answer stands, and how long that takes from the click, ms. */
async function open(address: string, route: string, answer: string): Promise<Opened> {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-quic"] });
  try {
    const page = await browser.newPage({ locale: "en-US" });
    const paths = new Set<string>();
    page.on("requestfinished", (request) => paths.add(new URL(request.url()).pathname));
    const start = performance.now();
    await page.goto(`${address}${route}`);
    await page.waitForSelector(answer);
    const took = performance.now() - start;
    return { ...weightOf(paths), answer: took };
  } finally {
    await browser.close();
  }
}

const line = (what: string, value: number, unit: string, limit: number | null): string => {
  const said = limit === null ? "" : value <= limit ? `  within ${limit}` : `  OVER ${limit}`;
  return `${what.padEnd(48)} ${value.toFixed(0).padStart(6)} ${unit}${said}\n`;
};

if (!existsSync(executablePath) || !existsSync(join(builtStudio, "index.html"))) {
  process.stderr.write("bench/studio needs Chromium at /usr/bin/chromium and npm run studio:build\n");
  process.exitCode = 2;
} else {
  const serving = await serveStudio(builtStudio, 45_700);
  try {
    const now = await open(serving.address, "#/now", "main h1:not(:empty)");
    const duty = await open(serving.address, "#/duty?code=7208.39.00", ".lines");
    const rates = await open(serving.address, "#/rates", "main table, main svg");
    process.stdout.write(
      line("Now: scripts before the first answer", now.scripts, "kB", weightLimits.scripts) +
        line("Now: data before the first answer", now.data, "kB", weightLimits.data) +
        line("Now: first answer after", now.answer, "ms", null) +
        line("Duty: scripts before the answer", duty.scripts, "kB", null) +
        line("Duty: data before the answer", duty.data, "kB", null) +
        line("Duty: answer after", duty.answer, "ms", null) +
        line("Rates: data before the answer", rates.data, "kB", null) +
        line("Rates: answer after", rates.answer, "ms", null) +
        line("all data", weightOfData(), "kB", weightLimits.allData),
    );
  } finally {
    await serving.close();
  }
}
