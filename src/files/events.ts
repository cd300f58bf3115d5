import { fileError, isDay, parseCsv, parseDay } from "../base/index.js";
import type { BriefEvent } from "../scenario/index.js";
import { readText, shipped } from "./shipped.js";

const file = "book/events/diplomacy.csv";

/** Meetings, talks, reviews and statements, by day: what the book holds beside the law. @throws ParleyError (invalid file). */
export function loadEvents(): readonly BriefEvent[] {
  const columns = ["id", "on", "kind", "parties", "place", "tags", "en", "fr", "es", "source", "confidence"] as const;
  return parseCsv(readText(shipped(file)), file, columns)
    .rows.map(({ cells, line }) => {
      if (!isDay(cells.on)) throw fileError(`${file}:${line}`, `"${cells.on}" is not a day`);
      const words = (list: string): string[] => list.split(" ").filter((word) => word !== "");
      return {
        id: cells.id,
        on: parseDay(cells.on),
        kind: cells.kind,
        parties: words(cells.parties),
        place: cells.place,
        tags: words(cells.tags),
        says: { en: cells.en, fr: cells.fr, es: cells.es },
        source: cells.source,
        confidence: cells.confidence,
      };
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
}
