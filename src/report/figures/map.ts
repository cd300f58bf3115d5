import { measured, numberColumn, textColumn } from "./cells.js";
import { countryOrder, type FigureText, regionName } from "./frame.js";
import type { MapFigure, Measure, PlaceRow } from "./types.js";
import { heads, openings, three, unknownWord } from "./words.js";

const placesHead = three("Shapes", "Formes", "Formas");

const members: readonly string[] =
  "040 056 100 191 196 203 208 233 246 250 276 300 348 372 380 428 440 442 470 528 616 620 642 703 705 724 752".split(
    " ",
  );

/** Numbers of ISO 3166-1, by which world-atlas names its shapes, of the regions that have a name here. */
const shapes: Readonly<Record<string, readonly string[]>> = {
  BRA: ["076"],
  CAN: ["124"],
  CHN: ["156"],
  EU27: members,
  GBR: ["826"],
  IND: ["356"],
  JPN: ["392"],
  KOR: ["410"],
  MEX: ["484"],
  TWN: ["158"],
  USA: ["840"],
};

/**
 * A value by region on a map, gain and loss by sign where the measure is signed. Regions without a shape of their own
 * (the rest of the world) stand in the table; on the map all shapes that no region names take `ROW`.
 */
export function map(
  { id, language, title, subtitle, source }: FigureText,
  measure: Measure,
  values: Readonly<Record<string, number | null>>,
  view: MapFigure["view"],
): MapFigure {
  const rows = countryOrder(Object.keys(values)).map(
    (code): PlaceRow => ({
      code,
      name: regionName(code, language),
      places: (shapes[code] ?? []).join(" "),
      value: values[code] ?? null,
    }),
  );
  const texts = rows.map(({ name, value }) =>
    value === null ? `${name}: ${unknownWord[language]}` : `${name} ${measured(value, measure, language)}`,
  );
  return {
    kind: "map",
    id,
    language,
    title,
    subtitle,
    alt: `${title}. ${openings.map[language]} ${texts.join("; ")}.`,
    columns: [
      textColumn("code", heads.country[language]),
      textColumn("name", heads.country[language]),
      numberColumn("value", heads.change[language], measure),
      textColumn("places", placesHead[language]),
    ],
    rows,
    source,
    measure,
    view,
    scale: measure.signed ? "diverging" : "sequential",
  };
}
