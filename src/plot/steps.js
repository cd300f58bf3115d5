import { line, rect, ruleX, ruleY } from "@observablehq/plot";
import { figureNumber } from "../report/index.js";
import { dayNumber, monthStarts, monthTick, shortDay } from "./days.js";
import { ground, label, placeX, placeY } from "./ground.js";
import { narrowWidth, size, ticks } from "./pen.js";
import { textWidth, wrapped } from "./text.js";
import { colourOf } from "./tokens.js";
import { futureWord } from "./words.js";
const dashes = ["4 3", "none", "1 3"];
const leading = 16;
/**
 * Rates as steps: each line named at its right end, events as numbered rules that a list below names, days past the last
 * check of the book hatched, stretches without a known rate left open.
 */
export function drawSteps(figure, pen) {
    const { rows, measure, events, future, language } = figure;
    const narrow = pen.width < narrowWidth;
    const series = [...new Set(rows.map((row) => row.series))];
    const values = rows.flatMap(({ value }) => (value === null ? [] : [value]));
    const axis = ticks(Math.min(0, ...values), Math.max(1, ...values), narrow ? 4 : 5, measure);
    const y = [Math.min(0, ...values), Math.max(...axis.values, ...values) * 1.02];
    const days = rows.flatMap(({ from, to }) => [from, to]).toSorted();
    const [first = "2025-01-01", last = "2025-01-01"] = [days[0], days.at(-1)];
    const x = [dayNumber(first), dayNumber(last) + 1];
    const tickWidth = Math.max(...axis.values.map((value) => textWidth(numbered(value), size.label))) + 8;
    const nameRoom = Math.min(narrow ? 92 : 150, Math.max(...series.map((name) => textWidth(name, size.label))));
    const plotHeight = narrow ? 240 : 280;
    const top = events.length > 0 ? 24 : 8;
    const list = events.map(({ day, text }, index) => {
        const name = `${shortDay(day, language)}: ${text}`;
        return { index, lines: wrapped(name, pen.width - 22, size.label) };
    });
    const listHeight = list.reduce((sum, { lines }) => sum + lines.length * 18 + 2, 0);
    const bottom = 46 + listHeight;
    const frame = { height: top + plotHeight + bottom, left: tickWidth, right: nameRoom + 10, top, bottom, x, y };
    const foot = top + plotHeight;
    function numbered(value) {
        return figureNumber(value, axis.measure, language);
    }
    const lineOf = (name, index) => {
        const own = rows.filter((row) => row.series === name);
        const colour = colourOf(own[0]?.region ?? null, 1, pen.tokens);
        const dash = series.length > 1 && sameRegion(rows) ? (dashes[index] ?? "none") : "none";
        return line(points(own), {
            x: "x",
            y: "y",
            stroke: colour,
            strokeWidth: 2,
            strokeDasharray: dash,
            strokeLinejoin: "miter",
            className: "step",
        });
    };
    const stands = future === null || future > last ? [] : [future];
    const svg = ground(pen, frame, [
        rect(stands, {
            x1: (day) => dayNumber(day),
            x2: x[1],
            y1: y[0],
            y2: y[1],
            fill: () => pen.hatch,
            className: "future",
        }),
        ruleY(axis.values, { stroke: pen.tokens.ink, strokeOpacity: 0.16, strokeWidth: 0.5, className: "grid" }),
        ruleX(events, {
            x: ({ day }) => dayNumber(day),
            stroke: pen.tokens.muted,
            strokeWidth: 0.75,
            className: "event",
        }),
        ruleY([0], { stroke: pen.tokens.ink, strokeWidth: 1.25, className: "zero" }),
        ...series.map(lineOf),
    ]);
    for (const value of axis.values) {
        const style = { anchor: "end", fill: pen.tokens.muted, className: "tick" };
        label(pen, svg, numbered(value), tickWidth - 6, placeY(frame, value), style);
    }
    for (const [index, day] of monthStarts(first, last, narrow ? 6 : 3).entries()) {
        for (const [row, text] of monthTick(day, index === 0, language).entries()) {
            const style = { anchor: "middle", fill: pen.tokens.muted, className: "tick" };
            label(pen, svg, text, Math.max(14, placeX(pen, frame, dayNumber(day))), foot + 13 + row * 17, style);
        }
    }
    nameSeries(figure, pen, svg, frame, series);
    for (const { index, at } of spread(events.map(({ day }) => placeX(pen, frame, dayNumber(day))))) {
        label(pen, svg, String(index + 1), at, 10, {
            anchor: "middle",
            fill: pen.tokens.muted,
            weight: 600,
            className: "number",
        });
    }
    let below = foot + 50;
    for (const { index, lines } of list) {
        label(pen, svg, String(index + 1), 0, below, { fill: pen.tokens.muted, weight: 600, className: "number" });
        for (const text of lines) {
            label(pen, svg, text, 20, below, { className: "named" });
            below += 18;
        }
        below += 2;
    }
    if (stands.length > 0) {
        const at = placeX(pen, frame, dayNumber(stands[0])) + 4;
        label(pen, svg, futureWord[language], at, top + 10, {
            fill: pen.tokens.muted,
            className: "future-name",
            halo: true,
        });
    }
    return svg;
}
const sameRegion = (rows) => new Set(rows.map(({ region }) => region)).size === 1;
/** Both ends of every stretch; where a rate is not known the line breaks. */
const points = (rows) => rows.flatMap(({ from, to, value }) => [
    { x: dayNumber(from), y: value ?? Number.NaN },
    { x: dayNumber(to) + 1, y: value ?? Number.NaN },
]);
/** The name of each series at the height of its last known rate, moved apart where two would touch. */
function nameSeries({ rows, measure, language }, pen, svg, frame, series) {
    const room = frame.right - 8;
    const names = series
        .flatMap((name) => {
        const end = rows.findLast((row) => row.series === name && row.value !== null);
        if (end?.value == null)
            return [];
        const texts = [
            figureNumber(end.value, { ...measure, decimals: 1 }, language),
            ...wrapped(name, room, size.label),
        ];
        return [{ texts, at: placeY(frame, end.value), colour: colourOf(end.region, 1, pen.tokens) }];
    })
        .toSorted((a, b) => a.at - b.at);
    let free = 0;
    const heights = names.reduce((sum, { texts }) => sum + texts.length * leading + 4, 0);
    const lowest = frame.height - frame.bottom - heights + leading / 2;
    for (const { texts, at, colour } of names) {
        const start = Math.max(free, Math.min(at, lowest + free));
        for (const [index, text] of texts.entries()) {
            const style = { fill: colour, weight: index === 0 ? 600 : 400, className: index === 0 ? "value" : "name" };
            label(pen, svg, text, pen.width - room, start + index * leading, style);
        }
        free = start + texts.length * leading + 4;
    }
}
/** Places at least the width of a number apart, each as near its own as the ones before allow. */
function spread(places) {
    let free = 0;
    return places.map((place, index) => {
        const at = Math.max(place, free);
        free = at + 11;
        return { index, at };
    });
}
