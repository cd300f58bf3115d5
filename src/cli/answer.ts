import { usageError } from "../base/index.js";
import { writeWhole } from "../files/index.js";
import type { Context } from "./context.js";

/** One answer in the three forms it can take; made only when asked for. */
export interface Answer {
  readonly json: () => string;
  readonly csv: () => string;
  readonly words: () => string;
  /** On stderr, where stdout is not the JSON that holds them. */
  readonly warnings: readonly string[];
}

/** `output`: a file whose name decides its form, .csv or .json; another name takes CSV with `--csv`, else JSON. */
export interface AnswerFlags {
  readonly json: boolean;
  readonly csv: boolean;
  readonly output?: string;
}

/** @throws ParleyError (usage): both forms are asked for on stdout. */
export function checkForm({ json, csv }: AnswerFlags): void {
  if (json && csv) throw usageError("--json and --csv exclude each other; choose one");
}

/**
 * Writes the file, then stdout, then the warnings, so that nothing is printed when the file cannot be written.
 * @throws ParleyError (invalid file): the file cannot be written.
 */
export function writeAnswer({ process, cwd }: Context, flags: AnswerFlags, answer: Answer): void {
  const { json, csv, output } = flags;
  if (output !== undefined) {
    const isCsv = /\.csv$/i.test(output) || (csv && !/\.json$/i.test(output));
    writeWhole(output, isCsv ? answer.csv() : answer.json(), cwd);
  }
  process.stdout.write(json ? answer.json() : csv ? answer.csv() : answer.words());
  if (!json) for (const warning of answer.warnings) process.stderr.write(`warning: ${warning}\n`);
}
