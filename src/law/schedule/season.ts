import type { IsoDate } from "../../base/index.js";

/**
 * Whether a day of entry falls within a line's season.
 * @param season month-day windows, both ends inclusive, parted by blanks: `03-01/07-14 09-01/11-14`; a window whose end
 * lies before its start runs over the new year; the end `02-29` is the last day of February. Empty: the whole year.
 */
export function inSeason(season: string, day: IsoDate): boolean {
  if (season === "") return true;
  const monthDay = day.slice(5);
  return season.split(" ").some((window) => {
    const [from = "", to = ""] = window.split("/");
    return from <= to ? from <= monthDay && monthDay <= to : from <= monthDay || monthDay <= to;
  });
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The season in words: `1 Mar to 14 Jul, 1 Sep to 14 Nov`. */
export function seasonWords(season: string): string {
  const day = (text: string): string => `${Number(text.slice(3))} ${months[Number(text.slice(0, 2)) - 1] ?? ""}`;
  return season
    .split(" ")
    .map((window) => window.split("/").map(day).join(" to "))
    .join(", ");
}
