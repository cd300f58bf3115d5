import { suggest } from "../base/index.js";
import type { CodeList } from "./code-lists.js";
import type { InteractionFile } from "./interactions.js";
import { type Measure, type Rule, ruleId } from "./measure.js";
import type { RateTable } from "./rate-table.js";

/** A fault of the book: the file part it stands in (`path` into the parsed value) and the fault in one line. */
export interface Problem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Faults of one measure: a table of rates that is not there. */
export const tableProblems = (measure: Measure, tables: ReadonlyMap<string, RateTable>): Problem[] =>
  (measure.tables ?? []).flatMap(({ table }, index) => {
    if (tables.has(table)) return [];
    const hint = suggest(table, [...tables.keys()]);
    const message = `there is no table "${table}"${hint === "" ? "" : `; ${hint}`}`;
    return [{ path: ["tables", index, "table"], message }];
  });

/**
 * Faults of one measure: a list that is not there, a heading with two rates on one day, a rule that ends before it
 * begins, two rules of one name, a `usmca` that the rules do not bear out.
 */
export function measureProblems(measure: Measure, lists: ReadonlyMap<string, CodeList>): Problem[] {
  const problems: Problem[] = [];
  const names = new Set<string>();
  for (const [index, rule] of measure.rules.entries()) {
    const path = ["rules", index];
    const name = ruleId(measure, rule);
    if (names.has(name)) {
      problems.push({
        path: [...path, "heading"],
        message: `two rules are named "${name}"; give one of them an id of its own`,
      });
    }
    names.add(name);
    problems.push(...listProblems(rule, path, lists), ...overlaps(rule, path), ...reachingBack(rule, path));
  }
  if (measure.kind === "announced") problems.push(...inForceAfterAll(measure));
  const effect = usmcaEffect(measure);
  if (effect !== measure.usmca) {
    problems.push({ path: ["usmca"], message: `says "${measure.usmca}", but the rules say "${effect}"` });
  }
  return problems;
}

/** What was only announced must not charge. */
const inForceAfterAll = ({ rules }: Measure): Problem[] =>
  rules.flatMap(({ versions }, index) =>
    versions.flatMap(({ suspended }, at): Problem[] =>
      suspended === undefined
        ? [
            {
              path: ["rules", index, "versions", at],
              message: "is only announced; say in suspended: why it never applied",
            },
          ]
        : [],
    ),
  );

function listProblems(rule: Rule, path: Problem["path"], lists: ReadonlyMap<string, CodeList>): Problem[] {
  const problems: Problem[] = [];
  for (const [index, name] of (rule.scope.lists ?? []).entries()) {
    const here = [...path, "scope", "lists", index];
    const list = lists.get(name);
    if (!list) {
      const hint = suggest(name, [...lists.keys()]);
      problems.push({ path: here, message: `there is no list "${name}"${hint === "" ? "" : `; ${hint}`}` });
    } else {
      for (const heading of [rule.scope.listed ?? []].flat()) {
        if (!list.entries.some((entry) => entry.heading === heading))
          problems.push({ path: here, message: `no code of ${name} has the heading ${heading}` });
      }
    }
  }
  return problems;
}

function overlaps(rule: Rule, path: Problem["path"]): Problem[] {
  const problems: Problem[] = [];
  const versions = [...rule.versions.entries()].toSorted(([, a], [, b]) => (a.effective < b.effective ? -1 : 1));
  for (const [position, [index, version]] of versions.entries()) {
    const here = [...path, "versions", index];
    if (version.to !== undefined && version.to < version.effective) {
      problems.push({ path: here, message: `ends on ${version.to}, before it begins on ${version.effective}` });
    }
    const next = versions[position + 1]?.[1];
    if (next && (version.to === undefined || version.to >= next.effective)) {
      const until = version.to === undefined ? "has no last day" : `runs to ${version.to}`;
      problems.push({
        path: here,
        message: `${rule.heading} ${until}, but its next version begins on ${next.effective}; set to: the day before`,
      });
    }
  }
  return problems;
}

/** A text that takes effect before anyone could know it says from when it was known; else an answer as known on a day is wrong. */
function reachingBack({ versions }: Rule, path: Problem["path"]): Problem[] {
  return versions.flatMap(({ effective, announced, published, known }, index): Problem[] => {
    const first = announced ?? published;
    if (first === undefined || first <= effective || known !== undefined) return [];
    const message = `takes effect on ${effective}, before its text of ${first}; say from when it was known, as in known: ${first}`;
    return [{ path: [...path, "versions", index], message }];
  });
}

const contentBases: readonly Rule["basis"][] = ["nonUsContent", "nonUsContentOver40", "valueLessContent"];

/** What the USMCA does to a measure, read off its rules. */
function usmcaEffect(measure: Measure): Measure["usmca"] {
  const claimed = measure.rules.filter((rule) => rule.when.some((condition) => "claim" in condition));
  if (claimed.some((rule) => rule.exempt)) return "exempt";
  const content = claimed.some((rule) => contentBases.includes(rule.basis));
  const parts = claimed.some((rule) => rule.versions.every((version) => version.rate === 0));
  if (content) return parts ? "contentOnly+partsExempt" : "contentOnly";
  return parts ? "partsExempt" : "none";
}

/** Faults of an interactions file: a programme that no measure of the destination has, two orders on one day. */
export function interactionProblems(file: InteractionFile, measures: readonly Measure[]): Problem[] {
  const live = measures
    .filter((measure) => measure.destination === file.destination)
    .flatMap(({ programme, id }) => [programme, id]);
  const problems: Problem[] = [];
  for (const [index, interaction] of file.interactions.entries()) {
    for (const programme of programmesOf(interaction)) {
      if (live.includes(programme)) continue;
      const hint = suggest(programme, live);
      problems.push({
        path: ["interactions", index],
        message: `${interaction.id} names "${programme}", which no measure of ${file.destination} has${hint === "" ? "" : `; ${hint}`}`,
      });
    }
  }
  const orders = [...file.interactions.entries()].filter(([, { kind }]) => kind === "precedence");
  for (const [index, order] of orders) {
    const other = orders.find(
      ([at, next]) =>
        at !== index && next.effective >= order.effective && (order.to === undefined || next.effective <= order.to),
    );
    if (other) {
      problems.push({
        path: ["interactions", index],
        message: `${order.id} and ${other[1].id} both set an order on ${other[1].effective}`,
      });
    }
  }
  return problems;
}

function programmesOf(interaction: InteractionFile["interactions"][number]): readonly string[] {
  if (interaction.kind === "precedence") return interaction.order.flat();
  if (interaction.kind === "remainderOnly") return [...interaction.programmes, ...interaction.after];
  if (interaction.kind === "excludes") return [...interaction.by, ...interaction.over];
  return interaction.programmes;
}
