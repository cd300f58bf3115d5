/** Text of a cell: tags and entities out, superscripts plain (m2), one blank between words. */
export function cleanText(text: string): string {
  return text
    .replace(/<[^>]*>/g, "")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&amp;", "&")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("²", "2")
    .replaceAll("³", "3")
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
}

/** A heading or line: as {@link cleanText}, without the colon that leads to the rows below. */
export const cleanDescription = (text: string): string => cleanText(text).replace(/\s*:$/, "");

/**
 * The special column with its lists of symbols in one spelling, so that misprints (`E IL`, `.OM`, `Free(`, `(PA (PA)`)
 * do not count as changes.
 */
export function cleanSpecial(text: string): string {
  return cleanText(text)
    .replace(/\((PA) \(\1\)/g, "($1)")
    .replace(/ ?\(((?:[A-Z]{1,2}[+*]?[\s,.]*)+)\) ?/g, (_, list: string) => {
      return ` (${list
        .split(/[\s,.]+/)
        .filter((symbol) => symbol !== "")
        .join(",")}) `;
    })
    .replace(/ +/g, " ")
    .trim();
}

/** Units of quantity, empty ones dropped. */
export const cleanUnits = (units: readonly string[] | null): string =>
  (units ?? [])
    .map(cleanText)
    .filter((unit) => unit !== "" && unit !== "X")
    .join("|");
