import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";
import { invented } from "../../tests/invented-result.js";
import {
  bars,
  chain,
  dots,
  type Figure,
  figureKinds,
  figuresOf,
  flowsFigure,
  type FrontierFigure,
  heat,
  map,
  type MatrixFigure,
  plainBar,
  steps,
  tornadoFigure,
  type TriangleFigure,
} from "../report/index.js";
import { draw } from "./draw.js";

const document = new Window().document as unknown as Document;
const drawn = (figure: Figure, width = 640): SVGSVGElement =>
  draw(figure, { document, width, theme: "light", geometry: square });
const texts = (svg: SVGElement, name: string): string[] =>
  [...svg.querySelectorAll(`text.${name}`)].map((node) => node.textContent);
const numbers = (svg: SVGElement, path: string, attribute: string): number[] =>
  [...svg.querySelectorAll(path)].map((node) => Number(node.getAttribute(attribute)));

const text = {
  id: "toy",
  language: "en",
  title: "A title",
  subtitle: "%",
  source: [{ text: "a toy", href: null }],
} as const;
const percent = { unit: "%", decimals: 1, signed: true };
const plain = { ...percent, signed: false };

/** A country of four corners with Canada's number, and Antarctica. */
const square = {
  type: "FeatureCollection" as const,
  features: ["124", "010"].map((id) => ({
    type: "Feature" as const,
    id,
    properties: null,
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [-110, 40],
          [-110, 60],
          [-90, 60],
          [-90, 40],
          [-110, 40],
        ],
      ],
    },
  })),
};

const stepped = steps(
  text,
  plain,
  [
    { series: "law", region: "CAN", from: "2025-01-01", to: "2025-03-03", value: 2 },
    { series: "law", region: "CAN", from: "2025-03-04", to: "2025-03-31", value: 10 },
    { series: "law", region: "CAN", from: "2025-04-01", to: "2025-04-30", value: null },
    { series: "law", region: "CAN", from: "2025-05-01", to: "2025-12-31", value: 5 },
  ],
  [{ day: "2025-03-04", text: "a duty begins" }],
  "2025-12-01",
);
const dotted = dots(
  text,
  plain,
  ["statute", "claims", "collected"].map((series, index) => ({
    label: "Canada",
    region: "CAN",
    series,
    value: [20, 20, 5][index]!,
    low: null,
    high: null,
  })),
  ["statute", "claims", "collected"],
  "Country",
  "Rate",
);
const heated = heat(
  "heat",
  text,
  plain,
  [
    { row: "Steel", column: "MEX", value: 0 },
    { row: "Steel", column: "CAN", value: 50 },
    { row: "Cars", column: "MEX", value: null },
  ],
  ["Sector", "Country"],
  "sequential",
);
const matrix: MatrixFigure = {
  ...text,
  kind: "matrix",
  alt: "",
  columns: [],
  measure: percent,
  parties: ["CAN", "MEX"],
  rows: ["a", "b"].flatMap((profile) =>
    ["CAN", "MEX"].map((party) => ({
      profile,
      party,
      move: profile,
      payoff: profile === "a" ? 1 : 0,
      regret: profile === "a" ? 0 : 1,
      equilibrium: profile === "a",
    })),
  ),
};
const frontier: FrontierFigure = {
  ...text,
  kind: "frontier",
  alt: "",
  columns: [],
  measure: percent,
  parties: ["USA", "CAN"],
  names: ["United States", "Canada"],
  rows: [
    { name: "1 : 0", role: "frontier", x: 1, y: 0 },
    { name: "0 : 1", role: "frontier", x: 0, y: 1 },
    { name: "war", role: "threat", x: -1, y: -1 },
    { name: "war", role: "bargain", x: 0.5, y: 0.5 },
  ],
};
const triangle: TriangleFigure = {
  ...text,
  kind: "triangle",
  alt: "",
  columns: [],
  measure: percent,
  parties: ["CAN", "MEX", "USA"],
  names: ["Canada", "Mexico", "United States"],
  alone: [0, 0, 0],
  rows: [
    { name: "core", role: "core", first: 3, second: 0, third: 0 },
    { name: "core", role: "core", first: 0, second: 3, third: 0 },
    { name: "core", role: "core", first: 0, second: 0, third: 3 },
    { name: "Even", role: "point", first: 1, second: 1, third: 1 },
  ],
};
const chained = chain(
  text,
  percent,
  [{ label: "Cars", region: "CAN", value: 0.5, path: "CAN C29 < USA C24A" }],
  "Cost",
);
const mapped = map(text, percent, { MEX: null, CAN: -2 }, "world");
const duty = figuresOf(
  {
    schema: "parley/duty/1",
    versions: { parley: "0", lawHorizon: "2026-10-10" },
    inputs: {
      code: "7208.39.00",
      origin: "CAN",
      destination: "USA",
      claim: null,
      value: 100,
      currency: "USD",
      facts: {},
      clock: "legal",
      knownAt: null,
      on: "2025-12-18",
    },
    total: 60,
    rate: 0.6,
    currency: "USD",
    range: null,
    lines: [
      ["mfn", "applies", 10],
      ["s232_steel", "applies", 50],
      ["ieepa_ca", "excluded", 0],
      ["s122", "notApplicable", 0],
    ].map(([programme, status, amount]) => ({
      programme,
      heading: "9903",
      basis: "fullValue",
      basisValue: 100,
      rate: 0.1,
      specific: null,
      amount,
      status,
      reason: "why",
      citation: "text",
      counterfactual: null,
    })),
    questions: [],
    refunds: [],
    cashDeposits: [],
    warnings: [],
  },
  "test",
  "en",
)[0]!.figure;
const tornado = tornadoFigure(
  {
    ...invented,
    tornado: [
      { input: "closures", of: null, points: [{ at: "zero", welfareExactPct: { CAN: -0.6 } }] },
      {
        input: "sets",
        of: null,
        points: [
          { at: "low", welfareExactPct: { CAN: -1 } },
          { at: "high", welfareExactPct: { CAN: 0.2 } },
        ],
      },
    ],
  },
  "CAN",
  "en",
)!;
const all: readonly Figure[] = [
  bars(text, percent, [plainBar("Canada", "CAN", 1)], "Country", "Change"),
  chained,
  dotted,
  flowsFigure(invented, "en"),
  frontier,
  heated,
  mapped,
  matrix,
  stepped,
  tornado,
  triangle,
  duty,
];

