import type { Instruments } from "../scenario/index.js";
import { number, signed } from "./format.js";
import { countryOf, sectorOf } from "./names.js";
import { wrap } from "./table.js";
import type { Words } from "./words/words.js";

/** What a scenario changes besides law and tariffs: a line each, with its note. */
export function instrumentsInWords(instruments: Instruments, words: Words): string[] {
  const { quotas = [], contentThresholds = [], exportTaxes = [], tradeCosts = [] } = instruments;
  const { productivity = [], surplusChanges = [] } = instruments;
  const { check, language } = words;
  const named = (code: string): string => countryOf(code, words).name;
  const goods = (sector: string | undefined): string | null => (sector === undefined ? null : sectorOf(sector, words));
  const percent = (rate: number): string => words.percent(number(rate * 100, 1, language));
  const line = (text: string, note: string | undefined): string =>
    [`- ${text}.`, ...(note === undefined ? [] : [note])].map((each) => wrap(each, 98, "  ")).join("\n  ");
  return [
    ...quotas.map(({ importer, exporters, sector, inQuota, overQuota, quantity, rent, note }) =>
      line(
        check.quota({
          importer: named(importer),
          exporters: exporters.map(named).join(", "),
          sector: sectorOf(sector, words),
          inQuota: percent(inQuota),
          overQuota: percent(overQuota),
          quantity: words.usdBn(number(quantity / 1000, 2, language)),
          rent,
        }),
        note,
      ),
    ),
    ...contentThresholds.map(({ importer, exporter, sector, threshold, content, preferential, otherwise, note }) =>
      line(
        check.contentThreshold({
          importer: named(importer),
          exporter: named(exporter),
          sector: sectorOf(sector, words),
          asked: percent(threshold),
          content: percent(content),
          preferential: percent(preferential),
          otherwise: percent(otherwise),
        }),
        note,
      ),
    ),
    ...exportTaxes.map(({ importer, exporter, sector, rate, note }) =>
      line(check.exportTax(named(exporter), named(importer), goods(sector), percent(rate)), note),
    ),
    ...tradeCosts.map(({ importer, exporter, sector, hat, note }) =>
      line(
        check.tradeCost(
          named(importer),
          named(exporter),
          goods(sector),
          words.percent(signed((hat - 1) * 100, 1, language)),
        ),
        note,
      ),
    ),
    ...productivity.map(({ region, sector, hat, note }) =>
      line(check.productivity(named(region), goods(sector), words.percent(signed((hat - 1) * 100, 1, language))), note),
    ),
    ...surplusChanges.map(({ region, change, note }) =>
      line(check.surplusChange(named(region), words.usdBn(signed(change / 1000, 2, language))), note),
    ),
  ];
}
