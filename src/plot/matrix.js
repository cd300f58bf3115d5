import { figureNumber } from "../report/index.js";
import { label } from "./ground.js";
import { narrowWidth, size } from "./pen.js";
import { element } from "./svg.js";
import { textWidth, wrapped } from "./text.js";
import { countryColour, fonts } from "./tokens.js";
const rowHeight = 38;
/** Regret below which a move is a best reply, points. */
const nothing = 1e-9;
/** Payoffs, a row a profile of moves: a filled dot and bold at a best reply, the regret in grey elsewhere; equilibria framed. */
export function drawMatrix({ rows, parties, measure, language }, pen) {
    const narrow = pen.width < narrowWidth;
    const profiles = [...new Set(rows.map(({ profile }) => profile))];
    const moves = profiles.map((profile) => rows.filter((row) => row.profile === profile));
    const moveTexts = moves.map((own) => own.map(({ party, move }) => `${party} ${move}`).join(", "));
    const wanted = Math.max(...moveTexts.map((text) => textWidth(text, size.label))) + 16;
    const nameWidth = narrow ? 0 : Math.min(wanted, pen.width - 118 * parties.length);
    const cellWidth = Math.min(150, (pen.width - nameWidth) / parties.length);
    const head = 28;
    const texts = moveTexts.map((text) => wrapped(text, (narrow ? pen.width : nameWidth) - 10, size.label));
    const heights = texts.map((lines) => narrow ? lines.length * 17 + rowHeight : Math.max(rowHeight, lines.length * 17 + 8));
    const height = head + heights.reduce((sum, each) => sum + each, 0) + 4;
    const svg = element(pen.document, "svg", { width: pen.width, height });
    const { ink, muted, law } = pen.tokens;
    for (const [index, party] of parties.entries()) {
        const style = { fill: countryColour(party, pen.tokens), weight: 600, font: fonts.code, className: "head" };
        label(pen, svg, party, nameWidth + index * cellWidth + 20, 13, style);
    }
    let top = head;
    for (const [index, own] of moves.entries()) {
        const tallness = heights[index];
        const lines = texts[index];
        svg.append(element(pen.document, "line", {
            x2: pen.width,
            y1: top,
            y2: top,
            stroke: ink,
            "stroke-opacity": 0.16,
            "stroke-width": 0.5,
        }));
        if (own[0]?.equilibrium === true) {
            const frame = { x: 0, y: top + 1, width: pen.width, height: tallness - 2, fill: law, "fill-opacity": 0.14 };
            svg.append(element(pen.document, "rect", { ...frame, stroke: law, class: "equilibrium" }));
        }
        const textTop = narrow ? top + 14 : top + tallness / 2 - ((lines.length - 1) * 17) / 2;
        for (const [at, text] of lines.entries())
            label(pen, svg, text, 6, textTop + at * 17, { className: "name" });
        const middle = narrow ? top + lines.length * 17 + rowHeight / 2 : top + tallness / 2;
        for (const [place, party] of parties.entries()) {
            const cell = own.find((row) => row.party === party);
            if (cell === undefined)
                continue;
            const x = nameWidth + place * cellWidth + 20;
            const best = cell.regret <= nothing;
            const text = figureNumber(cell.payoff, measure, language);
            if (best) {
                svg.append(element(pen.document, "circle", {
                    cx: x - 9,
                    cy: middle,
                    r: 4,
                    fill: countryColour(party, pen.tokens),
                    class: "best",
                }));
            }
            label(pen, svg, text, x, middle, { weight: best ? 600 : 400, className: "value" });
            if (best)
                continue;
            const fine = cell.regret < 0.005 ? measure.decimals + 1 : measure.decimals;
            const regret = figureNumber(cell.regret, { ...measure, decimals: fine, signed: true }, language);
            label(pen, svg, regret, x + textWidth(text, size.label) + 8, middle, { fill: muted, className: "regret" });
        }
        top += tallness;
    }
    return svg;
}
