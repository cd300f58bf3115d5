/** Spellings of the schedule's units, of the duty cases and of people, by the one name used here. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  kg: ["kilogram", "kilograms", "kgs"],
  g: ["gram", "grams", "grm"],
  lb: ["lbs", "lb.", "pound", "pounds"],
  t: ["tonne", "tonnes", "ton", "tons", "metric ton"],
  liter: ["liters", "litre", "litres", "l"],
  "pf.liter": [
    "pf.liters",
    "pf. liter",
    "pf. liters",
    "pf. liter on ethyl alcohol content",
    "proof liter",
    "proof liters",
  ],
  bbl: ["barrel", "barrels", "bbl."],
  No: ["no.", "each", "article", "head", "piece", "pieces", "pcs", "units"],
  doz: ["doz.", "dozen", "dozens", "dz", "dz pcs"],
  gross: ["gr", "gr."],
  hundreds: ["hundred", "100"],
  thousands: ["thousand", "1000", "1,000"],
  prs: ["prs.", "pr.", "pr", "pair", "pairs"],
  "doz. prs": ["doz. prs.", "doz.prs.", "dozen pairs"],
  m: ["meter", "meters", "metre", "metres", "lin. m"],
  m2: ["m²", "sqm", "square meter", "square meters"],
  m3: ["m³", "cbm", "cubic meter", "cubic meters"],
  "clean kg": ["cy kg", "kg clean yield"],
  jewel: ["jwls.", "jwls", "jewels"],
  "gross lines": ["line/ gross", "line/gross", "gr.lines", "gr. lines"],
};

const canonical = new Map<string, string>(
  Object.entries(spellings).flatMap(([unit, others]) =>
    [unit, ...others].map((spelling): [string, string] => [spelling.toLowerCase(), unit]),
  ),
);

/**
 * Families of units that convert into one another, each in terms of its first.
 * A barrel is 42 US gallons of 3.785411784 liters, a pound 0.45359237 kg (NIST Handbook 44, appendix C).
 */
const families: readonly Readonly<Record<string, number>>[] = [
  { kg: 1, g: 0.001, t: 1000, lb: 0.45359237 },
  { No: 1, doz: 12, hundreds: 100, gross: 144, thousands: 1000 },
  { prs: 1, "doz. prs": 12 },
  { liter: 1, bbl: 158.987294928, m3: 1000 },
];

/** The one name of a unit: `liters` is `liter`, `No.` is `No`. A spelling not known here is kept, trimmed. */
export function unitName(spelling: string): string {
  const text = spelling.trim().replace(/\s+/g, " ");
  return canonical.get(text.toLowerCase()) ?? text;
}

/** What rates are measured on beside whole goods; a test compares them with the schedule. */
const partUnits: ReadonlySet<string> = new Set([
  "1,000 pins",
  "jewel over 7",
  "kg contents and container",
  "kg copper content",
  "kg drained weight",
  "kg entire contents of container",
  "kg lead content",
  "kg magnesium content",
  "kg molybdenum content",
  "kg total sugars",
  "kg tungsten content",
]);

/** Units of quantity by their one name, for messages. */
export const unitNames: readonly string[] = [...Object.keys(spellings), ...partUnits];

/** Whether a quantity can be stated in it: a unit in any spelling, one on a part, or `value of the PART`. */
export const isUnit = (spelling: string): boolean => {
  const name = unitName(spelling);
  return Object.hasOwn(spellings, name) || partUnits.has(name) || /^value of the \S/.test(name);
};

/**
 * The amount in `unit` that the stated quantities give, converting within a family (t to kg, doz to No).
 * @param quantity amounts by unit, in any spelling.
 * @returns null when none of them tells it; a weight is never taken for a drained or content weight.
 */
export function quantityIn(unit: string, quantity: Readonly<Record<string, number>>): number | null {
  const wanted = unitName(unit);
  const stated = Object.entries(quantity).map(([spelling, amount]): [string, number] => [unitName(spelling), amount]);
  const same = stated.find(([name]) => name === wanted);
  if (same) return same[1];
  for (const family of families) {
    const to = family[wanted];
    if (to === undefined) continue;
    for (const [name, amount] of stated) {
      const from = family[name];
      if (from !== undefined) return (amount * from) / to;
    }
  }
  return null;
}
