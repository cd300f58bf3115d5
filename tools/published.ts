// Writes the published estimates of average tariff rates that `parley rates compare` walks to.
import { numberCell } from "../src/base/index.js";
import { rawTable, TableFolder } from "./support/tables.js";

const header =
  "publisher,origin,destination,sector,from,to,day,law_day,low,high,claims,content,us_content,lists,remission,basis,reason,citation";

/** One estimate; rates are fractions. What the publisher does not say stays empty. */
interface Estimate {
  readonly publisher: string;
  readonly origin: string;
  readonly destination?: string;
  readonly sector?: string;
  /** Days it is for, and the day on which ours is worked out. */
  readonly from: string;
  readonly to: string;
  readonly day?: string;
  /** Day whose law the publisher applies, where its calendar is not the law's. */
  readonly lawDay?: string;
  readonly low: string;
  readonly high?: string;
  readonly claims?: string;
  readonly content?: string;
  readonly usContent?: string;
  readonly lists?: string;
  readonly remission?: string;
  readonly basis?: string;
  readonly reason: string;
  readonly citation: string;
}

const row = (estimate: Estimate): string => {
  const { publisher, origin, destination = "USA", sector = "total", from, to, day = from, low, high = low } = estimate;
  const { lawDay = "", claims = "", content = "", usContent = "", lists = "", remission = "" } = estimate;
  const { basis = "claims", reason, citation } = estimate;
  return [
    `"${publisher}",${origin},${destination},${sector},${from},${to},${day},${lawDay},${low},${high}`,
    `${claims},${content},${usContent},${lists},${remission},${basis},"${reason}","${citation}"`,
  ].join(",");
};

const countries: Readonly<Record<string, string>> = { "1220": "CAN", "2010": "MEX", "5700": "CHN" };
const before = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** First day on which the series counts the derivatives of 18 August 2025, by lines of eight digits. */
const eightDigits = "2025-08-18";

/** Days of its series on which it applies the law of a later day: the exemption of 7 March, the lower emergency duty of 10 November. */
const northCalendar: Readonly<Record<string, string>> = { "2025-03-04": "2025-03-07" };
const chinaCalendar: Readonly<Record<string, string>> = { "2025-11-09": "2025-11-10" };

/** Why The Budget Lab's figure is not ours under its own assumptions. */
function budgetLabReason(origin: string, day: string): string {
  if (day === "2025-04-05" && origin === "CHN") {
    return "the reciprocal rate of 34 % begins on 5 April there; in law 10 % on 5 April, the rates by country on 9 April";
  }
  if (origin === "CHN") {
    return "base rate of the schedule there, duties collected in 2024 here, which exclusions and small shipments lower";
  }
  if (day < "2025-03-07") return "unit values of specific rates; the base duty on lines without claims";
  if (origin === "MEX" && day < "2025-06-04") {
    return "its duty on aluminium derivatives begins on 4 June there, in law on 12 March";
  }
  if (origin === "MEX" && day >= "2025-06-23" && day < eightDigits) {
    return "appliances are steel derivatives from 23 June in law, from 18 August in its series";
  }
  if (origin === "MEX" && day < "2025-11-01") {
    return "goods on both metal lists are metal all through here, half there; its duty on steel rises by 0.93 points on 1 November, that of the law does not";
  }
  if (day < eightDigits) return "its duty by line is not published";
  return "goods on both metal lists are metal all through here, half there; lines without trade in a month";
}

