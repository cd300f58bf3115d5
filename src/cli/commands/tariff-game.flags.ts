const text = (value: string): string => value;

/** Flags of every command that plays a tariff game. */
export const gameFlags = {
  economy: { kind: "parsed", parse: text, brief: "Economy: na-2022 or a folder of five CSV files", default: "na-2022" },
  parties: {
    kind: "parsed",
    parse: text,
    brief: "Who is at the table: USA,CAN,MEX; every region of an economy without them",
    optional: true,
  },
  instruments: { kind: "parsed", parse: text, brief: "uniform, partner, group or sector", default: "partner" },
  toward: { kind: "parsed", parse: text, brief: "Rates on the other parties, or on the world", default: "parties" },
  groups: { kind: "parsed", parse: text, brief: "CSV of group,sector, for --instruments group", optional: true },
  allSectors: { kind: "boolean", brief: "Also tariffs on services", default: false },
  exportTaxes: { kind: "boolean", brief: "Also export taxes", default: false },
  subsidies: { kind: "boolean", brief: "Rates may be below zero, to -0.5", default: false },
  bounds: { kind: "parsed", parse: text, brief: "Smallest and largest rate", default: "0,2" },
  structure: { kind: "parsed", parse: text, brief: "Market structure, as in solve", default: "cp" },
  closure: { kind: "parsed", parse: text, brief: "world-va, own-income or zero", default: "world-va" },
  numeraire: { kind: "parsed", parse: text, brief: "world-va or wage:CODE", default: "world-va" },
  starts: { kind: "parsed", parse: text, brief: "Fresh starts of each search for a gain", default: "6" },
  variants: {
    kind: "parsed",
    parse: text,
    brief: "Other models for the signs: quick (a few), all or none",
    default: "quick",
  },
  draws: {
    kind: "parsed",
    parse: text,
    brief: "Also over so many draws of elasticities and closures",
    optional: true,
  },
  seed: { kind: "parsed", parse: text, brief: "Seed of the draws", default: "1" },
  json: { kind: "boolean", brief: "One JSON object on stdout and nothing else", default: false },
  output: { kind: "parsed", parse: text, brief: "Also write the JSON object to this file", optional: true },
} as const;

/** Of the commands in which a party moves alone. */
export const objectiveFlag = {
  objective: {
    kind: "parsed",
    parse: text,
    brief: "CSV of region,sector,weight: political weights; 1 where it says nothing",
    optional: true,
  },
} as const;

/** Of those that deal over real income: political weights are refused with the reason. */
export const noObjectiveFlag = { objective: { ...objectiveFlag.objective, hidden: true } } as const;

/** Of the commands that know threat points. */
export const threatFlags = {
  bound: {
    kind: "parsed",
    parse: text,
    brief: "CSV of importer,sector,rate: bound rates, for the threat bound-rates",
    optional: true,
  },
  on: {
    kind: "parsed",
    parse: text,
    brief: "Day whose law stands, YYYY-MM-DD; the last of the book",
    optional: true,
  },
} as const;
