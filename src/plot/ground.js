import { plot, ruleX } from "@observablehq/plot";
import { figureNumber } from "../report/index.js";
import { size } from "./pen.js";
import { element } from "./svg.js";
import { fonts } from "./tokens.js";
/** Where a value of x or y stands, px. */
export const placeX = (pen, { left, right, x: [low, high] }, value) => left + ((value - low) / (high - low || 1)) * (pen.width - left - right);
export const placeY = ({ top, bottom, height, y: [low, high] = [0, 1] }, value) => height - bottom - ((value - low) / (high - low || 1)) * (height - top - bottom);
/** A chart with linear scales and no axes of its own. Colours and opacities are given as such. */
export function ground(pen, { height, left, right, top, bottom, x, y }, marks) {
    return plot({
        document: pen.document,
        width: pen.width,
        height,
        marginLeft: left,
        marginRight: right,
        marginTop: top,
        marginBottom: bottom,
        x: { type: "linear", domain: [...x], axis: null },
        y: y === undefined ? { type: "identity", axis: null } : { type: "linear", domain: [...y], axis: null },
        color: { type: "identity" },
        opacity: { type: "identity" },
        marks,
    });
}
/** Hairlines at the ticks of x from `top` to the foot of the frame. */
export const gridX = (pen, { values }, top, foot) => ruleX(values, {
    y1: top,
    y2: foot,
    stroke: pen.tokens.ink,
    strokeOpacity: 0.16,
    strokeWidth: 0.5,
    className: "grid",
});
/** The line from which bars grow, heavier than the grid. */
export const zeroLine = (pen, top, foot, at = 0) => ruleX([at], { y1: top, y2: foot, stroke: pen.tokens.ink, strokeWidth: 1.25, className: "zero" });
/** A text at a place in px, tabular figures, its middle on `y`. */
export function label(pen, svg, text, x, y, style = {}) {
    const px = style.size ?? size.label;
    svg.append(element(pen.document, "text", {
        x,
        y: y + px * 0.35,
        "text-anchor": style.anchor ?? "start",
        fill: style.fill ?? pen.tokens.ink,
        "font-family": style.font ?? fonts.label,
        "font-size": px,
        "font-weight": style.weight ?? 400,
        "font-variant-numeric": "tabular-nums",
        ...(style.halo && { stroke: pen.tokens.page, "stroke-width": 5, "paint-order": "stroke" }),
        ...(style.className && { class: style.className }),
    }, text));
}
/** The numbers of the ticks below the foot of the frame. */
export function tickLabels(pen, svg, frame, { values, measure }, foot) {
    for (const value of values) {
        const style = { anchor: "middle", fill: pen.tokens.muted, className: "tick" };
        label(pen, svg, figureNumber(value, measure, pen.language), placeX(pen, frame, value), foot + 14, style);
    }
}
