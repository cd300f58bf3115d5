/** Regions of the benchmark economy, in the order of every table. */
export const regions = ["USA", "CAN", "MEX", "CHN", "EU27", "JPN", "KOR", "GBR", "IND", "TWN", "BRA", "ROW"] as const;

const europeanUnion =
  "AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GRC HRV HUN IRL ITA LTU LUX LVA MLT NLD POL PRT ROU SVK SVN SWE".split(
    " ",
  );

/** Position of the region a country belongs to; every country without a region of its own is in ROW, Vietnam too. */
export function regionOf(country: string): number {
  if (europeanUnion.includes(country)) return regions.indexOf("EU27");
  const own = (regions as readonly string[]).indexOf(country);
  return own >= 0 ? own : regions.indexOf("ROW");
}