/** Columns of its series by programme group of `compareGroups`; they add up to the whole rate. */
const groupColumns = {
  "base duty": ["etr_base"],
  "emergency duty": ["etr_fentanyl"],
  reciprocal: ["etr_ieepa"],
  steel: ["etr_232_steel"],
  aluminium: ["etr_232_aluminum"],
  copper: ["etr_232_copper"],
  vehicles: ["etr_232_autos"],
  "vehicle parts": ["etr_232_auto_parts"],
  "trucks and buses": ["etr_232_mhd_vehicles", "etr_232_mhd_parts", "etr_232_buses"],
  wood: ["etr_232_softwood", "etr_232_wood_furniture", "etr_232_kitchen_cabinets"],
  other: ["etr_301", "etr_s122", "etr_section_201", "etr_other", "etr_232_semiconductors", "etr_232_pharmaceuticals"],
} as const;
type GroupColumn = (typeof groupColumns)[keyof typeof groupColumns][number];
const budgetLab = rawTable(
  ["date", "country", "weighted_etr", ...(Object.values(groupColumns).flat() as GroupColumn[])],
  "published",
  "budget-lab-etr-2025.csv",
);
const series = Object.entries(countries).flatMap(([census, origin]): Estimate[] => {
  const own = budgetLab.rows.filter(({ cells }) => cells.country === census);
  return own.map((each, index): Estimate => {
    const from = each.cells.date;
    const next = own[index + 1]?.cells.date;
    const lawDay = origin === "CHN" ? chinaCalendar[from] : northCalendar[from];
    return {
      publisher: "The Budget Lab",
      origin,
      from,
      to: next === undefined ? "2025-12-31" : before(next),
      ...(lawDay !== undefined && { lawDay }),
      low: numberCell(budgetLab, each, "weighted_etr").toFixed(6),
      claims: origin === "CHN" ? "" : "2025-h2",
      content: "flat50",
      usContent: "0.40",
      lists: from >= eightDigits ? "eight-digit" : "",
      reason: budgetLabReason(origin, from),
      citation: "The Budget Lab at Yale, tariff rate tracker, effective rates by day of change, state of June 2026",
    };
  });
});

const lab2026 = {
  publisher: "The Budget Lab",
  from: "2026-04-06",
  to: "2026-07-23",
  day: "2026-04-10",
  claims: "2025-h2",
  content: "flat50",
  usContent: "0.40",
  reason: "lists of the annexes of 2 April 2026 read line by line",
  citation: "The Budget Lab at Yale, tariff rate tracker, series of June 2026: range of the days between",
};
const census = {
  publisher: "Census, collected",
  from: "2025-01-01",
  to: "2025-01-01",
  claims: "2024",
  basis: "collected",
  reason: "rounding",
  citation: "US Census Bureau, calculated duty over customs value of imports for consumption, 2024",
};
const bank = (month: string, low: string, reason: string): Omit<Estimate, "origin"> => ({
  publisher: "Bank of Canada",
  from: `${month}-01`,
  to: `${month}-31`,
  day: `${month}-15`,
  low,
  reason,
  citation: "Bank of Canada, Monetary Policy Report, average US rate on Canada and Canadian rate on the United States",
});
const usOnCanada = "weights, claims and metal content of the Bank are not published by line";
const onUs = "remission of steel, aluminium and other goods, and weights after 2014, are not known by line";
const wharton = {
  publisher: "Penn Wharton",
  from: "2025-03-01",
  to: "2025-10-31",
  day: "2025-07-01",
  reason: "duties collected, range of the months: goods in transit, statements at the end of the month, refunds",
  citation: "Penn Wharton Budget Model, March to October 2025, as reported by pesomxn.com; a secondary source",
};
const announced = {
  publisher: "The Budget Lab, announced",
  from: "2025-05-01",
  to: "2025-05-31",
  day: "2025-05-15",
  claims: "2024",
  reason: "announced policy with no change of claims; its metal content and lists of May 2025 are not at hand",
  citation:
    "The Budget Lab at Yale, announced policy of May 2025, as quoted by Apricitas Economics; a secondary source",
};
const oxford = {
  publisher: "Oxford Economics",
  from: "2025-06-01",
  to: "2025-06-30",
  day: "2025-06-15",
  reason: "its assumptions are not at hand; reads like duties collected",
  citation: "Oxford Economics as reported by localnewswave and brightbudgetbrief; secondary sources",
};
const tracker = (from: string, origin: string, low: string, lawDay = ""): Estimate => ({
  publisher: "trade-war tracker",
  origin,
  from,
  to: from,
  lawDay,
  low,
  basis: "additional",
  reason: origin === "CHN" ? "lists by six digits" : "one claim share for all goods, and vehicles at about 15 %",
  citation: "tradewartracker/trade-war-redux-2025 (M. Waugh), country-by-time.csv, state of 22 July 2026",
});

