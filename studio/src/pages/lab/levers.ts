import { type Change, type File, lawOf, withAssume, withChanges } from "./scenario.js";

/** A lever in plain words over measures of the book. It writes the changes of the scenario file and reads them from there. */
export interface Lever {
  readonly id: LeverId;
  readonly measures: readonly string[];
  readonly origins?: readonly string[];
  /** `multiply`: a factor on today's rates. `set`: a rate, also where the measure is not in force. `suspend`: on or off. */
  readonly verb: "multiply" | "set" | "suspend";
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value that changes nothing. */
  readonly rest: number;
  /** A value worth a mark on the scale: the rate that was once law. */
  readonly mark?: number;
}

type LeverId = "general" | "metals" | "vehicles" | "wood" | "labour" | "section338" | "counter";

const partners = ["CAN", "MEX"];
const factor = { verb: "multiply", min: 0, max: 2, step: 0.05, rest: 1 } as const;

export const levers: readonly Lever[] = [
  {
    id: "general",
    measures: ["us.ieepa.canada", "us.ieepa.mexico"],
    verb: "set",
    min: 0,
    max: 0.5,
    step: 0.01,
    rest: 0,
    mark: 0.25,
  },
  { id: "metals", measures: ["us.s232.metals"], origins: partners, ...factor },
  {
    id: "vehicles",
    measures: ["us.s232.autos", "us.s232.auto-parts", "us.s232.mhd"],
    origins: partners,
    ...factor,
  },
  { id: "wood", measures: ["us.s232.wood"], origins: partners, ...factor },
  { id: "labour", measures: ["us.s301.forced-labour"], origins: partners, ...factor },
  {
    id: "section338",
    measures: ["us.s338.dairy", "us.s338.alcohol", "us.s338.vehicles"],
    verb: "suspend",
    min: 0,
    max: 1,
    step: 1,
    rest: 1,
  },
  {
    id: "counter",
    measures: ["ca.surtax.2026", "ca.surtax.steel-aluminium", "ca.surtax.steel-derivatives", "ca.surtax.vehicles"],
    ...factor,
  },
];

const ofLever = ({ measures, origins, verb }: Lever, change: Change): boolean =>
  measures.includes(change.measure) &&
  (change.origins ?? []).join() === (origins ?? []).join() &&
  change[verb] !== undefined;

/** Where a lever stands in a file. */
export function leverValue(lever: Lever, { changes = [] }: File): number {
  const change = changes.find((one) => ofLever(lever, one));
  if (change === undefined) return lever.rest;
  return lever.verb === "suspend" ? 0 : (change[lever.verb] ?? lever.rest);
}

/** The file with a lever at a value; at rest it writes nothing. */
export function withLever(lever: Lever, file: File, value: number): File {
  const others = (file.changes ?? []).filter((change) => !ofLever(lever, change));
  const from = lawOf(file) as Change["from"] | null;
  if (value === lever.rest || from === null) return withChanges(file, others);
  const made = lever.measures.map((measure): Change => {
    const how = lever.verb === "suspend" ? { suspend: true as const } : { [lever.verb]: value };
    return { measure, ...how, from, ...(lever.origins && { origins: [...lever.origins] }) };
  });
  return withChanges(file, [...others, ...made]);
}

/** Changes that no lever stands for. */
export const otherChanges = ({ changes = [] }: File): readonly Change[] =>
  changes.filter((change) => !levers.some((lever) => ofLever(lever, change)));

/** Whether Canada remits its surtax on vehicles. */
export const remits = ({ assume }: File): boolean => assume?.remission === "vehicles";

export const withRemission = (file: File, remit: boolean): File =>
  withAssume(file, { remission: remit ? "vehicles" : undefined });
