import { rect } from "@observablehq/plot";
import { figureNumber, unknownWord } from "../report/index.js";
import { gridX, ground, label, placeX, tickLabels, zeroLine } from "./ground.js";
import { size, ticks } from "./pen.js";
import { layRows, writeNames } from "./rows.js";
import { textWidth } from "./text.js";
import { colourOf } from "./tokens.js";
/** Bars from zero with tints for intervals, the value at the end of each; what is not known is hatched and says why. */
export function drawBars(figure, pen) {
    const { rows, measure, language } = figure;
    const ends = rows.flatMap(({ value, low, high }) => [value ?? 0, low ?? value ?? 0, high ?? value ?? 0]);
    const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
    const number = (value) => figureNumber(value, measure, language);
    const room = (some) => Math.max(8, ...some.map(({ value }) => textWidth(number(value ?? 0), size.label) + 14));
    const negative = rows.filter(({ value }) => (value ?? 0) < 0);
    const positive = rows.filter(({ value }) => (value ?? 0) >= 0);
    const x = [least, least === most ? least + 1 : most];
    const layout = layRows(pen, rows, { x, before: room(negative), after: room(positive) });
    const { frame, foot, places } = layout;
    const axis = ticks(...x, (pen.width - frame.left - frame.right) / 70, measure);
    const placed = rows.map((row, index) => ({
        ...row,
        at: places[index].at,
        colour: colourOf(row.region, row.value ?? 0, pen.tokens),
    }));
    const known = placed.filter(({ value }) => value !== null);
    const unknown = placed.filter(({ value }) => value === null);
    const banded = known.filter(({ low, high }) => low !== null && high !== null);
    const halved = known.filter(({ low50, high50 }) => low50 !== null && high50 !== null);
    const band = (rows, x1, x2, half, opacity, className) => rect(rows, {
        x1,
        x2,
        y1: ({ at }) => at - half,
        y2: ({ at }) => at + half,
        fill: "colour",
        fillOpacity: opacity,
        className,
        ariaHidden: "true",
    });
    const bar = (half) => rect(known, {
        x1: 0,
        x2: "value",
        y1: ({ at }) => at - half,
        y2: ({ at }) => at + half,
        fill: "colour",
        className: "bar",
        title: ({ label: name, value }) => `${name}: ${number(value ?? 0)} ${measure.unit}`,
    });
    const svg = ground(pen, frame, [
        gridX(pen, axis, 0, foot),
        band(banded, "low", "high", 11, 0.28, "interval-90"),
        band(halved, "low50", "high50", 11, 0.35, "interval-50"),
        bar(banded.length > 0 ? 5 : 9),
        rect(unknown, {
            x1: x[0],
            x2: x[1],
            y1: ({ at }) => at - 9,
            y2: ({ at }) => at + 9,
            fill: () => pen.hatch,
            className: "unknown",
        }),
        zeroLine(pen, 0, foot),
    ]);
    for (const { at, value, low, high, note } of placed) {
        if (value === null) {
            const why = note === "" ? unknownWord[language] : `${unknownWord[language]}: ${note}`;
            label(pen, svg, why, placeX(pen, frame, 0) + 6, at, { fill: pen.tokens.muted, className: "value" });
            continue;
        }
        const end = value < 0 ? Math.min(value, low ?? value) : Math.max(value, high ?? value);
        const anchor = value < 0 ? "end" : "start";
        const beside = placeX(pen, frame, end) + (value < 0 ? -6 : 6);
        label(pen, svg, number(value), beside, at, { anchor, weight: 600, className: "value" });
    }
    writeNames(pen, svg, rows, layout);
    tickLabels(pen, svg, frame, axis, foot);
    return svg;
}
