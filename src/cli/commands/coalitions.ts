import { brief, suggest, usageError } from "../../base/index.js";
import { writeWhole } from "../../files/index.js";
import { coalitionsText, type Language } from "../../report/index.js";
import { type Coalitions, coalitionPoints, coalitionsOf, pointsOf, type Table } from "../../scenario/index.js";
import type { Context } from "../context.js";
import { gameFrom, robustness } from "./tariff-game.js";
import { pointAt, type TableFlags, tableFrom } from "./tariff-table.js";

interface Flags extends TableFlags {
  readonly threat: string;
  readonly inside: string;
  readonly lang: Language;
  readonly json: boolean;
  readonly output?: string;
}

/** `parley coalitions`: the outcome of every partition of the parties. */
export function formCoalitions(this: Context, flags: Flags): void {
  const { inside } = flags;
  if (inside !== "none" && inside !== "joint") {
    throw usageError(`--inside "${brief(inside)}": ${suggest(inside, ["none", "joint"])}`);
  }
  const { table, day } = tableFrom(flags, this.cwd);
  const { game, gameOn, starts, inputs, versions, warnings } = gameFrom(flags, this.cwd, table);
  const heldOn = (on: Table) => (flags.threat === "nash-war" ? {} : { between: pointAt(on, flags.threat) });
  const found = coalitionsOf(game, { inside, starts, ...heldOn(table) });
  const others = robustness(flags, table, pointsOf(found), (other) =>
    coalitionPoints(gameOn(other), { inside, near: found, ...heldOn(other) }),
  );
  const authority = table.threats.get(flags.threat)?.authority;
  const result: Coalitions = {
    schema: "parley/coalitions/1",
    versions,
    inputs: {
      ...inputs,
      law: day,
      parties: game.parties,
      inside,
      threat: flags.threat,
      structure: flags.structure,
      closure: flags.closure,
      numeraire: flags.numeraire,
    },
    ...found,
    ...others,
    warnings: [...warnings, ...(authority === undefined ? [] : [`threat ${flags.threat}: ${authority}`])],
  };
  const json = `${JSON.stringify(result, null, 2)}\n`;
  if (flags.output !== undefined) writeWhole(flags.output, json, this.cwd);
  this.process.stdout.write(flags.json ? json : coalitionsText(result, flags.lang));
  if (!flags.json) for (const warning of result.warnings) this.process.stderr.write(`warning: ${warning}\n`);
}
