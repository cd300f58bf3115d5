import { type Comparison, isBeyond } from "../../rates/index.js";
import { table, wrap } from "../../report/index.js";
import { csvOf } from "../csv.js";

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
  return `${[table(header, rows), wrap(note), ...beyond(comparisons)].join("\n\n")}\n`;
}

/** Those that lie further apart than is allowed, each with its day and the reason. */
function beyond(comparisons: readonly Comparison[]): string[] {
  const far = comparisons.filter(isBeyond);
  if (far.length === 0) return [];
  const lines = far.map((each) =>
    wrap(
      `${each.day}  ${each.estimate.publisher}, ${pairOf(each)}: ${signed(each.unexplained)} (${each.allowed} allowed). ${reasonWords(each)}`,
      100,
      "  ",
    ),
  );
  return [`Further apart than allowed, in points, and why:\n${lines.join("\n")}`];
}

/** The rest by programme, largest first, from a twentieth of a point on; then what is known to cause it. */
function reasonWords({ estimate: { reason }, groups }: Comparison): string {
  const parts = (groups ?? [])
    .filter(({ points }) => Math.abs(points) >= 0.05)
    .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .map(({ group, points }) => `${group} ${signed(points)}`);
  return `${parts.length === 0 ? "" : `By programme: ${parts.join(", ")}. `}Remains: ${reason}.`;
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
      wrap(`${said}${reasonWords(each)}`, 100, "  "),
      wrap(`Source: ${estimate.citation}.`, 100, "  "),
    ].join("\n");
  });
  return `${blocks.join("\n\n")}\n`;
}

/** One comparison in the shape of `parley/rates-compare/1`. */
export function compareJson({ estimate, day, ours, steps, under, unexplained, allowed, groups }: Comparison): object {
  const { publisher, origin, destination, sector, low, high, reason, citation } = estimate;
  const found = { day, ours, steps, under, low, high, unexplained, allowed, groups };
  return { publisher, origin, destination, sector, ...found, reason, citation };
}

const columns = [
  "publisher",
  "origin",
  "destination",
  "sector",
  "day",
  "step",
  "setting",
  "low",
  "high",
  "points",
  "reason",
] as const;

/** One row for each step: `ours`, the assumptions switched, `unexplained` in all and by group of programmes, `theirs`. */
export function compareCsv(comparisons: readonly Comparison[]): string {
  const rows = comparisons.flatMap(({ estimate, day, ours, steps, unexplained, groups }) => {
    const { publisher, origin, destination, sector, low, high, reason } = estimate;
    const row = (step: string, setting: string, from: number | null, to: number | null, points: number | null) => {
      const why = step === "unexplained" && setting === "" ? reason : null;
      return { publisher, origin, destination, sector, day, step, setting, low: from, high: to, points, reason: why };
    };
    return [
      row("ours", "", ours, ours, null),
      ...steps.map(({ step, setting, rate, points }) => row(step, setting, rate, rate, points)),
      row("unexplained", "", null, null, unexplained),
      ...(groups ?? []).map(({ group, points }) => row("unexplained", group, null, null, points)),
      row("theirs", "", low, high, null),
    ];
  });
  return csvOf(columns, rows);
}
