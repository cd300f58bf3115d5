import { geo, plot } from "@observablehq/plot";
import { figureNumber, unknownWord } from "../report/index.js";
import { label } from "./ground.js";
import { narrowWidth } from "./pen.js";
import { element } from "./svg.js";
import { countryColour, fonts, letterOf } from "./tokens.js";
const strongest = 0.85;
/** Nobody trades from there. */
const antarctica = "010";
/** Values by country on a map in tints, the numbers of the table's first countries below; what is not known is hatched. */
export function drawMap({ rows, measure, language, view, scale }, pen) {
    const { ink, page, law, gain, loss } = pen.tokens;
    const features = (pen.geometry?.features ?? []).filter(({ id }) => id !== antarctica);
    const rest = rows.find(({ code }) => code === "ROW");
    const rowOf = ({ id }) => rows.find(({ places }) => places.split(" ").includes(String(id ?? ""))) ?? rest;
    const most = Math.max(...rows.map(({ value }) => Math.abs(value ?? 0))) || 1;
    const colour = (value) => (scale === "sequential" ? law : value < 0 ? loss : gain);
    const told = rows.filter(({ places, code }) => places !== "" || code === "ROW");
    const mapHeight = Math.round(pen.width * (view === "world" ? 0.5 : 0.82));
    const columns = pen.width < narrowWidth ? 1 : 2;
    const listHeight = Math.ceil(told.length / columns) * 24;
    const svg = element(pen.document, "svg", { width: pen.width, height: mapHeight + listHeight + 16 });
    const drawn = plot({
        document: pen.document,
        width: pen.width,
        height: mapHeight,
        margin: 0,
        projection: view === "world"
            ? { type: "equal-earth" }
            : { type: "conic-equal-area", parallels: [20, 60], rotate: [98, 0], domain: northAmerica },
        color: { type: "identity" },
        opacity: { type: "identity" },
        marks: [
            geo(features, {
                fill: (feature) => fillOf(rowOf(feature), colour, pen),
                fillOpacity: (feature) => {
                    const value = rowOf(feature)?.value;
                    return value == null ? 1 : 0.08 + ((strongest - 0.08) * Math.abs(value)) / most;
                },
                stroke: page,
                strokeWidth: 0.6,
                className: "place",
            }),
            geo(features, { stroke: ink, strokeOpacity: 0.35, strokeWidth: 0.4, className: "border" }),
        ],
    });
    drawn.setAttribute("overflow", "hidden");
    svg.append(drawn);
    for (const [index, { code, name, value }] of told.entries()) {
        const x = (index % columns) * (pen.width / columns);
        const y = mapHeight + 22 + Math.floor(index / columns) * 24;
        const letter = { weight: 700, fill: countryColour(code, pen.tokens), font: fonts.code, className: "letter" };
        label(pen, svg, letterOf(code), x, y, letter);
        label(pen, svg, name, x + 18, y, { className: "name" });
        const text = value === null ? unknownWord[language] : figureNumber(value, measure, language);
        const end = x + pen.width / columns - (columns === 2 && index % 2 === 0 ? 28 : 4);
        label(pen, svg, text, end, y, { anchor: "end", weight: 600, className: "value" });
    }
    return svg;
}
/** Corners of what the map of North America shows. */
const northAmerica = {
    type: "MultiPoint",
    coordinates: [
        [-168, 58],
        [-55, 50],
        [-117, 14],
        [-86, 14],
        [-100, 74],
        [-160, 70],
    ],
};
function fillOf(row, colour, { hatch }) {
    return row?.value == null ? hatch : colour(row.value);
}
