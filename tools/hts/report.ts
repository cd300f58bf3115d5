import { parseRate, usmcaRateOf } from "../../src/law/schedule/index.js";
import type { DatedLine } from "./merge.js";

/** How many rate lines of chapters 1 to 97 are read, and each text that is not; changes by edition. */
export function rateReport(states: readonly (readonly [string, readonly DatedLine[]])[]): string {
  const lines = states.flatMap(([code, known]) => (code < "98" ? known.map((state) => state) : []));
  const general = lines.map(({ line }) => line.general).filter((text) => text !== "");
  const special = lines.map(({ line }) => line.special).filter((text) => text !== "");
  const changes = new Map<string, number>();
  for (const [, known] of states)
    for (const { edition } of known) changes.set(edition, (changes.get(edition) ?? 0) + 1);
  return [
    share("general rates", general, (text) => parseRate(text).kind === "duty"),
    share("USMCA rates", special, (text) => usmcaRateOf(text)?.kind !== "unknown"),
    `states by edition: ${[...changes].map(([edition, count]) => `${edition} ${count}`).join(", ")}`,
    `lines with a season: ${lines.filter(({ line }) => line.season !== "").length}`,
  ].join("\n");
}

function share(what: string, texts: readonly string[], isRead: (text: string) => boolean): string {
  const distinct = new Map<string, number>();
  for (const text of texts) distinct.set(text, (distinct.get(text) ?? 0) + 1);
  const unread = [...distinct].filter(([text]) => !isRead(text)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const lost = unread.reduce((sum, [, count]) => sum + count, 0);
  return [
    `${what}: ${texts.length - lost} of ${texts.length} lines, ${distinct.size - unread.length} of ${distinct.size} texts read; not read:`,
    ...unread.map(([text, count]) => `  ${count} x ${text}`),
  ].join("\n");
}
