/** Exit codes of the command line; every typed error carries the one that fits. */
export const exitCodes = {
  done: 0,
  bug: 1,
  usage: 2,
  invalidFile: 3,
  notKnown: 4,
  notConverged: 5,
  outsideTolerance: 6,
} as const;

export type ErrorKind = Exclude<keyof typeof exitCodes, "done" | "bug">;

/**
 * A mistake the reader can mend. `message` is one line: place, value, nearest valid value, fix.
 * Anything thrown that is not a ParleyError is a bug of ours.
 */
export class ParleyError extends Error {
  readonly kind: ErrorKind;

  constructor(kind: ErrorKind, message: string) {
    super(message);
    this.name = "ParleyError";
    this.kind = kind;
  }

  get exitCode(): number {
    return exitCodes[this.kind];
  }
}

/** A wrong flag, argument or call. */
export const usageError = (message: string): ParleyError => new ParleyError("usage", message);

/** A file that cannot be used; `place` is `file:line` or `file:line:column`. */
export const fileError = (place: string, message: string): ParleyError =>
  new ParleyError("invalidFile", `${place}: ${message}`);

/** A question the data at hand cannot answer: an unknown code, day, country, sector. */
export const notKnown = (message: string): ParleyError => new ParleyError("notKnown", message);
