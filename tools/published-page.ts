// Writes the table of docs/others-numbers.md: every estimate for Canada and Mexico beside ours, and what remains.
import { readFileSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { z } from "zod";
import { shipped } from "../src/files/index.js";

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
      reason: z.string(),
    }),
  ),
});

const args = ["rates", "compare", "--from", "CAN,MEX,USA", "--json"];
const { comparisons } = answer.parse(
  JSON.parse(
    execFileSync(process.execPath, [shipped("dist", "cli", "main.js"), ...args], { maxBuffer: 1e8 }).toString(),
  ),
);
const percent = (rate: number): string => (100 * rate).toFixed(2);
const rows = comparisons.map((each) => {
  const { publisher, origin, destination, sector, day, ours, under, low, high, unexplained, reason } = each;
  const who = `${destination === "USA" ? origin : `${origin} to ${destination}`}${sector === "total" ? "" : ` ${sector}`}`;
  const theirs = low === high ? percent(low) : `${percent(low)} to ${percent(high)}`;
  const left = unexplained.toFixed(2).replace("-0.00", "0.00");
  return `| ${day} | ${who} | ${publisher} | ${theirs} | ${percent(ours)} | ${percent(under)} | ${left} | ${Math.abs(unexplained) > 0.6 ? reason : ""} |`;
});
const table = [
  "| day | pair | published by | theirs | ours | under theirs | unexplained | why, beyond 0.6 points |",
  "| --- | --- | --- | ---: | ---: | ---: | ---: | --- |",
  ...rows,
].join("\n");
const file = shipped("docs", "others-numbers.md");
const [head = "", , tail = ""] = readFileSync(file, "utf8").split(/<!-- table -->\n|<!-- end -->\n/);
writeFileSync(file, `${head}<!-- table -->\n\n${table}\n\n<!-- end -->\n${tail}`);
