import { rect } from "@observablehq/plot";
import { figureNumber } from "../report/index.js";
import { gridX, ground, label, placeX, tickLabels, zeroLine } from "./ground.js";
import { size, ticks } from "./pen.js";
import { layRows, writeNames } from "./rows.js";
import { textWidth } from "./text.js";
import { countryColour } from "./tokens.js";
/** One bar an input from its lowest to its highest answer, widest first, a line at the estimate, both ends in numbers. */
export function drawTornado({ rows, measure, language, estimate, region }, pen) {
    const ends = rows.flatMap(({ low, high }) => [low, high]);
    const x = [Math.min(estimate, ...ends), Math.max(estimate, ...ends)];
    const number = (value) => figureNumber(value, measure, language);
    const room = Math.max(...ends.map((value) => textWidth(number(value), size.label))) + 12;
    const layout = layRows(pen, rows, { x, before: room, after: room });
    const { frame, foot, places } = layout;
    const axis = ticks(...x, (pen.width - frame.left - frame.right) / 70, measure);
    const placed = rows.map((row, index) => ({ ...row, at: places[index].at }));
    const svg = ground(pen, frame, [
        gridX(pen, axis, 0, foot),
        rect(placed, {
            x1: "low",
            x2: "high",
            y1: ({ at }) => at - 8,
            y2: ({ at }) => at + 8,
            fill: countryColour(region, pen.tokens),
            className: "bar",
            title: ({ label: name, lowAt, highAt }) => `${name}: ${lowAt} … ${highAt}`,
        }),
        zeroLine(pen, 0, foot, estimate),
    ]);
    for (const { low, high, at } of placed) {
        const style = { weight: 600, className: "value" };
        label(pen, svg, number(low), placeX(pen, frame, low) - 6, at, { ...style, anchor: "end" });
        label(pen, svg, number(high), placeX(pen, frame, high) + 6, at, style);
    }
    writeNames(pen, svg, rows, layout);
    tickLabels(pen, svg, frame, axis, foot);
    return svg;
}
