import { z } from "zod";

const text = z.string({ error: "text is needed" }).min(1, { error: "must not be empty" });
const number = (what: string) => z.number({ error: `${what} is needed` });
const tariff = number("a rate as a fraction, for example 0.25 for 25 %,")
  .min(0, { error: "a tariff is not negative" })
  .max(10, { error: "a rate is a fraction, at most 10 (1,000 %)" });
const share = number("a share from 0 to 1, for example 0.75,")
  .min(0, { error: "is a share from 0 to 1" })
  .max(1, { error: "is a share from 0 to 1" });
const aboveZero = number("a number above 0, for example 1.05,").gt(0, { error: "must be above 0, for example 1.05" });

const pair = {
  importer: text.describe("Region of the economy that buys"),
  exporter: text.describe("Region that sells"),
};
const sector = text.describe("Sector of the economy");
const note = text.optional();

/** A tariff-rate quota. */
const quota = z.strictObject({
  importer: pair.importer,
  exporters: z.array(text).min(1, { error: "the list is empty; name who shares the quota" }),
  sector,
  inQuota: tariff.describe("Tariff up to the quantity, a fraction"),
  overQuota: tariff.describe("Tariff above it, a fraction"),
  quantity: number("a quantity")
    .min(0, { error: "is not negative" })
    .describe("A year, millions of US dollars (the economy's unit) at the prices of the baseline"),
  rent: z
    .enum(["importer", "government", "exporter"], {
      error: "write who keeps what the goods inside the quota save: importer, government or exporter",
    })
    .describe("Who keeps what the goods inside the quota save"),
  note,
});

/** A preference for goods with enough content. */
const threshold = z.strictObject({
  ...pair,
  sector,
  preferential: tariff.describe("Tariff of goods that reach the threshold, a fraction"),
  otherwise: tariff.describe("Tariff of goods that do not, a fraction"),
  threshold: share.describe("Content asked for, a share of value"),
  content: share.describe("Content there is without any effort, a share of value"),
  costOfContent: number("a cost, for example 0.5,")
    .min(0, { error: "is not negative" })
    .describe("Rise of unit cost for each unit of content that has to be added"),
  spread: number("a number, for example 0.05,")
    .min(0, { error: "is not negative" })
    .optional()
    .describe("Spread of the costs of complying between firms, in logs; left out, all do what is cheaper"),
  note,
});

/** An export tax of a pair, in one sector or in all. */
const exportTax = z.strictObject({
  ...pair,
  sector: sector.optional().describe("Sector of the economy; left out, all sectors of goods"),
  rate: number("a rate as a fraction, for example 0.1 for 10 %,")
    .gt(-1, { error: "must be above -1" })
    .max(10, { error: "a rate is a fraction, at most 10 (1,000 %)" })
    .describe("Of the producer's price, a fraction; negative is a subsidy"),
  note,
});

/** Trade costs other than tariffs of a pair, in one sector or in all. */
const tradeCost = z.strictObject({
  ...pair,
  sector: sector.optional().describe("Sector of the economy; left out, all sectors of goods"),
  hat: aboveZero.describe("New cost of delivery over the old: 1.05 makes it five per cent dearer"),
  note,
});

/** What a region makes from the same inputs, in one sector or in all. */
const productivity = z.strictObject({
  region: text.describe("Region of the economy that produces"),
  sector: sector.optional().describe("Sector of the economy; left out, all sectors of goods"),
  hat: aboveZero.describe("New output over old from the same inputs: 1.05 is five per cent more"),
  note,
});

/** A change of a region's trade surplus; of a deficit with the sign turned. */
const surplusChange = z.strictObject({
  region: text.describe("Region of the economy"),
  change: number("a sum of money in millions of US dollars (the economy's unit), for example -5000,").describe(
    "Added to its trade surplus a year, millions of US dollars (the economy's unit) counted in the numeraire; a larger deficit is negative; over all regions they sum to zero",
  ),
  note,
});

const list = <T extends z.ZodType>(item: T, what: string) =>
  z.array(item, { error: `a list of ${what} is needed, or leave the key out` }).min(1, {
    error: "the list is empty; leave the key out",
  });

/** What a scenario may change besides law and tariffs. */
export const instrumentsShape = {
  quotas: list(quota, "tariff-rate quotas")
    .optional()
    .describe("Tariff-rate quotas; each takes the place of the tariffs of its cells"),
  contentThresholds: list(threshold, "content thresholds")
    .optional()
    .describe("Preferences that goods get only with enough content; each takes the place of the tariff of its cell"),
  exportTaxes: list(exportTax, "export taxes").optional().describe("Taxes the exporter collects"),
  tradeCosts: list(tradeCost, "trade costs").optional().describe("Changes of trade costs other than tariffs"),
  productivity: list(productivity, "changes of productivity").optional().describe("Changes of productivity"),
  surplusChanges: list(surplusChange, "changes of trade surpluses")
    .optional()
    .describe("Changes of trade surpluses, those of deficits with the sign turned; they sum to zero over the regions"),
};

const instrumentsSchema = z.object(instrumentsShape);
/** As written in a file. */
export type WrittenInstruments = z.infer<typeof instrumentsSchema>;
