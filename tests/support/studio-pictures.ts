import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import type { Page } from "playwright-core";
import { PNG } from "pngjs";
import { packageRoot } from "../../src/files/index.js";
import { encodeScenario } from "../../studio/src/link.js";

const folder = join(packageRoot, "studio", "src", "pages");

/** The pages of the studio by name. */
export const pageNames: readonly string[] = readdirSync(folder).filter((name) =>
  existsSync(join(folder, name, "page.tsx")),
);

const scenario = `schema: parley/scenario/1
title: Half the duties on steel
law: "2026-10-10"
baseline: { law: "2026-10-10" }
changes: [{ measure: us.s232.metals, multiply: 0.5, from: "2026-10-10", origins: [CAN, MEX] }]
`;

interface State {
  readonly state?: string;
  /** What is there once the page shows an answer. */
  readonly shows: string;
  /** What is there once the page has all that its picture shows, where that is more; how many of it. */
  readonly whole?: readonly [selector: string, count: number];
}

/** States that have something to show; a page not named here opens without state. */
const states: Readonly<Record<string, State>> = {
  brief: { shows: "main h2", whole: [".figure svg", 1] },
  compare: { shows: ".beside pre", whole: [".figure svg", 3] },
  duty: { state: "?code=7208.39.00&from=CAN&on=2026-10-10", shows: ".figure svg" },
  lab: { shows: "table.countries", whole: ["[data-stage=drawn] ~ .lab .figure svg", 3] },
  method: { shows: "article.doc" },
  now: { shows: "[data-state=here]" },
  others: { shows: "main table", whole: ["main table", 2] },
  rates: { shows: ".figure svg", whole: [".rates:has([data-state=ready]) .drawing > *", 2] },
  // The answer and the tariff war; the parts after that take a minute.
  table: { shows: "main table", whole: [".figure svg, .weights table", 2] },
};

/** The address of a page in a state that shows an answer. */
export async function routeOf(name: string): Promise<string> {
  const linked = name === "lab" ? `?s=${await encodeScenario({ text: scenario, law: "2026-10-10" })}` : undefined;
  return `#/${name}${linked ?? states[name]?.state ?? ""}`;
}

/** Waits until a page shows an answer. */
export const answered = (page: Page, name: string): Promise<unknown> =>
  page.waitForSelector(states[name]?.shows ?? "main .figure svg, main table", { timeout: 120_000 });

const width = 1440;
/** Px of a page that its picture shows, so that long registers do not fill the repository. */
const mostHigh = 2000;
/** Colours are kept in steps from that of the page, which makes files smaller and cannot be seen. */
const [step, paper] = [8, [251, 250, 247, 255]] as const;

/** A page in English, light, 1440 px wide, at half size: what docs show and what tests compare with. */
export async function pictureOf(page: Page, name: string): Promise<PNG> {
  const [selector, count] = states[name]?.whole ?? ["main", 1];
  await page.setViewportSize({ width, height: 1000 });
  await page.waitForFunction(
    ([what, many]) => document.querySelectorAll(what).length >= many,
    [selector, count] as const,
    {
      timeout: 240_000,
    },
  );
  // What is still being worked out would be another picture each time.
  const stop = page.getByRole("button", { name: "Stop", exact: true });
  if (await stop.count()) await stop.click();
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    return document.fonts.ready.then(() => new Promise((resolve) => setTimeout(resolve, 500)));
  });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const clip = { x: 0, y: 0, width, height: Math.min(mostHigh, height) };
  return posterised(shrunk(PNG.sync.read(await page.screenshot({ fullPage: true, clip })), 2));
}

/** Each pixel the mean of a square of the picture. */
function shrunk(picture: PNG, by: number): PNG {
  const small = new PNG({ width: Math.floor(picture.width / by), height: Math.floor(picture.height / by) });
  for (let y = 0; y < small.height; y += 1) {
    for (let x = 0; x < small.width; x += 1) {
      for (let channel = 0; channel < 4; channel += 1) {
        let sum = 0;
        for (let at = 0; at < by * by; at += 1) {
          const from = (y * by + Math.floor(at / by)) * picture.width + x * by + (at % by);
          sum += picture.data[4 * from + channel] ?? 0;
        }
        small.data[4 * (y * small.width + x) + channel] = Math.round(sum / (by * by));
      }
    }
  }
  return small;
}

function posterised(picture: PNG): PNG {
  for (let at = 0; at < picture.data.length; at += 1) {
    const from = paper[at % 4] ?? 0;
    picture.data[at] = Math.max(0, Math.min(255, from + step * Math.round(((picture.data[at] ?? 0) - from) / step)));
  }
  return picture;
}

/** Where the kept picture of a page lies. */
export const keptAt = (name: string): string => join(packageRoot, "tests", "snapshots", "studio", `${name}.png`);

export const bytesOf = (picture: PNG): Buffer =>
  PNG.sync.write(picture, { colorType: 2, inputHasAlpha: true, deflateLevel: 9 });

/** Px of the page whose mean is compared: larger than a letter's edge, smaller than a column's shift. */
const cell = 8;
/** The part of the cells that differ, 0 to 1, and 1 where the heights of the pictures differ by more than a line of text. */
export function difference(kept: PNG, seen: PNG): number {
  if (Math.abs(kept.height - seen.height) > 12) return 1;
  const [a, b] = [kept, seen].map((picture) => shrunk(picture, cell / 2)) as [PNG, PNG];
  const height = Math.min(a.height, b.height);
  const [top, other] = [a, b].map(({ data }) => data.subarray(0, 4 * a.width * height)) as [Buffer, Buffer];
  const apart = pixelmatch(top, other, undefined, a.width, height, { threshold: 0.1, includeAA: true });
  return apart / (a.width * height);
}
