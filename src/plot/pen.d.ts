import type { Language, Measure } from "../report/index.js";
import type { Theme, Tokens } from "./tokens.js";
/** Shapes of countries by the code of the map's rows, as GeoJSON. */
export interface Geometry {
  readonly type: "FeatureCollection";
  readonly features: readonly {
    readonly type: "Feature";
    readonly id?: string | number;
    readonly properties: Readonly<Record<string, unknown>> | null;
    readonly geometry: object | null;
  }[];
}
/** What a chart is drawn with. */
export interface Pen {
  readonly document: Document;
  /** Of the whole figure, px. */
  readonly width: number;
  readonly theme: Theme;
  readonly tokens: Tokens;
  readonly language: Language;
  /** `fill` for what is future or not known. */
  readonly hatch: string;
  readonly geometry: Geometry | null;
}
/** Sizes of type, px. */
export declare const size: {
  readonly label: 14;
  readonly title: 19;
  readonly titleNarrow: 16;
};
/** Below this width labels stand above what they name. */
export declare const narrowWidth = 480;
export interface Ticks {
  readonly values: readonly number[];
  /** How their labels print. */
  readonly measure: Measure;
}
/** Round numbers from low to high, at most `count` steps of 1, 2 or 5 times a power of ten; zero is one where it lies between. */
export declare function ticks(low: number, high: number, count: number, measure: Measure): Ticks;
