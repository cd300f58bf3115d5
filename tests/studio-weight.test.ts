import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasChromium, type Studio, startStudio } from "./support/studio-page.js";
import { weightLimits, weightOf, weightOfData } from "./support/studio-weight.js";

let studio: Studio;
beforeAll(async () => {
  if (hasChromium) studio = await startStudio();
}, 600_000);
afterAll(() => studio?.close());

// `npm run bench -- studio` prints the sizes.
describe.runIf(hasChromium)("the studio is light", () => {
  it("answers first with few scripts and little data", async () => {
    const { page, fetched } = await studio.open("#/now");
    await page.waitForSelector("main h1:not(:empty)", { timeout: 120_000 });
    const { scripts, data } = weightOf(fetched);
    await page.context().close();
    expect(scripts).toBeGreaterThan(0);
    expect(scripts).toBeLessThanOrEqual(weightLimits.scripts);
    expect(data).toBeGreaterThan(0);
    expect(data).toBeLessThanOrEqual(weightLimits.data);
  }, 300_000);

  it("has all its data in two and a half megabytes", () => {
    expect(weightOfData()).toBeLessThanOrEqual(weightLimits.allData);
  });
});
