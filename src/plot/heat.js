import { figureNumber, unknownWord } from "../report/index.js";
import { label } from "./ground.js";
import { narrowWidth, size } from "./pen.js";
import { element } from "./svg.js";
import { textWidth, wrapped } from "./text.js";
import { countryColour, fonts, letterOf } from "./tokens.js";
/** Most of a tint, so that ink on it keeps its contrast. */
const strongest = 0.4;
const known = new Set(["CAN", "MEX", "USA", "ROW"]);
/** A table with tints and a number in every cell: one tint that grows, or two by sign; what is not known is hatched. */
export function drawHeat({ rows, measure, language, scale, kind, order: columns }, pen) {
    const { ink, muted, law, gain, loss } = pen.tokens;
    const narrow = pen.width < narrowWidth;
    const lines = [...new Set(rows.map(({ row }) => row))];
    const number = (value) => figureNumber(value, measure, language);
    const widest = Math.max(...rows.map(({ value }) => textWidth(value === null ? "?" : number(value), size.label))) + 12;
    const wanted = Math.max(...lines.map((name) => textWidth(name, size.label))) + 12;
    const nameWidth = Math.max(88, Math.min(wanted, pen.width - columns.length * widest, 0.5 * pen.width));
    const cellWidth = Math.min(120, (pen.width - nameWidth) / columns.length);
    const most = Math.max(...rows.map(({ value }) => Math.abs(value ?? 0))) || 1;
    const tall = lines.map((name) => wrapped(name, nameWidth - 8, size.label));
    const heights = tall.map((texts) => Math.max(kind === "flows" ? 40 : 28, texts.length * 17 + 8));
    const head = 28;
    const height = head + heights.reduce((sum, each) => sum + each, 0) + 4;
    const svg = element(pen.document, "svg", { width: pen.width, height });
    for (const [index, column] of columns.entries()) {
        const middle = nameWidth + (index + 0.5) * cellWidth;
        const colour = known.has(column) ? countryColour(column, pen.tokens) : muted;
        const text = narrow ? letterOf(column) || column : column;
        label(pen, svg, text, middle, 13, {
            anchor: "middle",
            fill: colour,
            weight: 600,
            font: fonts.code,
            className: "head",
        });
    }
    let top = head;
    for (const [index, line] of lines.entries()) {
        const tallness = heights[index];
        const texts = tall[index];
        for (const [at, text] of texts.entries()) {
            const y = top + tallness / 2 + (at - (texts.length - 1) / 2) * 17;
            label(pen, svg, text, 0, y, { className: "name" });
        }
        for (const [place, column] of columns.entries()) {
            const cell = rows.find((row) => row.row === line && row.column === column);
            if (cell === undefined)
                continue;
            const { value } = cell;
            const tint = scale === "sequential" ? law : (value ?? 0) < 0 ? loss : gain;
            svg.append(element(pen.document, "rect", {
                x: nameWidth + place * cellWidth + 1,
                y: top + 1,
                width: cellWidth - 2,
                height: tallness - 2,
                fill: value === null ? pen.hatch : tint,
                "fill-opacity": value === null ? 1 : (strongest * Math.abs(value)) / most,
                class: value === null ? "unknown" : "cell",
            }));
            const text = value === null ? (cellWidth > 90 ? unknownWord[language] : "?") : number(value);
            const style = {
                anchor: "middle",
                fill: value === null ? muted : ink,
                className: "value",
                halo: value === null,
            };
            label(pen, svg, text, nameWidth + (place + 0.5) * cellWidth, top + tallness / 2, style);
        }
        top += tallness;
    }
    return svg;
}
