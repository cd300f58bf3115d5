const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const day = `(${monthNames.join("|")}) (\\d{1,2})`;
const window = new RegExp(
  `${day},?(?: in any year,?)? to (?:the last day of the following (February)|(?:the following )?${day})`,
  "g",
);

/**
 * Entry windows in a description, as `03-01/07-14 09-01/11-14`; empty when it names none. `December 1 in any year to the
 * last day of the following February` is `12-01/02-29`.
 */
export function seasonOf(description: string): string {
  if (!/\bentered\b/.test(description)) return "";
  const [, month] = /entered during the month of (\w+)/.exec(description) ?? [];
  if (month !== undefined) {
    const index = monthNames.indexOf(month);
    return `${monthDay(index, 1)}/${monthDay(index, monthLengths[index] ?? 0)}`;
  }
  return [...description.matchAll(window)]
    .map(([, fromMonth = "", fromDay = "", february, toMonth = "", toDay = ""]) => {
      const from = monthDay(monthNames.indexOf(fromMonth), Number(fromDay));
      return `${from}/${february ? "02-29" : monthDay(monthNames.indexOf(toMonth), Number(toDay))}`;
    })
    .join(" ");
}

/** Whether the description is a season and nothing else, so that its neighbour "Other" is the rest of the year. */
export const isOnlySeason = (description: string): boolean =>
  /^If (?:imported and )?entered (?:for consumption )?(?:during|in) (?:the|a) (?:period|month)/.test(description);

/** The rest of the year. Windows are merged in the order of the calendar; empty when nothing is left. */
export function restOfYear(windows: string): string {
  const taken = Array.from({ length: 366 }, () => false);
  for (const part of windows.split(" ").filter((text) => text !== "")) {
    const [from = 0, to = 0] = part.split("/").map(dayOfYear);
    for (let index = from; ; index = (index + 1) % 366) {
      taken[index] = true;
      if (index === to) break;
    }
  }
  const rest: string[] = [];
  for (let index = 0; index < 366; index += 1) {
    if (taken[index] || !(taken[(index + 365) % 366] ?? false)) continue;
    let end = index;
    while (!taken[(end + 1) % 366]) end = (end + 1) % 366;
    rest.push(`${fromDayOfYear(index)}/${fromDayOfYear(end)}`);
  }
  return rest.join(" ");
}

const monthDay = (month: number, date: number): string =>
  `${String(month + 1).padStart(2, "0")}-${String(date).padStart(2, "0")}`;

function dayOfYear(text: string): number {
  const month = Number(text.slice(0, 2)) - 1;
  return monthLengths.slice(0, month).reduce((sum, length) => sum + length, 0) + Number(text.slice(3)) - 1;
}

function fromDayOfYear(index: number): string {
  let rest = index;
  const month = monthLengths.findIndex((length) => {
    if (rest < length) return true;
    rest -= length;
    return false;
  });
  return monthDay(month, rest + 1);
}
