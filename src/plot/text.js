/** Widths in em of characters that are far from the mean, as in Public Sans; a little wide, so that a fallback font fits too. */
const narrow = /[iljtfrI.,;:'’|!()[\] ]/;
const wide = /[mwMW%—…@]/;
/** About how wide a text is, in px: no font is at hand where figures are drawn without a browser. */
export function textWidth(text, size) {
    let em = 0;
    for (const character of text)
        em += narrow.test(character) ? 0.34 : wide.test(character) ? 0.9 : 0.58;
    return em * size;
}
/** Lines no wider than `width` px; a word that is wider stands alone, and a sign after a space stays with what it follows. */
export function wrapped(text, width, size) {
    const lines = [];
    let line = "";
    const held = text.replaceAll(/ (?=[%;:»·])/g, "\u00a0").replaceAll("« ", "«\u00a0");
    for (const word of held.split(" ")) {
        const longer = line === "" ? word : `${line} ${word}`;
        if (line !== "" && textWidth(longer, size) > width) {
            lines.push(line);
            line = word;
        }
        else
            line = longer;
    }
    return line === "" ? lines : [...lines, line];
}
