// Writes the tables of docs/rates.md: the ladder on four days, what moves the average, and its programmes.
import { z } from "zod";
import { markdownTable } from "./support/markdown.js";
import { parleyOutput, writePart } from "./support/page.js";

const fraction = z.number().nullable();
const answer = z.object({
  rows: z.array(z.looseObject({ origin: z.string(), programme: z.string(), rate: fraction })),
  ladder: z
    .array(
      z.looseObject({ origin: z.string(), destination: z.string(), step: z.string(), low: fraction, high: fraction }),
    )
    .optional(),
});
const asked = (from: string, to: string, on: string, ...flags: string[]) =>
  answer.parse(JSON.parse(parleyOutput(["rates", "--from", from, "--to", to, "--on", on, "--json", ...flags])));

/** `1.80 to 3.70`, `unknown` where there is no figure, a dash where there is no such step. */
function ends(rung: { low: number | null; high: number | null } | undefined): string {
  if (rung === undefined) return "-";
  const { low, high } = rung;
  if (low === null || high === null) return "unknown";
  const [from, to] = [low, high].map((rate) => (100 * rate).toFixed(2));
  return from === to ? `${from}` : `${from} to ${to}`;
}

const days = ["2025-08-20", "2025-12-18", "2026-04-10", "2026-08-25"];
const steps = ["statute", "claims", "content", "remission", "timing", "collected", "collected 2024"];
const directions = [
  ["CAN,MEX", "USA"],
  ["USA", "CAN,MEX"],
] as const;
const rungs = days.flatMap((day) =>
  directions.flatMap(([from, to]) => {
    const { ladder = [] } = asked(from, to, day, "--ladder");
    const pairs = [...new Set(ladder.map(({ origin, destination }) => `${origin} to ${destination}`))];
    return pairs.map((pair) => {
      const own = ladder.filter(({ origin, destination }) => `${origin} to ${destination}` === pair);
      return [day, pair, ...steps.map((name) => ends(own.find(({ step }) => step === name)))];
    });
  }),
);
writePart("rates.md", "ladder", markdownTable(["day", "pair", ...steps], rungs, 2).join("\n"));

const day = "2025-12-18";
const changes: readonly (readonly [string, ...string[]])[] = [
  ["default"],
  ["metal content `flat50`", "--content", "flat50"],
  ["claims `fitted`", "--claims", "fitted"],
  ["claims of July 2025", "--claims", "2025-07"],
  ["claims of June 2025, before the break", "--claims", "2025-06"],
  ["claims of 2024", "--claims", "2024"],
  ["US content of vehicles 0.20", "--us-content", "0.20"],
  ["US content of vehicles 0.60", "--us-content", "0.60"],
  ["trade weights of December 2025", "--weights", "2025-12"],
  ["all the sets of `--as budget-lab-2026-06`", "--as", "budget-lab-2026-06"],
];
const moved = changes.map(([name, ...flags]) => {
  const { rows } = asked("CAN,MEX", "USA", day, "--basis", "claims", ...flags);
  return [name, ...["CAN", "MEX"].map((origin) => ends(both(rows.find((row) => row.origin === origin)?.rate)))];
});
writePart("rates.md", "moves", markdownTable(["change", "Canada", "Mexico"], moved).join("\n"));

function both(rate: number | null | undefined) {
  return { low: rate ?? null, high: rate ?? null };
}

const { rows } = asked("CAN,MEX", "USA", day, "--basis", "claims", "--by", "programme");
const programmes = [...new Set(rows.map(({ programme }) => programme))].map((programme) => {
  const of = (origin: string): number =>
    rows.find((row) => row.origin === origin && row.programme === programme)?.rate ?? 0;
  return { programme, canada: of("CAN"), mexico: of("MEX") };
});
writePart(
  "rates.md",
  "programmes",
  markdownTable(
    ["programme", "Canada", "Mexico"],
    programmes
      .toSorted((a, b) => b.canada - a.canada)
      .map(({ programme, canada, mexico }) => [
        programme === "all" ? "total" : programme,
        ...[canada, mexico].map((rate) => (100 * rate).toFixed(2)),
      ]),
  ).join("\n"),
);
process.stdout.write(`${rungs.length} ladders, ${moved.length} changes, ${programmes.length} programmes\n`);
