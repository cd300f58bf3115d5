import { z } from "zod";
import { fileError, type Placed, parseYaml, suggest } from "../base/index.js";
import { type InputOutputTable, outputOf } from "./input-output.js";

const groups = z
  .record(z.string().min(1), z.union([z.literal("*"), z.array(z.string().min(1)).min(1)]), {
    error: 'must give each group a list of codes, or "*" for the rest',
  })
  .optional();

const mappingSchema = z.strictObject({
  regions: groups,
  sectors: groups,
  theta: z.union([z.number().positive(), z.record(z.string(), z.number().positive())]).optional(),
});

/** How codes of a source become those of an economy, from a mapping file; `*` takes what no other group names. */
export type Mapping = Placed<z.infer<typeof mappingSchema>>;

/** @throws ParleyError (invalid file) with `file:line:column`. */
export const parseMapping = (text: string, file: string): Mapping => parseYaml(text, file, mappingSchema);

/**
 * Adds a table up to the groups of a mapping: flows, materials and final demand are summed, tariffs weighted by flows,
 * value-added shares by output, elasticities by purchases unless the mapping gives them.
 * @throws ParleyError (invalid file) at the place of the mapping: a code the table does not have, a code in two groups, codes
 * in none, an elasticity for a sector that is not there.
 */
export function aggregate(table: InputOutputTable, mapping: Mapping): InputOutputTable {
  const regions = grouping(mapping, "regions", table.regions);
  const sectors = grouping(mapping, "sectors", table.sectors);
  const [n, j, N, J] = [table.regions.length, table.sectors.length, regions.names.length, sectors.names.length];
  const flow = new Float64Array(N * N * J);
  const duty = new Float64Array(N * N * J);
  const bought = new Float64Array(J);
  const weighted = new Float64Array(J);
  for (let cell = 0; cell < n * n * j; cell += 1) {
    const s = sectors.of[cell % j]!;
    const to = (regions.of[Math.floor(cell / (n * j))]! * N + regions.of[Math.floor(cell / j) % n]!) * J + s;
    flow[to]! += table.flow[cell]!;
    duty[to]! += table.flow[cell]! * table.tariff[cell]!;
    bought[s]! += table.flow[cell]!;
    weighted[s]! += table.flow[cell]! * table.elasticity[cell % j]!;
  }
  const materials = new Float64Array(N * J * J);
  for (let at = 0; at < n * j * j; at += 1) {
    const row = regions.of[Math.floor(at / (j * j))]! * J + sectors.of[Math.floor(at / j) % j]!;
    materials[row * J + sectors.of[at % j]!]! += table.materials[at]!;
  }
  const finalUse = new Float64Array(N * J);
  const added = new Float64Array(N * J);
  const made = outputOf(table);
  for (let at = 0; at < n * j; at += 1) {
    const to = regions.of[Math.floor(at / j)]! * J + sectors.of[at % j]!;
    finalUse[to]! += table.finalUse[at]!;
    added[to]! += table.vaShare[at]! * made[at]!;
  }
  const output = outputOf({ regions: regions.names, sectors: sectors.names, flow });
  return {
    id: table.id,
    regions: regions.names,
    sectors: sectors.names,
    flow,
    tariff: duty.map((value, cell) => (flow[cell] === 0 ? 0 : value / flow[cell]!)),
    materials,
    finalUse,
    vaShare: added.map((value, at) => (output[at] === 0 ? 1 : value / output[at]!)),
    elasticity: thetas(mapping, sectors.names, (s) => (bought[s] === 0 ? 1 : weighted[s]! / bought[s]!)),
    ...(table.service && {
      service: sectors.names.map(
        (_, group) => table.service?.every((flag, s) => sectors.of[s] !== group || flag) === true,
      ),
    }),
    notes: table.notes,
  };
}

function thetas({ value: { theta }, place }: Mapping, sectors: readonly string[], own: (sector: number) => number) {
  if (typeof theta === "object") {
    const stranger = Object.keys(theta).find((sector) => !sectors.includes(sector));
    if (stranger !== undefined) {
      throw fileError(
        place(["theta", stranger]),
        `theta is given for "${stranger}", which is no sector of the result; ${suggest(stranger, sectors)}`,
      );
    }
  }
  return Float64Array.from(sectors, (sector, s) => (typeof theta === "number" ? theta : (theta?.[sector] ?? own(s))));
}

/** Names of the groups in the order of the file, and the group of each code. Without groups, the codes themselves. */
function grouping({ value, place }: Mapping, what: "regions" | "sectors", codes: readonly string[]) {
  const given = value[what];
  if (given === undefined) return { names: codes, of: Int32Array.from(codes, (_, index) => index) };
  const names = Object.keys(given);
  const of = new Int32Array(codes.length).fill(-1);
  let rest = -1;
  for (const [group, name] of names.entries()) {
    const members = given[name]!;
    if (members === "*") {
      if (rest >= 0)
        throw fileError(place([what, name]), `both "${names[rest]}" and "${name}" take the rest; keep one "*"`);
      rest = group;
      continue;
    }
    for (const [at, code] of members.entries()) {
      const index = codes.indexOf(code);
      const where = place([what, name, at]);
      if (index < 0) throw fileError(where, `the table has no ${what.slice(0, -1)} "${code}"; ${suggest(code, codes)}`);
      if (of[index]! >= 0) throw fileError(where, `"${code}" is in "${names[of[index]!]}" and in "${name}"; keep one`);
      of[index] = group;
    }
  }
  const left = codes.filter((_, index) => of[index]! < 0);
  if (rest < 0 && left.length > 0) {
    throw fileError(
      place([what]),
      `${left.length} ${what} are in no group: ${left.slice(0, 5).join(", ")}${left.length > 5 ? ", ..." : ""}; add them, or a group with "*"`,
    );
  }
  if (rest >= 0 && left.length === 0) {
    throw fileError(place([what, names[rest]!]), `no ${what} are left for "${names[rest]}"; remove it`);
  }
  return { names, of: of.map((group) => (group < 0 ? rest : group)) };
}