it("every kind is drawn, whole at both widths, the same again, with no name on a group and no sheet of style", () => {
  expect(all.map(({ kind }) => kind).toSorted()).toEqual([...figureKinds]);
  for (const figure of all) {
    for (const width of [640, 360]) {
      const svg = drawn(figure, width);
      expect(texts(svg, "title").join(" ").replaceAll("\u00a0", " ")).toBe(figure.title);
      expect(svg.querySelectorAll("[aria-label], style")).toHaveLength(0);
      expect(svg.outerHTML).not.toContain("NaN");
    }
    expect(drawn(figure).outerHTML).toBe(drawn(figure).outerHTML);
  }
});

it("a page that sets title and sources as text gets the chart alone", () => {
  const svg = draw(stepped, { document, width: 640, theme: "dark", frame: "chart" });
  expect([texts(svg, "title"), texts(svg, "source"), svg.querySelectorAll(".page").length]).toEqual([[], [], 0]);
});

describe("steps", () => {
  it("break where the rate is not known, name the line with its last rate, rule the event, hatch the future", () => {
    const svg = drawn(stepped);
    // Two stretches of line: one path with two moves to.
    expect(svg.querySelector(".step path")!.getAttribute("d")!.match(/M/g)).toHaveLength(2);
    expect(texts(svg, "value")).toEqual(["5.0"]);
    expect(texts(svg, "named")).toEqual(["4 Mar 2025: a duty begins"]);
    expect(svg.querySelectorAll(".event line")).toHaveLength(1);
    expect(svg.querySelectorAll(".future rect")).toHaveLength(1);
    expect(texts(svg, "tick")).toContain("0");
  });
});

describe("a waterfall", () => {
  it("starts each bar where the last ended, hatches what charges nothing, leaves out what does not reach the goods", () => {
    const svg = drawn(duty);
    const [starts, widths] = [numbers(svg, ".bar rect", "x"), numbers(svg, ".bar rect", "width")];
    expect(starts).toHaveLength(3);
    expect(starts[1]).toBeCloseTo(starts[0]! + widths[0]!, 2);
    expect(widths[1]! / widths[0]!).toBeCloseTo(5, 2);
    expect(widths[2]).toBeCloseTo(widths[0]! + widths[1]!, 2);
    expect(svg.querySelectorAll(".exempt rect")).toHaveLength(1);
    expect(texts(svg, "value")).toEqual(["10.00", "50.00", "0.00", "60.00"]);
  });
});

