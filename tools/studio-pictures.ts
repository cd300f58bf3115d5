// Takes the pictures of the studio's pages anew, tests/snapshots/studio/NAME.png: docs/studio.md shows them and
// tests/studio-pages.test.ts compares the pages with them. Names of pages as arguments: only those. Look at what changed.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { answered, bytesOf, keptAt, pageNames, pictureOf, routeOf } from "../tests/support/studio-pictures.js";
import { hasChromium, startStudio } from "../tests/support/studio-page.js";

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !pageNames.includes(name));
if (!hasChromium || unknown.length > 0) {
  process.stderr.write(
    hasChromium
      ? `no page ${unknown.join(", ")}; there are: ${pageNames.join(", ")}\n`
      : "studio-pictures needs Chromium at /usr/bin/chromium\n",
  );
  process.exitCode = 2;
} else {
  const studio = await startStudio();
  try {
    for (const name of asked.length > 0 ? asked : pageNames) {
      const { page } = await studio.open(await routeOf(name));
      await answered(page, name);
      const bytes = bytesOf(await pictureOf(page, name));
      mkdirSync(dirname(keptAt(name)), { recursive: true });
      writeFileSync(keptAt(name), bytes);
      process.stdout.write(`${name} ${Math.round(bytes.length / 1000)} kB\n`);
      await page.context().close();
    }
  } finally {
    await studio.close();
  }
}
