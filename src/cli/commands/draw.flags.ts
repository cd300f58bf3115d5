import { brief, usageError } from "../../base/index.js";

/** A whole number of a flag. @throws ParleyError (usage) naming the flag and its range. */
const whole =
  (flag: string, least: number, most: number, example: number) =>
  (value: string): number => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && number <= most) return number;
    throw usageError(`--${flag} is "${brief(value)}"; a whole number from ${least} to ${most}, for example ${example}`);
  };

/** Flags of every command whose intervals can be drawn anew. */
export const drawFlags = {
  draws: {
    kind: "parsed",
    parse: whole("draws", 1, 1_000_000, 1000),
    brief: "Draw elasticities, their sets, closures and claim shares so many times, for intervals",
    placeholder: "N",
    optional: true,
  },
  seed: {
    kind: "parsed",
    parse: whole("seed", 0, Number.MAX_SAFE_INTEGER, 1),
    brief: "Seed of the draws [default = 1]",
    placeholder: "S",
    optional: true,
  },
  workers: {
    kind: "parsed",
    parse: whole("workers", 0, 256, 2),
    brief: "Threads that draw, 0 for none beside the program [default = one a processor, up to 8]",
    placeholder: "W",
    optional: true,
  },
} as const;
