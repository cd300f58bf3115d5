import type { Language } from "../format.js";

/** A column of the table behind a figure. Cells are raw numbers in the column's unit; `decimals` and `signed` say how they print. */
export interface Column<Key extends string = string> {
  readonly key: Key;
  readonly label: string;
  readonly kind: "text" | "day" | "number";
  /** `%`, `US$ bn`: null for a count or a ratio. */
  readonly unit: string | null;
  readonly decimals: number;
  readonly signed: boolean;
}

/** A part of the source line; `href` is a page of this package (`docs/ASSUMPTIONS.md`) or an address, null where there is none. */
export interface SourceItem {
  readonly text: string;
  readonly href: string | null;
}

/** A thin vertical rule at a day with the short name of what happens then. */
export interface FigureEvent {
  readonly day: string;
  readonly text: string;
}

/** How the numbers along the axis of a figure print. */
export interface Measure {
  readonly unit: string;
  readonly decimals: number;
  readonly signed: boolean;
}

/** What every figure has: plain data, fit for JSON. */
interface Frame<Kind extends string, Row extends object> {
  readonly kind: Kind;
  readonly id: string;
  readonly language: Language;
  /** A sentence with the number, the day and the baseline. */
  readonly title: string;
  /** Unit and interval. */
  readonly subtitle: string;
  /** The figure in words, for those who do not see it. */
  readonly alt: string;
  /** The table behind the figure; the drawing reads the same rows. */
  readonly columns: readonly Column<Extract<keyof Row, string>>[];
  readonly rows: readonly Row[];
  readonly source: readonly SourceItem[];
}

/** One bar from zero. Null is not known, and `note` says why. Colour is the region's, or that of gain and loss where it has none. */
export interface BarRow {
  /** Panel of a figure of small multiples; "" where there is one panel. */
  readonly panel: string;
  readonly label: string;
  readonly region: string | null;
  readonly value: number | null;
  /** 5 and 95 in 100, null without an interval. */
  readonly low: number | null;
  readonly high: number | null;
  /** 25 and 75 in 100. */
  readonly low50: number | null;
  readonly high50: number | null;
  readonly note: string;
}
export interface BarsFigure extends Frame<"bars", BarRow> {
  readonly measure: Measure;
}

/** Bars with the path that carries each below its label. */
export interface ChainRow {
  readonly label: string;
  readonly region: string | null;
  readonly value: number;
  readonly path: string;
}
export interface ChainFigure extends Frame<"chain", ChainRow> {
  readonly measure: Measure;
}

/** A stretch of days, both inclusive, on which a rate stands. */
export interface StepRow {
  readonly series: string;
  readonly region: string | null;
  readonly from: string;
  readonly to: string;
  readonly value: number | null;
}
export interface StepsFigure extends Frame<"steps", StepRow> {
  readonly measure: Measure;
  readonly events: readonly FigureEvent[];
  /** First day that is the law as it stands and no longer checked: hatched. Null where there is none. */
  readonly future: string | null;
}

/** One programme of a duty, from where the programmes before it end. Amounts are those of the derivation. */
export interface WaterfallRow {
  /** The authority: `Section 232`. */
  readonly label: string;
  /** The programme's id, "" for the total. */
  readonly programme: string;
  /** Heading and rate. */
  readonly heading: string;
  /** `asks` needs a fact: between `end` and `most`; `total` is the sum. */
  readonly status: "applies" | "exempt" | "asks" | "prohibited" | "total";
  readonly start: number;
  readonly end: number | null;
  readonly most: number | null;
  readonly amount: number | null;
  readonly rate: number | null;
  readonly reason: string;
  readonly citation: string;
}
export interface WaterfallFigure extends Frame<"waterfall", WaterfallRow> {
  readonly measure: Measure;
}

/** Dots on a line for each label; `series` names the dot and its place in the order (hollow first, filled last). */
export interface DotRow {
  readonly label: string;
  readonly region: string | null;
  readonly series: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}
export interface DotsFigure extends Frame<"dots", DotRow> {
  readonly measure: Measure;
  readonly series: readonly string[];
}

/** One cell of a table with tints; null is not known and hatched. */
export interface CellRow {
  readonly row: string;
  readonly column: string;
  readonly value: number | null;
}
export interface HeatFigure extends Frame<"heat" | "flows", CellRow> {
  readonly measure: Measure;
  /** Heading of the rows and of the columns. */
  readonly across: readonly [rows: string, columns: string];
  /** Columns from left to right. */
  readonly order: readonly string[];
  /** One tint growing with the value, or two by its sign. */
  readonly scale: "sequential" | "diverging";
}

/** One input alone over its range, around the estimate. */
export interface TornadoRow {
  readonly label: string;
  readonly low: number;
  readonly high: number;
  readonly lowAt: string;
  readonly highAt: string;
}
export interface TornadoFigure extends Frame<"tornado", TornadoRow> {
  readonly measure: Measure;
  readonly region: string;
  readonly estimate: number;
}

/** A party's payoff and regret in one profile of moves. */
export interface PayoffRow {
  readonly profile: string;
  readonly party: string;
  readonly move: string;
  readonly payoff: number;
  /** What a better move would add; 0 is a best reply. */
  readonly regret: number;
  /** Whether nobody would move from the profile. */
  readonly equilibrium: boolean;
}
export interface MatrixFigure extends Frame<"matrix", PayoffRow> {
  readonly measure: Measure;
  readonly parties: readonly string[];
}

/** A point of two payoffs: on the Pareto frontier, or named. */
export interface FrontierRow {
  readonly name: string;
  readonly role: "frontier" | "threat" | "bargain";
  readonly x: number;
  readonly y: number;
}
export interface FrontierFigure extends Frame<"frontier", FrontierRow> {
  readonly measure: Measure;
  /** Codes of the parties along x and y, and their names. */
  readonly names: readonly [string, string];
  readonly parties: readonly [string, string];
}

/** A division of a joint worth among three; every row sums to the same. */
export interface DivisionRow {
  readonly name: string;
  readonly role: "core" | "point";
  readonly first: number;
  readonly second: number;
  readonly third: number;
}
export interface TriangleFigure extends Frame<"triangle", DivisionRow> {
  readonly measure: Measure;
  readonly names: readonly [string, string, string];
  /** What each has alone: a side of the triangle gives its party no more than that. */
  readonly alone: readonly [number, number, number];
  readonly parties: readonly [string, string, string];
}

/** A value by country of the map; null is hatched. */
export interface PlaceRow {
  readonly code: string;
  readonly name: string;
  /** Codes of the geometry's features that take the value. */
  readonly places: string;
  readonly value: number | null;
}
export interface MapFigure extends Frame<"map", PlaceRow> {
  readonly measure: Measure;
  readonly view: "north-america" | "world";
  readonly scale: "sequential" | "diverging";
}

/** A chart as plain data: what the terminal, the page and the brief draw. */
export type Figure =
  | BarsFigure
  | ChainFigure
  | DotsFigure
  | FrontierFigure
  | HeatFigure
  | MapFigure
  | MatrixFigure
  | StepsFigure
  | TornadoFigure
  | TriangleFigure
  | WaterfallFigure;
