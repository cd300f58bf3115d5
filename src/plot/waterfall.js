import { link, rect } from "@observablehq/plot";
import { figureNumber, unknownWord } from "../report/index.js";
import { gridX, ground, label, placeX, tickLabels, zeroLine } from "./ground.js";
import { size, ticks } from "./pen.js";
import { layRows, writeNames } from "./rows.js";
import { textWidth } from "./text.js";
/** Width of the mark of a programme that charges nothing, px. */
const exemptWidth = 14;
const half = 9;
/** A duty programme by programme, each bar from where the last ended; what charges nothing or is open is hatched. */
export function drawWaterfall({ rows, measure, language }, pen) {
    const ends = rows.flatMap(({ start, end, most }) => [start, end ?? 0, most ?? 0]);
    const x = [Math.min(0, ...ends), Math.max(...ends) || 1];
    const said = rows.map(({ amount, end, most, status }) => {
        const number = (value) => figureNumber(value, measure, language);
        if (amount !== null)
            return number(amount);
        if (status === "total" && end !== null && most !== null)
            return `${number(end)} … ${number(most)}`;
        return unknownWord[language];
    });
    const after = Math.max(...said.map((text) => textWidth(text, size.label))) + exemptWidth + 12;
    const names = rows.map((row) => ({
        label: row.label,
        below: [row.programme, row.heading].filter((part) => part !== "").join(" · "),
    }));
    const layout = layRows(pen, names, { x, before: 6, after });
    const { frame, foot, places } = layout;
    const axis = ticks(...x, (pen.width - frame.left - frame.right) / 90, measure);
    const placed = rows.map((row, index) => ({ ...row, at: places[index].at }));
    const charged = placed.filter(({ status, end }) => (status === "applies" || status === "total") && end !== null);
    const hatched = placed.filter(({ status }) => status !== "applies" && status !== "total");
    const open = placed.filter(({ status, end, most }) => status === "total" && end !== null && most !== null);
    const ys = { y1: ({ at }) => at - half, y2: ({ at }) => at + half };
    const perPx = (x[1] - x[0]) / (pen.width - frame.left - frame.right);
    const joints = placed
        .slice(0, -1)
        .map((row, index) => ({ ...row, next: placed[index + 1].at, to: row.end ?? row.start }));
    const svg = ground(pen, frame, [
        gridX(pen, axis, 0, foot),
        link(joints, {
            x1: "to",
            x2: "to",
            y1: ({ at }) => at + half,
            y2: ({ next }) => next - half,
            stroke: pen.tokens.muted,
            strokeWidth: 0.75,
            className: "joint",
            filter: ({ to }) => to > 0,
        }),
        rect(charged, {
            ...ys,
            x1: "start",
            x2: "end",
            fill: ({ status }) => (status === "total" ? pen.tokens.ink : pen.tokens.law),
            className: "bar",
            title: ({ label: name, reason, citation }) => [name, reason, citation].filter((part) => part !== "").join(". "),
        }),
        rect(hatched, {
            ...ys,
            x1: "start",
            x2: ({ start }) => start + exemptWidth * perPx,
            fill: () => pen.hatch,
            stroke: pen.tokens.muted,
            strokeWidth: 0.75,
            className: "exempt",
            title: ({ label: name, reason, citation }) => `${name}. ${reason}. ${citation}`,
        }),
        rect(open, { ...ys, x1: "end", x2: "most", fill: () => pen.hatch, className: "open" }),
        zeroLine(pen, 0, foot),
    ]);
    for (const [index, { at, start, end, most, status }] of placed.entries()) {
        const exempt = status !== "applies" && status !== "total";
        const side = placeX(pen, frame, most ?? end ?? start) + (exempt ? exemptWidth : 0) + 6;
        label(pen, svg, said[index], side, at, { weight: 600, className: "value" });
    }
    writeNames(pen, svg, names, layout);
    tickLabels(pen, svg, frame, axis, foot);
    return svg;
}
