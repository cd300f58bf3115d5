import { type CollectedTotal, parseCollected, parsePublishers, type PublisherSets } from "../rates/index.js";
import { readText, shipped } from "./shipped.js";

/** The sets of publishers, by the names of `--as`. */
export function loadPublishers(): PublisherSets[] {
  const file = "benchmarks/trade/publisher-sets.csv";
  return parsePublishers(readText(shipped(file)), file);
}

/** Published totals of duties collected. */
export function loadCollectedTotals(): CollectedTotal[] {
  const file = "benchmarks/trade/collected-totals.csv";
  return parseCollected(readText(shipped(file)), file);
}
