import { dot, line, link, ruleX, ruleY } from "@observablehq/plot";
import { figureNumber } from "../report/index.js";
import { ground, label, placeX, placeY } from "./ground.js";
import { narrowWidth, size, ticks } from "./pen.js";
import { textWidth, wrapped } from "./text.js";
import { countryColour } from "./tokens.js";
/** What two parties can get together: the line of deals nothing beats, threat points as squares, bargains as dots. */
export function drawFrontier({ rows, measure, language, parties, names }, pen) {
    const narrow = pen.width < narrowWidth;
    const { ink, muted, law } = pen.tokens;
    const reach = (values) => {
        const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
        const room = 0.08 * (high - low || 1);
        return [low - room, high + room];
    };
    const x = reach(rows.map((row) => row.x));
    const y = reach(rows.map((row) => row.y));
    const across = ticks(...x, narrow ? 3 : 6, measure);
    const up = ticks(...y, 5, measure);
    const left = Math.max(...up.values.map((value) => textWidth(figureNumber(value, up.measure, language), size.label))) + 12;
    const top = 26;
    const frame = { height: top + (narrow ? 260 : 340) + 46, left, right: 16, top, bottom: 46, x, y };
    const foot = frame.height - frame.bottom;
    const of = (role) => rows.filter((row) => row.role === role);
    // Each bargain, from the threat it is struck over.
    const won = of("bargain").flatMap((row) => {
        const threat = of("threat").find(({ name }) => name === row.name);
        return threat === undefined ? [] : [{ ...row, fromX: threat.x, fromY: threat.y }];
    });
    const fine = { stroke: ink, strokeOpacity: 0.16, strokeWidth: 0.5, className: "grid" };
    const svg = ground(pen, frame, [
        ruleX(across.values, fine),
        ruleY(up.values, fine),
        ruleX([0], { stroke: ink, strokeWidth: 1.25, className: "zero" }),
        ruleY([0], { stroke: ink, strokeWidth: 1.25, className: "zero" }),
        line(of("frontier"), { x: "x", y: "y", stroke: law, strokeWidth: 2, className: "frontier" }),
        dot(of("frontier"), { x: "x", y: "y", r: 2.5, fill: law, className: "deal" }),
        link(won, {
            x1: "fromX",
            x2: "x",
            y1: "fromY",
            y2: "y",
            stroke: muted,
            strokeWidth: 1,
            strokeDasharray: "3 3",
            className: "won",
        }),
        dot(of("threat"), {
            x: "x",
            y: "y",
            r: 6,
            symbol: "square",
            fill: pen.tokens.page,
            stroke: ink,
            strokeWidth: 1.5,
            className: "threat",
        }),
        dot(of("bargain"), { x: "x", y: "y", r: 5, fill: ink, className: "bargain" }),
    ]);
    for (const value of across.values) {
        const style = { anchor: "middle", fill: muted, className: "tick" };
        label(pen, svg, figureNumber(value, across.measure, language), placeX(pen, frame, value), foot + 14, style);
    }
    for (const value of up.values) {
        const style = { anchor: "end", fill: muted, className: "tick" };
        label(pen, svg, figureNumber(value, up.measure, language), left - 6, placeY(frame, value), style);
    }
    label(pen, svg, `${names[1]} ↑`, 0, 9, {
        fill: countryColour(parties[1], pen.tokens),
        weight: 600,
        className: "axis",
    });
    const end = { anchor: "end", fill: countryColour(parties[0], pen.tokens), weight: 600, className: "axis" };
    label(pen, svg, `${names[0]} →`, pen.width - 2, foot + 34, end);
    nameThreats(pen, svg, frame, of("threat"));
    return svg;
}
/** Names beside the threat points, on the side where there is room, moved apart where two would touch. */
function nameThreats(pen, svg, frame, threats) {
    let free = 0;
    const placed = threats.map((row) => ({ row, x: placeX(pen, frame, row.x), y: placeY(frame, row.y) }));
    for (const { row, x, y } of placed.toSorted((a, b) => a.y - b.y)) {
        const right = x < pen.width / 2;
        const room = right ? pen.width - x - 12 : x - 12;
        const texts = wrapped(row.name, room, size.label);
        const start = Math.max(free, y);
        for (const [at, text] of texts.entries()) {
            const style = { anchor: right ? "start" : "end", halo: true, className: "name" };
            label(pen, svg, text, right ? x + 10 : x - 10, start + at * 16, style);
        }
        free = start + texts.length * 16;
    }
}
