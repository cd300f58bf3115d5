import { closest, distance } from "fastest-levenshtein";

/** `did you mean "C24A"?` when a valid value is near, else the list when it is short, else nothing. */
export function suggest(value: string, valid: readonly string[]): string {
  if (valid.length === 0) return "";
  const near = closest(
    value.toLowerCase(),
    valid.map((name) => name.toLowerCase()),
  );
  const name = valid.find((candidate) => candidate.toLowerCase() === near) ?? valid[0];
  if (name !== undefined && distance(value.toLowerCase(), near) <= Math.max(1, Math.floor(value.length / 2))) {
    return `did you mean "${brief(name)}"?`;
  }
  return valid.length <= 30 ? `valid: ${valid.map(brief).join(", ")}` : "";
}

/** Text of the user as messages show it: at most 80 characters. */
export const brief = (text: string): string => (text.length <= 80 ? text : `${text.slice(0, 79)}…`);

/** Formats `unknown sector "C24Z"; did you mean "C24A"?`. */
export function unknown(what: string, value: string, valid: readonly string[]): string {
  const hint = suggest(value, valid);
  return `unknown ${what} "${brief(value)}"${hint === "" ? "" : `; ${hint}`}`;
}
