import { loadBook } from "../../files/index.js";
import { checkDay, findCountry, lawHorizon, lawOn } from "../../law/index.js";
import { type Language, type LawListing, lawWords } from "../../report/index.js";
import type { Context } from "../context.js";
import { dayOf } from "../day.js";
import { version } from "../version.js";

interface Flags {
  readonly on?: string;
  readonly country: string;
  readonly lang: Language;
  readonly json: boolean;
}

/** `parley law`: the measures by and towards a country on a day. */
export function law(this: Context, flags: Flags): void {
  const on = checkDay(flags.on === undefined ? lawHorizon : dayOf("--on", flags.on));
  const book = loadBook([]);
  const country = findCountry(book.countries, flags.country).iso3;
  const destinations = [...book.schedules.keys()];
  const listings: LawListing[] = [
    ...(destinations.includes(country)
      ? [{ destination: country, origin: null, measures: lawOn(book, country, null, on) }]
      : []),
    ...destinations
      .filter((destination) => destination !== country)
      .map((destination) => ({ destination, origin: country, measures: lawOn(book, destination, country, on) })),
  ];
  const result = {
    schema: "parley/law/1",
    versions: { parley: version, lawHorizon },
    inputs: { on, country },
    listings,
    warnings: ["base rates are no measures and are not listed"],
  };
  this.process.stdout.write(flags.json ? `${JSON.stringify(result, null, 2)}\n` : lawWords(listings, on, flags.lang));
}
