// Writes the tables of published rates beside ours: all of them in docs/others-numbers.md, The Budget Lab in docs/rates.md.
import { z } from "zod";
import { markdownTable } from "./support/markdown.js";
import { parleyOutput, writePart } from "./support/page.js";

const answer = z.object({
  comparisons: z.array(
    z.looseObject({
      publisher: z.string(),
      origin: z.string(),
      destination: z.string(),
      sector: z.string(),
      day: z.string(),
      ours: z.number(),
      under: z.number(),
      low: z.number(),
      high: z.number(),
      unexplained: z.number(),
      allowed: z.number(),
      groups: z.array(z.looseObject({ group: z.string(), points: z.number() })).nullable(),
      reason: z.string(),
    }),
  ),
});
type Comparison = z.infer<typeof answer>["comparisons"][number];

const { comparisons } = answer.parse(JSON.parse(parleyOutput(["rates", "compare", "--from", "CAN,MEX,USA", "--json"])));
const percent = (rate: number): string => (100 * rate).toFixed(2);
const signed = (points: number): string => points.toFixed(2).replace("-0.00", "0.00");
const theirs = ({ low, high }: Comparison): string =>
  low === high ? percent(low) : `${percent(low)} to ${percent(high)}`;

/** Why a rest goes beyond what is allowed: the programmes it is in, then what is known to cause it. */
function why({ unexplained, allowed, groups, reason }: Comparison): string {
  if (Math.abs(unexplained) <= allowed) return "";
  const parts = (groups ?? [])
    .filter(({ points }) => Math.abs(points) >= 0.05)
    .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .map(({ group, points }) => `${group} ${signed(points)}`);
  return parts.length === 0 ? reason : `${parts.join(", ")}: ${reason}`;
}

const header = ["day", "pair", "published by", "why, if beyond", "theirs", "ours", "under theirs", "unexplained"];
const rows = comparisons.map((each) => {
  const { publisher, origin, destination, sector, day, ours, under, unexplained } = each;
  const who = `${destination === "USA" ? origin : `${origin} to ${destination}`}${sector === "total" ? "" : ` ${sector}`}`;
  return [day, who, publisher, why(each), theirs(each), percent(ours), percent(under), signed(unexplained)];
});
writePart("others-numbers.md", "table", markdownTable(header, rows, 4).join("\n"));

const lab = comparisons.filter(({ publisher, destination }) => publisher === "The Budget Lab" && destination === "USA");
const days = [...new Set(lab.map(({ day }) => day))].toSorted();
const names: Readonly<Record<string, string>> = { CAN: "Canada", MEX: "Mexico" };
const ofLab = days.map((day) => {
  const [canada, mexico] = ["CAN", "MEX"].map((origin) =>
    lab.find((each) => each.day === day && each.origin === origin),
  );
  const cell = (each: Comparison | undefined): string => (each ? `${theirs(each)}, ${percent(each.under)}` : "");
  const reasons = [canada, mexico].flatMap((each) => {
    const words = each ? why(each) : "";
    return each && words !== "" ? [`${names[each.origin]} ${signed(each.unexplained)}: ${words}`] : [];
  });
  return [day, reasons.join("; "), cell(canada), cell(mexico)];
});
writePart(
  "rates.md",
  "compared",
  markdownTable(
    ["day", "further apart than allowed, and why", "Canada: theirs, ours", "Mexico: theirs, ours"],
    ofLab,
    2,
  ).join("\n"),
);
process.stdout.write(`${rows.length} comparisons\n`);
