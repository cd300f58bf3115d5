import { unknown, usageError } from "../../base/index.js";
import { loadEvents } from "../../files/index.js";
import { type Language, wrap } from "../../report/index.js";
import type { Context } from "../context.js";
import { dayOf } from "../day.js";
import { version } from "../version.js";

interface Flags {
  readonly from?: string;
  readonly to?: string;
  readonly party?: string;
  readonly lang: Language;
  readonly json: boolean;
}

const none: Readonly<Record<Language, string>> = {
  en: "No events in these days.",
  fr: "Aucun événement dans ces jours.",
  es: "Ningún suceso en esos días.",
};

/** `parley events`: diplomacy between the three by day, with its source and how sure that is. */
export function listEvents(this: Context, { from, to, party, lang, json }: Flags): void {
  const all = loadEvents();
  const parties = [...new Set(all.flatMap((event) => event.parties))].toSorted();
  const first = from === undefined ? undefined : dayOf("--from", from);
  const last = to === undefined ? undefined : dayOf("--to", to);
  if (first && last && last < first) throw usageError(`--to ${last} is before --from ${first}`);
  const wanted = party?.toUpperCase();
  if (wanted !== undefined && !parties.includes(wanted)) {
    throw usageError(`--party: ${unknown("party", party ?? "", parties)}`);
  }
  const found = all.filter(
    ({ on, parties: named }) =>
      (!first || on >= first) && (!last || on <= last) && (wanted === undefined || named.includes(wanted)),
  );
  if (json) {
    const object = {
      schema: "parley/events/1",
      versions: { parley: version },
      inputs: { from: first ?? null, to: last ?? null, party: wanted ?? null },
      events: found,
      warnings: [],
    };
    this.process.stdout.write(`${JSON.stringify(object, null, 2)}\n`);
    return;
  }
  const lines = found.map(({ on, parties: named, place, says, source, confidence }) =>
    wrap(`${on}  ${named.join(", ")}. ${says[lang]}. [${source}; ${place}; ${confidence}]`),
  );
  this.process.stdout.write(`${lines.length === 0 ? none[lang] : lines.join("\n")}\n`);
}
