// Weight and speed of the studio, in Chromium, against what was expected before it was measured (issue 7, item 9):
//   JavaScript fetched before the first answer   at most 300 kB gzipped
//   data fetched before the first answer         at most 150 kB gzipped
//   all data                                     at most 2,500 kB gzipped
// Needs Chromium and `npm run studio:build`. Times are of this machine; sizes are not.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { serveStudio } from "../src/cli/studio-server.js";
import { packageRoot } from "../src/files/index.js";

const executablePath = "/usr/bin/chromium";
const folder = join(packageRoot, "dist", "studio");
const kilo = 1000;

/** Bytes of a file as they travel: data are gzipped already, scripts on the way. */
function travels(path: string): number {
  const bytes = readFileSync(path);
  return path.endsWith(".gz") ? bytes.length : gzipSync(bytes, { level: 9 }).length;
}

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
    const sum = (wanted: RegExp): number =>
      [...paths].filter((path) => wanted.test(path)).reduce((all, path) => all + travels(join(folder, path)), 0);
    return { scripts: sum(/\.js$/), data: sum(/^\/data\//), answer: took };
  } finally {
    await browser.close();
  }
}

const line = (what: string, value: number, unit: string, limit: number | null): string => {
  const said = limit === null ? "" : value <= limit ? `  within ${limit}` : `  OVER ${limit}`;
  return `${what.padEnd(48)} ${value.toFixed(0).padStart(6)} ${unit}${said}\n`;
};

if (!existsSync(executablePath) || !existsSync(join(folder, "index.html"))) {
  process.stderr.write("bench/studio needs Chromium at /usr/bin/chromium and npm run studio:build\n");
  process.exitCode = 2;
} else {
  const serving = await serveStudio(folder, 45_700);
  try {
    const now = await open(serving.address, "#/now", "main h1:not(:empty)");
    const duty = await open(serving.address, "#/duty?code=7208.39.00", ".lines");
    const data = join(folder, "data");
    const all = readdirSync(data).reduce((sum, name) => sum + statSync(join(data, name)).size, 0);
    process.stdout.write(
      line("Now: scripts before the first answer", now.scripts / kilo, "kB", 300) +
        line("Now: data before the first answer", now.data / kilo, "kB", 150) +
        line("Now: first answer after", now.answer, "ms", null) +
        line("Duty: scripts before the answer", duty.scripts / kilo, "kB", null) +
        line("Duty: data before the answer", duty.data / kilo, "kB", null) +
        line("Duty: answer after", duty.answer, "ms", null) +
        line("all data", all / kilo, "kB", 2500),
    );
  } finally {
    await serving.close();
  }
}
