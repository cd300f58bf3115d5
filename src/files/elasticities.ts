import { fileError, notKnown, parseCsv, unknown } from "../base/index.js";
import { readText, shipped } from "./shipped.js";

/** A named set of trade elasticities of the shipped sectors, with where it is from. */
interface ElasticitySet {
  readonly set: string;
  /** Whether it is a published estimate: those make up the spread across the sets. */
  readonly published: boolean;
  readonly citation: string;
  readonly note: string;
  /** theta by sector code. */
  readonly theta: ReadonlyMap<string, number>;
}

/** All sets of elasticities that ship, by name. */
export function elasticitySets(): readonly ElasticitySet[] {
  const values = table("elasticities.csv", ["set", "sector", "theta"]);
  return table("elasticity-sets.csv", ["set", "published", "citation", "note"]).map(({ cells, line }) => {
    if (cells.published !== "true" && cells.published !== "false") {
      throw fileError(`benchmarks/elasticity-sets.csv:${line}`, `published is "${cells.published}"; true or false`);
    }
    const own = values.filter((row) => row.cells.set === cells.set);
    return {
      set: cells.set,
      published: cells.published === "true",
      citation: cells.citation,
      note: cells.note,
      theta: new Map(own.map((row) => [row.cells.sector, Number(row.cells.theta)])),
    };
  });
}

/** theta by sector code of a set. @throws ParleyError (not known) with the nearest set. */
export function elasticitySet(name: string): ReadonlyMap<string, number> {
  const sets = elasticitySets();
  const found = sets.find(({ set }) => set === name);
  if (found) return found.theta;
  throw notKnown(unknown("set of elasticities", name, [...sets.map(({ set }) => set), "economy"]));
}

function table<Column extends string>(name: string, columns: readonly Column[]) {
  const file = `benchmarks/${name}`;
  return parseCsv(readText(shipped(file)), file, columns).rows;
}
