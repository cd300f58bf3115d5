import { type Frame } from "./ground.js";
import { type Pen } from "./pen.js";
/** What a row is called: an optional panel it belongs to, a line below its name. */
export interface RowName {
  readonly panel?: string;
  readonly label: string;
  readonly region?: string | null;
  readonly below?: string;
}
export interface RowPlace {
  /** Middle of what is drawn in the row, px. */
  readonly at: number;
  readonly texts: readonly string[];
  readonly below: readonly string[];
  readonly textAt: number;
}
export interface RowLayout {
  readonly frame: Frame;
  readonly places: readonly RowPlace[];
  readonly headings: readonly {
    readonly text: string;
    readonly at: number;
  }[];
  /** Where the rows end, px. */
  readonly foot: number;
  readonly letters: boolean;
}
interface Extent {
  readonly x: readonly [low: number, high: number];
  /** Room for numbers left and right of what is drawn, px. */
  readonly before: number;
  readonly after: number;
}
/** Rows one below the other: names on the left where there is room, above what they name where it is narrow. */
export declare function layRows(pen: Pen, names: readonly RowName[], { x, before, after }: Extent): RowLayout;
/** Writes the names, with the country's letter in its colour before them. */
export declare function writeNames(pen: Pen, svg: SVGElement, names: readonly RowName[], layout: RowLayout): void;
export {};
