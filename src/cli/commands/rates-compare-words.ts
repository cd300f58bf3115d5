import type { Comparison } from "../../rates/index.js";
import { table, wrap } from "../../report/index.js";

const percent = (rate: number | null): string => (rate === null ? "not known" : (100 * rate).toFixed(2));
const signed = (points: number | null): string =>
  points === null ? "not known" : `${points > 0 ? "+" : ""}${points.toFixed(2)}`.replace(/^-0\.00$/, "0.00");

/** `8.67`, or `1.80 to 3.70` where a range is published. */
const published = ({ estimate: { low, high } }: Comparison): string =>
  low === high ? percent(low) : `${percent(low)} to ${percent(high)}`;

const pairOf = ({ estimate: { origin, destination, sector } }: Comparison): string =>
  `${origin} to ${destination}${sector === "total" ? "" : `, ${sector}`}`;

/** One row for each estimate: theirs, ours, ours under their assumptions, and what remains. */
export function compareSummary(comparisons: readonly Comparison[]): string {
  const header = ["published", "pair", "day", "theirs, %", "ours", "under theirs", "unexplained"];
  const rows = comparisons.map((each) => [
    each.estimate.publisher,
    pairOf(each),
    each.day,
    published(each),
    percent(each.ours),
    percent(each.under),
    signed(each.unexplained),
  ]);
  const known = comparisons.filter(({ estimate: { settings } }) => Object.keys(settings).length > 1).length;
  const note = `Rates in %, unexplained in points: from ours under the publisher's assumptions, as far as it names them (${known} of ${comparisons.length}), to theirs; 0 inside a published range. Add --on DAY for the steps between, the reason and the source.`;
  return `${table(header, rows)}\n\n${wrap(note)}\n`;
}

/** The steps of each comparison, with what is known of the remainder and where the figure comes from. */
export function compareWords(comparisons: readonly Comparison[]): string {
  const blocks = comparisons.map((each) => {
    const { estimate, day, ours, steps, unexplained } = each;
    const rows = [
      ["ours, by default", percent(ours), ""],
      ...steps.map(({ step, setting, rate, points }) => [`${step}: ${setting}`, percent(rate), signed(points)]),
      ["unexplained", "", signed(unexplained)],
      ["theirs", published(each), ""],
    ];
    const title = `${estimate.publisher}, ${pairOf(each)}, ${day}`;
    const said = steps.length === 0 ? "The publisher names no assumption that differs from ours. " : "";
    return [
      table([title, "rate, %", "step, points"], rows),
      wrap(`${said}Remains: ${estimate.reason}.`, 100, "  "),
      wrap(`Source: ${estimate.citation}.`, 100, "  "),
    ].join("\n");
  });
  return `${blocks.join("\n\n")}\n`;
}

/** One comparison in the shape of `parley/rates-compare/1`. */
export function compareJson({ estimate, day, ours, steps, under, unexplained }: Comparison): object {
  const { publisher, origin, destination, sector, low, high, reason, citation } = estimate;
  return { publisher, origin, destination, sector, day, ours, steps, under, low, high, unexplained, reason, citation };
}

/** One row for each step: `ours`, the assumptions switched, `unexplained`, `theirs`. */
export function compareCsv(comparisons: readonly Comparison[]): string {
  const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const rows = comparisons.flatMap(({ estimate, day, ours, steps, unexplained }) => {
    const { publisher, origin, destination, sector, low, high } = estimate;
    const row = (step: string, setting: string, from: number | null, to: number | null, points: number | null) =>
      [publisher, origin, destination, sector, day, step, setting, from ?? "", to ?? "", points ?? ""]
        .map((cell) => quoted(String(cell)))
        .join(",");
    return [
      row("ours", "", ours, ours, null),
      ...steps.map(({ step, setting, rate, points }) => row(step, setting, rate, rate, points)),
      row("unexplained", "", null, null, unexplained),
      row("theirs", "", low, high, null),
    ];
  });
  return `${["publisher,origin,destination,sector,day,step,setting,low,high,points", ...rows].join("\n")}\n`;
}
