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
export const size = { label: 14, title: 19, titleNarrow: 16 } as const;

/** Below this width labels stand above what they name. */
export const narrowWidth = 480;

export interface Ticks {
  readonly values: readonly number[];
  /** How their labels print. */
  readonly measure: Measure;
}

/** Round numbers from low to high, at most `count` steps of 1, 2 or 5 times a power of ten; zero is one where it lies between. */
export function ticks(low: number, high: number, count: number, measure: Measure): Ticks {
  const span = high - low;
  if (!(span > 0)) return { values: [low], measure };
  const rough = span / Math.max(1, count);
  const power = Math.floor(Math.log10(rough));
  const unit = 10 ** power;
  const factor = [1, 2, 5, 10].find((each) => each * unit >= rough * (1 - 1e-9)) ?? 10;
  const decimals = Math.max(0, factor === 10 ? -power - 1 : -power);
  const scaled = factor * unit;
  const values: number[] = [];
  for (let step = Math.ceil(low / scaled - 1e-9); step * scaled <= high + 1e-9 * span; step++) {
    values.push(Number((step * scaled).toFixed(decimals)));
  }
  return { values, measure: { ...measure, decimals } };
}
