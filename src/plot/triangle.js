import { figureNumber } from "../report/index.js";
import { label } from "./ground.js";
import { narrowWidth, size } from "./pen.js";
import { element } from "./svg.js";
import { textWidth } from "./text.js";
import { countryColour, letterOf } from "./tokens.js";
/** Divisions among three as points of a triangle: a corner gives its party all that cooperation adds, the core is shaded. */
export function drawTriangle({ rows, measure, language, parties, names, alone }, pen) {
    const narrow = pen.width < narrowWidth;
    const side = Math.min(pen.width - 40, narrow ? 280 : 380);
    const tall = side * 0.8660254037844386;
    const [top, centre] = [48, pen.width / 2];
    // First party at the top, the second left, the third right.
    const corners = [
        { x: centre, y: top },
        { x: centre - side / 2, y: top + tall },
        { x: centre + side / 2, y: top + tall },
    ];
    const height = top + tall + 52;
    const svg = element(pen.document, "svg", { width: pen.width, height });
    const place = ({ first, second, third }) => {
        const extra = [first - alone[0], second - alone[1], third - alone[2]];
        const sum = extra[0] + extra[1] + extra[2] || 1;
        const at = (key) => extra.reduce((total, part, index) => total + (part / sum) * corners[index][key], 0);
        return { x: at("x"), y: at("y") };
    };
    const polygon = (points, attributes) => {
        const text = points.map(({ x, y }) => `${x.toFixed(2)},${y.toFixed(2)}`).join(" ");
        svg.append(element(pen.document, "polygon", { points: text, ...attributes }));
    };
    const { ink, law, muted } = pen.tokens;
    polygon(corners, { fill: "none", stroke: ink, "stroke-width": 1.25, class: "triangle" });
    const core = around(rows.filter(({ role }) => role === "core").map(place));
    if (core.length > 2)
        polygon(core, { fill: law, "fill-opacity": 0.25, stroke: law, class: "core" });
    for (const [index, name] of names.entries()) {
        const { x, y } = corners[index];
        const fill = countryColour(parties[index], pen.tokens);
        const text = `${letterOf(parties[index])} ${name}`.trim();
        const room = textWidth(text, size.label) / 2;
        const held = Math.min(pen.width - room, Math.max(room, x));
        label(pen, svg, text, held, index === 0 ? y - 30 : y + 18, {
            anchor: "middle",
            fill,
            weight: 600,
            className: "corner",
        });
        const own = figureNumber(alone[index], measure, language);
        label(pen, svg, `≥ ${own}`, held, index === 0 ? y - 12 : y + 36, {
            anchor: "middle",
            fill: muted,
            className: "alone",
        });
    }
    const points = rows.filter(({ role }) => role === "point").map((row) => ({ row, at: place(row) }));
    for (const [index, { row, at }] of points.entries()) {
        const shape = { fill: index === 0 ? pen.tokens.page : ink, stroke: ink, "stroke-width": 2, class: "point" };
        svg.append(element(pen.document, "circle", { cx: at.x, cy: at.y, r: 5, ...shape }));
        const below = index % 2 === 0 ? -14 : 16;
        label(pen, svg, row.name, at.x + 8, at.y + below, { halo: false, className: "name" });
    }
    return svg;
}
/** Corners in order around their middle, without a sine: by half plane, then by cross product. */
function around(points) {
    const middle = points.reduce((sum, { x, y }) => ({ x: sum.x + x / points.length, y: sum.y + y / points.length }), {
        x: 0,
        y: 0,
    });
    const half = ({ x, y }) => (y < middle.y || (y === middle.y && x > middle.x) ? 0 : 1);
    return points.toSorted((a, b) => {
        const cross = (a.x - middle.x) * (b.y - middle.y) - (a.y - middle.y) * (b.x - middle.x);
        return half(a) - half(b) || -cross;
    });
}
