import { writeFileSync } from "node:fs";
import { keptKey } from "../src/files/brief-kept.js";
import { loadBrief, shipped } from "../src/files/index.js";
import { workOutBrief } from "../src/scenario/index.js";

/** Claims whose numbers come from the negotiation table. */
const atTheTable = [7, 8, 9, 10, 11];

/** Works out the bargains of the brief and keeps them in scenarios/brief/kept.json: a minute or two of one processor. */
const { inputs, frame } = loadBrief({
  versions: {},
  draws: 1,
  progress: (what) => process.stderr.write(`${what}\n`),
  kept: "fresh",
});
const results: Record<string, unknown> = {};
const kept = <T>(name: string, make: () => T): T => {
  const value = (results[name] as T | undefined) ?? make();
  results[name] = value;
  return value;
};
workOutBrief({ ...inputs, kept }, frame, atTheTable);
const note =
  "Our own last run of the bargains behind parley brief, by npm run import -- brief; used while the key fits.";
const file = { note, key: keptKey(inputs.table()), results };
writeFileSync(shipped("scenarios", "brief", "kept.json"), `${JSON.stringify(file, null, 1)}\n`);