describe("dots", () => {
  it("stand at their values, a ring for the first series and a full dot for the last; one number where two agree", () => {
    const svg = drawn(dotted);
    const [first, second, third] = numbers(svg, ".dot circle", "cx");
    expect(first).toBe(second);
    const zero = Number(svg.querySelector(".zero line")!.getAttribute("x1"));
    expect((first! - zero) / (third! - zero)).toBeCloseTo(4, 2);
    expect([...svg.querySelectorAll(".dot circle")].map((node) => node.getAttribute("fill"))).toEqual([
      "#FBFAF7",
      "#FBFAF7",
      "#B02A30",
    ]);
    expect(texts(svg, "value").toSorted()).toEqual(["20.0", "5.0"]);
  });
});

describe("a heat table", () => {
  it("has countries in their order, a tint that grows with the value, an empty place and a hatched one", () => {
    const svg = drawn(heated);
    expect(texts(svg, "head")).toEqual(["CAN", "MEX"]);
    expect(numbers(svg, ".cell", "fill-opacity")).toEqual([0.4, 0]);
    expect(svg.querySelectorAll(".unknown")).toHaveLength(1);
    expect(texts(svg, "value")).toEqual(["50.0", "0.0", "not known"]);
  });
});

describe("a tornado", () => {
  it("has the widest input first and the line at the estimate", () => {
    const svg = drawn(tornado);
    expect(texts(svg, "name")).toEqual(["Set of elasticities", "Closure"]);
    expect(texts(svg, "value")).toEqual(["−1.00", "+0.20", "−0.60", "−0.50"]);
    const bars = numbers(svg, ".bar rect", "width");
    expect(bars[0]! / bars[1]!).toBeCloseTo(1.2 / 0.1, 1);
  });
});

describe("payoffs", () => {
  it("have a dot at each best reply, the regret elsewhere, a frame where nobody would move", () => {
    const svg = drawn(matrix);
    expect(svg.querySelectorAll("circle.best")).toHaveLength(2);
    expect(texts(svg, "regret")).toEqual(["+1.0", "+1.0"]);
    expect(svg.querySelectorAll("rect.equilibrium")).toHaveLength(1);
  });
});

describe("a frontier", () => {
  it("has a line, a square a threat, a dot a bargain and a stroke from one to the other", () => {
    const svg = drawn(frontier);
    expect(
      [".frontier path", ".threat path", ".bargain circle", ".won line, .won path"].map(
        (path) => svg.querySelectorAll(path).length,
      ),
    ).toEqual([1, 1, 1, 1]);
    expect(texts(svg, "axis")).toEqual(["Canada ↑", "United States →"]);
  });
});

describe("a triangle", () => {
  it("puts the even division in the middle, and the whole triangle in the core where every corner is", () => {
    const svg = drawn(triangle);
    const corner = (name: string): number[][] =>
      svg
        .querySelector(name)!
        .getAttribute("points")!
        .split(" ")
        .map((point) => point.split(",").map(Number));
    const [top, left, right] = corner(".triangle");
    const middle = [0, 1].map((at) => (top![at]! + left![at]! + right![at]!) / 3);
    expect(numbers(svg, "circle.point", "cx")[0]).toBeCloseTo(middle[0]!, 1);
    expect(numbers(svg, "circle.point", "cy")[0]).toBeCloseTo(middle[1]!, 1);
    const inOrder = (points: number[][]): string[] => points.map(String).toSorted();
    expect(inOrder(corner(".core"))).toEqual(inOrder(corner(".triangle")));
  });
});

describe("a map", () => {
  it("fills the shapes of its rows, leaves out Antarctica, writes the numbers below in the order of countries", () => {
    const svg = drawn(mapped);
    expect(svg.querySelectorAll(".place path")).toHaveLength(1);
    expect(svg.querySelector(".place path")!.getAttribute("fill")).toBe("#A6541A");
    expect(texts(svg, "name")).toEqual(["Canada", "Mexico"]);
    expect(texts(svg, "value")).toEqual(["−2.0", "not known"]);
  });
});
