import { label } from "./ground.js";
import { narrowWidth, size } from "./pen.js";
import { textWidth, wrapped } from "./text.js";
import { countryColour, fonts, letterOf } from "./tokens.js";
const letterWidth = 18;
/** Rows one below the other: names on the left where there is room, above what they name where it is narrow. */
export function layRows(pen, names, { x, before, after }) {
    const narrow = pen.width < narrowWidth;
    const letters = names.some(({ region }) => letterOf(region ?? null) !== "");
    const indent = letters ? letterWidth : 0;
    const widest = Math.max(0, ...names.map(({ label: text, below }) => Math.max(textWidth(text, size.label), below ? 220 : 0)));
    const nameWidth = narrow ? pen.width : Math.min(0.38 * pen.width, widest + indent + 14);
    const room = nameWidth - indent - (narrow ? 0 : 10);
    const headings = [];
    let top = 0;
    let panel = "";
    const places = names.map((name) => {
        if (name.panel !== undefined && name.panel !== panel) {
            panel = name.panel;
            headings.push({ text: panel, at: top + 18 });
            top += 32;
        }
        const texts = wrapped(name.label, room, size.label);
        const below = name.below ? wrapped(name.below, room, size.label) : [];
        const textHeight = (texts.length + below.length) * 18;
        const height = narrow ? textHeight + 30 : Math.max(34, textHeight + 12);
        const place = {
            texts,
            below,
            at: narrow ? top + textHeight + 14 : top + height / 2,
            textAt: narrow ? top + 11 : top + height / 2 - (textHeight - 18) / 2,
        };
        top += height;
        return place;
    });
    const foot = top + 4;
    const left = (narrow ? 0 : nameWidth) + before;
    const frame = { height: foot + 26, left, right: after, top: 0, bottom: 26, x };
    return { frame, places, headings, foot, letters };
}
/** Writes the names, with the country's letter in its colour before them. */
export function writeNames(pen, svg, names, layout) {
    const indent = layout.letters ? letterWidth : 0;
    const halo = pen.width < narrowWidth;
    for (const { text, at } of layout.headings)
        label(pen, svg, text, 0, at, { weight: 600, className: "panel", halo: true });
    for (const [index, name] of names.entries()) {
        const { texts, below, textAt } = layout.places[index];
        const letter = letterOf(name.region ?? null);
        if (letter !== "") {
            const fill = countryColour(name.region ?? "", pen.tokens);
            label(pen, svg, letter, 0, textAt, { weight: 700, fill, font: fonts.code, className: "letter", halo });
        }
        for (const [line, text] of texts.entries())
            label(pen, svg, text, indent, textAt + 18 * line, { className: "name", halo });
        for (const [line, text] of below.entries()) {
            const style = { fill: pen.tokens.muted, className: "below", halo };
            label(pen, svg, text, indent, textAt + 18 * (texts.length + line), style);
        }
    }
}
