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
    super(onOneLine(message));
    this.name = "ParleyError";
    this.kind = kind;
  }

  get exitCode(): number {
    return exitCodes[this.kind];
  }
}

/** Text with its line ends and other control characters written out, cut in the middle where it is longer than any message. */
export function onOneLine(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\u2028\u2029]/gu, (letter) =>
    letter === "\n" ? "\\n" : `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return line.length <= longest ? line : `${line.slice(0, longest / 2)} … ${line.slice(-longest / 2)}`;
}

const longest = 1000;

/** A wrong flag, argument or call. */
export const usageError = (message: string): ParleyError => new ParleyError("usage", message);

/** A file that cannot be used; `place` is `file:line` or `file:line:column`. */
export const fileError = (place: string, message: string): ParleyError =>
  new ParleyError("invalidFile", `${place}: ${message}`);

/**
 * Does work asked for by a file: a mistake found in it gets the place of what asked for it in front, and is one of the file
 * and not of the command line.
 * @param place `file:line:column`; undefined where no file asked.
 */
export function located<T>(place: string | undefined, work: () => T): T {
  if (place === undefined) return work();
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
    throw new ParleyError(error.kind === "usage" ? "invalidFile" : error.kind, `${place}: ${error.message}`);
  }
}

/** A question the data at hand cannot answer: an unknown code, day, country, sector. */
export const notKnown = (message: string): ParleyError => new ParleyError("notKnown", message);
