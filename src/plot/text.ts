/** Widths in em of characters that are far from the mean, as in Public Sans; a little wide, so that a fallback font fits too. */
const narrow = /[iljtfrI.,;:'’|!()[\] ]/;
const wide = /[mwMW%—…@]/;

/** About how wide a text is, in px: no font is at hand where figures are drawn without a browser. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const character of text) em += narrow.test(character) ? 0.34 : wide.test(character) ? 0.9 : 0.58;
  return em * size;
}

/** How much wider bold text is than the same in the usual weight, in the widest fallback fonts. */
export const bold = 1.18;

/** Lines no wider than `width` px; a word that is wider stands alone, and a sign after a space stays with what it follows. */
export function wrapped(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = "";
  const held = text.replaceAll(/ (?=[%;:»·])/g, "\u00a0").replaceAll("« ", "«\u00a0");
  for (const word of held.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
}
