// Draws the intervals kept beside the ready scenarios, where law, data or settings have changed since.
import { ready } from "./support/expected.js";
import { renewIntervals } from "./support/intervals.js";

for (const scenario of ready) {
  const written = await renewIntervals(scenario);
  process.stdout.write(`${scenario.name}: ${written ? "intervals written" : "as before"}\n`);
}
