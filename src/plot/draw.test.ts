import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";
import { invented } from "../../tests/invented-result.js";
import { bars, type BarsFigure, figureNumber, plainBar, welfareFigure } from "../report/index.js";
import { draw } from "./draw.js";

const document = new Window().document as unknown as Document;
const drawn = (figure: BarsFigure, width = 640): SVGSVGElement => draw(figure, { document, width, theme: "light" });
const texts = (svg: SVGElement, name: string): string[] =>
  [...svg.querySelectorAll(`text.${name}`)].map((node) => node.textContent);

const text = {
  id: "toy",
  language: "en",
  title: "Two countries",
  subtitle: "%",
  source: [{ text: "a toy", href: null }],
} as const;
const percent = { unit: "%", decimals: 1, signed: true };
const toy = bars(
  text,
  percent,
  [
    { ...plainBar("Arvo", "CAN", 2), low: 1, high: 4, low50: 1.5, high50: 3 },
    plainBar("Bela", "MEX", -1),
    { ...plainBar("Cora", null, null), note: "nobody counted" },
  ],
  "Country",
  "Change",
);

describe("a figure of bars", () => {
  it("has a bar a row whose length is the value, from a zero line", () => {
    const svg = drawn(toy);
    const rects = [...svg.querySelectorAll(".bar rect")];
    const widths = rects.map((node) => Number(node.getAttribute("width")));
    expect(rects).toHaveLength(2);
    // 2 is twice 1: the scale is linear and starts at zero. Plot writes three decimals.
    expect(widths[0]! / widths[1]!).toBeCloseTo(2, 2);
    const zero = Number(svg.querySelector(".zero line")!.getAttribute("x1"));
    expect(Number(rects[0]!.getAttribute("x"))).toBeCloseTo(zero, 2);
    expect(Number(rects[1]!.getAttribute("x")) + widths[1]!).toBeCloseTo(zero, 2);
    expect(texts(svg, "tick")).toContain("0");
  });

  it("writes the value at the end of each bar, and why one is not known", () => {
    expect(texts(drawn(toy), "value")).toEqual(["+2.0", "\u22121.0", "not known: nobody counted"]);
    expect(drawn(toy).querySelectorAll(".unknown rect")).toHaveLength(1);
  });

  it("tints the interval of 90 and of 50 in 100 only where there is one", () => {
    const svg = drawn(toy);
    const [wide, half] = [".interval-90 rect", ".interval-50 rect"].map((path) => [...svg.querySelectorAll(path)]);
    expect([wide!.length, half!.length]).toEqual([1, 1]);
    expect(Number(wide![0]!.getAttribute("width")) / Number(half![0]!.getAttribute("width"))).toBeCloseTo(3 / 1.5, 2);
  });

  it("carries title, subtitle, source and its alt text inside, and no name on a group", () => {
    const svg = drawn(toy);
    expect(texts(svg, "title")).toEqual(["Two countries"]);
    expect(texts(svg, "source")).toEqual(["a toy"]);
    expect(svg.getAttribute("role")).toBe("img");
    expect(svg.getAttribute("aria-label")).toBe(toy.alt);
    expect(svg.querySelectorAll("[aria-label]")).toHaveLength(0);
  });

  it("puts names above the bars where it is narrow, and is the same again", () => {
    const at = (svg: SVGElement, name: string): number => Number(svg.querySelector(`text.${name}`)!.getAttribute("y"));
    expect(at(drawn(toy, 360), "name")).toBeLessThan(at(drawn(toy, 360), "value") - 15);
    expect(at(drawn(toy, 640), "name")).toBe(at(drawn(toy, 640), "value"));
    expect(drawn(toy).outerHTML).toBe(drawn(toy).outerHTML);
  });
});

it("draws the headline of a run: every country's number as it stands in the result", () => {
  const figure = welfareFigure(invented, "en");
  const numbers = figure.rows.map(({ value }) => figureNumber(value ?? Number.NaN, figure.measure, "en"));
  expect(figure.rows.map(({ value }) => value)).toEqual(Object.values(invented.welfareExactPct));
  expect(texts(drawn(figure), "value")).toEqual(numbers);
  expect(texts(drawn(figure), "letter")).toEqual(["C", "M", "U"]);
});
