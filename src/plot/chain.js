import { rect } from "@observablehq/plot";
import { figureNumber } from "../report/index.js";
import { gridX, ground, label, placeX, tickLabels, zeroLine } from "./ground.js";
import { size, ticks } from "./pen.js";
import { layRows, writeNames } from "./rows.js";
import { textWidth } from "./text.js";
import { colourOf } from "./tokens.js";
/** Bars sorted by value, the chain that carries each below its name. Gain and loss by sign: lower cost is a gain. */
export function drawChain({ rows, measure, language }, pen) {
    const values = rows.map(({ value }) => value);
    const x = [Math.min(0, ...values), Math.max(0, ...values) || 1e-9];
    const number = (value) => figureNumber(value, measure, language);
    const widest = Math.max(...values.map((value) => textWidth(number(value), size.label))) + 14;
    const names = rows.map((row) => ({ label: row.label, below: row.path }));
    const some = (test) => (values.some(test) ? widest : 8);
    const layout = layRows(pen, names, {
        x,
        before: some((value) => value < 0),
        after: some((value) => value >= 0),
    });
    const { frame, foot, places } = layout;
    const axis = ticks(...x, (pen.width - frame.left - frame.right) / 90, measure);
    const placed = rows.map((row, index) => ({ ...row, at: places[index].at }));
    const svg = ground(pen, frame, [
        gridX(pen, axis, 0, foot),
        rect(placed, {
            x1: 0,
            x2: "value",
            y1: ({ at }) => at - 9,
            y2: ({ at }) => at + 9,
            fill: ({ value }) => colourOf(null, -value, pen.tokens),
            className: "bar",
            title: ({ label: name, path }) => `${name}: ${path}`,
        }),
        zeroLine(pen, 0, foot),
    ]);
    for (const { value, at } of placed) {
        const style = { anchor: value < 0 ? "end" : "start", weight: 600, className: "value" };
        label(pen, svg, number(value), placeX(pen, frame, value) + (value < 0 ? -6 : 6), at, style);
    }
    writeNames(pen, svg, names, layout);
    tickLabels(pen, svg, frame, axis, foot);
    return svg;
}
