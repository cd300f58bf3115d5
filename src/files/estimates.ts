import { compileBook, type StatuteBook } from "../law/index.js";
import {
  type ClaimChoice,
  type Estimate,
  type GroupRate,
  parseClaimChoices,
  parseEstimates,
  parseGroupRates,
} from "../rates/index.js";
import { shippedTexts } from "./compiled-book.js";
import { readText, shipped } from "./shipped.js";

/** Published estimates of average rates, with the assumptions their publishers name. */
export function loadEstimates(): Estimate[] {
  const file = "benchmarks/published/estimates.csv";
  return parseEstimates(readText(shipped(file)), file);
}

/** Published rates by group of programmes. */
export function loadGroupRates(): GroupRate[] {
  const file = "benchmarks/published/by-programme.csv";
  return parseGroupRates(readText(shipped(file)), file);
}

/** How the claims of each origin answer to what a claim saves. */
export function loadClaimChoices(): ClaimChoice[] {
  const file = "benchmarks/claim-choice/coefficients.csv";
  return parseClaimChoices(readText(shipped(file)), file);
}

/** First day of the derivatives that The Budget Lab lists by eight digits. */
const suffixed = "2025-08-18";

/**
 * The shipped book with the derivatives of 18 August 2025 by lines of eight digits, as The Budget Lab lists them: propane in
 * bulk and all medicaments then count where the notice names one suffix (A-derivative-suffixes).
 */
export function withEightDigits(book: StatuteBook): StatuteBook {
  const texts = shippedTexts();
  const lists = texts.lists.map((list) => ({
    ...list,
    entries: list.entries.map((entry) =>
      entry.from === suffixed ? { ...entry, code: entry.code.slice(0, 8) } : entry,
    ),
  }));
  return compileBook({ ...texts, lists, schedules: book.schedules, countries: book.countries });
}
