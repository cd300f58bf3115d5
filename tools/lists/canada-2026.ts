// Canada's surtaxes on goods of the United States from 8 September 2026, with the vehicle order that they leave as it is.
import { readFileSync } from "node:fs";
import { rawFile, rawTable } from "../support/tables.js";
import type { WriteList } from "./entries.js";

const source = {
  source: "Finance Canada's list of 26 August 2026, transcribed from canada-us-tariff-checker (K. Bhattacharya)",
  licence: "Open Government Licence - Canada",
};
const metals = ["72", "73", "76"];

export function canada2026(write: WriteList): void {
  const earlier = new Set(
    readFileSync(rawFile("canada", "canada-steel-list.csv"), "utf8")
      .split(/\r?\n/)
      .map((line) => (line.split(",")[0] as string).replaceAll(".", "").trim()),
  );
  const items = rawTable(["tariff_item", "rate_percent"], "canada", "surtax-2026-09-08.csv").rows.map(({ cells }) => ({
    code: cells.tariff_item.replaceAll(".", ""),
    heading: `${cells.rate_percent} %`,
  }));
  const amended = items.filter(({ code }) => earlier.has(code) && metals.includes(code.slice(0, 2)));
  const isVehicle = ({ code }: { code: string }): boolean => /^870[34]/.test(code);
  const fresh = items.filter((item) => !amended.includes(item) && !isVehicle(item));
  write("ca", "surtax-2026-09-08", fresh, {
    ...source,
    what: "United States Surtax Order (2026), SOR/2026-186, schedules: tariff items by rate",
    notes:
      "single rates are backed by the totals only (21, 172, 142); one of the 142 items at 50 % stands on the list of metals instead",
  });
  write(
    "ca",
    "surtax-vehicles",
    items.filter(isVehicle).map(({ code }) => ({ code })),
    {
      ...source,
      what: "United States Surtax Order (Motor Vehicles 2025), SOR/2025-118, schedules: tariff items",
      notes:
        "as the order stood in September 2026, unchanged since 9 April 2025; Customs Notice 25-15 takes out the same items",
    },
  );
  write("ca", "surtax-metals-2026-09-08", amended, {
    ...source,
    what: "United States Surtax Order (Steel and Aluminum 2025) as amended by P.C. 2026-0786: tariff items by rate",
    notes:
      "items of chapters 72, 73 and 76 that stood on the schedules of SOR/2025-95; 271 at 50 % and 23 at 25 % by the totals, one more here",
  });
}
