/** Colours of a theme; each has at least 5:1 against the page. */
export interface Tokens {
  readonly page: string;
  readonly ink: string;
  readonly muted: string;
  readonly countries: Readonly<Record<"CAN" | "MEX" | "USA" | "rest", string>>;
  readonly gain: string;
  readonly loss: string;
  readonly law: string;
}
export type Theme = "light" | "dark";
export declare const tokens: Readonly<Record<Theme, Tokens>>;
/** The letter of a country or of the rest of the world; "" for a country of the rest that is named. */
export declare const letterOf: (region: string | null) => string;
/** The colour of a country; all others have that of the rest of the world. */
export declare function countryColour(region: string, { countries }: Tokens): string;
/** The colour of a value: its country's, or that of its sign. */
export declare const colourOf: (region: string | null, value: number, theme: Tokens) => string;
export declare const fonts: {
  readonly sentence: "'Source Serif 4', Georgia, 'Times New Roman', serif";
  readonly label: "'Public Sans', 'Helvetica Neue', Arial, sans-serif";
  readonly code: "'IBM Plex Mono', Menlo, Consolas, monospace";
};