const estimates: Estimate[] = [
  ...series,
  { ...lab2026, origin: "CAN", low: "0.055", high: "0.058" },
  { ...lab2026, origin: "MEX", low: "0.076", high: "0.078" },
  { ...census, origin: "CAN", low: "0.00100" },
  { ...census, origin: "MEX", low: "0.00248" },
  { ...census, origin: "CHN", claims: "", low: "0.1087" },
  { ...bank("2025-01", "0.001", usOnCanada), origin: "CAN" },
  { ...bank("2025-07", "0.044", `${usOnCanada}; first published as 4.8 %`), origin: "CAN" },
  { ...bank("2025-10", "0.059", usOnCanada), origin: "CAN" },
  { ...bank("2026-01", "0.058", usOnCanada), origin: "CAN" },
  { ...bank("2025-01", "0", onUs), origin: "USA", destination: "CAN", remission: "vehicles" },
  {
    ...bank("2025-07", "0.026", `${onUs}; first published as 2.1 %`),
    origin: "USA",
    destination: "CAN",
    remission: "vehicles",
  },
  { ...bank("2025-10", "0.010", onUs), origin: "USA", destination: "CAN", remission: "vehicles" },
  { ...bank("2026-01", "0.012", onUs), origin: "USA", destination: "CAN", remission: "vehicles" },
  { ...wharton, origin: "CAN", low: "0.018", high: "0.037" },
  { ...wharton, origin: "MEX", low: "0.038", high: "0.047" },
  { ...announced, origin: "CAN", low: "0.172" },
  { ...announced, origin: "MEX", low: "0.147" },
  { ...oxford, origin: "CAN", low: "0.025" },
  { ...oxford, origin: "MEX", low: "0.04" },
  { ...oxford, origin: "CAN", from: "2025-09-01", to: "2025-09-30", day: "2025-09-15", low: "0.062" },
  {
    publisher: "Secretariat of Economy",
    origin: "MEX",
    sector: "C29",
    from: "2026-01-01",
    to: "2026-01-31",
    day: "2026-01-15",
    low: "0",
    high: "0.13",
    reason: "an upper bound: vehicles pay less than 13 % on average, not 25",
    citation: "Secretariat of Economy of Mexico as reported by allthe.news, 15 January 2026; a secondary source",
  },
  tracker("2025-03-12", "CAN", "0.0926859"),
  tracker("2025-03-12", "MEX", "0.0551502"),
  tracker("2025-03-12", "CHN", "0.2029365"),
  tracker("2025-04-03", "CAN", "0.0979927"),
  tracker("2025-04-03", "MEX", "0.0820040"),
  tracker("2025-04-03", "CHN", "0.2064069"),
  tracker("2026-07-22", "CAN", "0.0581716"),
  tracker("2026-07-22", "MEX", "0.0765637"),
  tracker("2026-07-22", "CHN", "0.1025530"),
  tracker("2026-08-19", "CAN", "0.0766471", "2026-08-22"),
  tracker("2026-08-19", "MEX", "0.0765637"),
];

const tables = new TableFolder("published", "tools/published.ts");
const key = ({ destination = "USA", origin, from, day = from, publisher }: Estimate): string =>
  [destination, origin, day, publisher].join(" ");
tables.write("estimates.csv", header, estimates.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)).map(row), {
  what: "published estimates of average tariff rates, fractions, with the assumptions their publishers name",
  source:
    "The Budget Lab at Yale; Bank of Canada; Penn Wharton Budget Model; Oxford Economics; trade-war tracker (M. Waugh); US Census Bureau; Secretariat of Economy of Mexico; each row cites its own",
  licence: "figures, cited; series of The Budget Lab and of the tracker MIT",
  notes: "low and high are equal where one figure is published; an empty assumption is not said by the publisher",
});
tables.write(
  "by-programme.csv",
  "publisher,origin,from,group,rate",
  budgetLab.rows.flatMap((each) => {
    const origin = countries[each.cells.country];
    if (origin === undefined) return [];
    const whole = numberCell(budgetLab, each, "weighted_etr");
    const groups = Object.entries(groupColumns).map(
      ([group, columns]) => [group, columns.reduce((sum, name) => sum + numberCell(budgetLab, each, name), 0)] as const,
    );
    const sum = groups.reduce((total, [, rate]) => total + rate, 0);
    if (Math.abs(sum - whole) > 1e-6)
      throw new Error(`${each.cells.date} ${origin}: programmes add up to ${sum}, not ${whole}`);
    return groups
      .filter(([, rate]) => rate !== 0)
      .map(([group, rate]) => `"The Budget Lab",${origin},${each.cells.date},${group},${rate.toFixed(6)}`);
  }),
  {
    what: "published average tariff rates by group of programmes, fractions",
    source: "The Budget Lab at Yale, tariff rate tracker, effective rates by day of change, state of June 2026",
    licence: "MIT",
    notes: "groups add up to the rate of estimates.csv; a group that charges nothing is left out",
  },
);
tables.close();
process.stdout.write(`${estimates.length} estimates\n`);
