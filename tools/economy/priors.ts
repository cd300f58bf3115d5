/**
 * How rows of the 2020 technology are split where the economy is finer. Each entry is an assumption of its own:
 * A-split-mining for B05_06 (coal, oil and gas), A-split-metals for C24 (iron and steel, other metals).
 * Users without an entry, and final demand, split by the region's absorption of the parts.
 */

/** A part of a technology row: the sector it goes to and the flow sectors whose absorption weighs it. */
interface Part {
  readonly sector: string;
  readonly weights: readonly string[];
}

export interface Split {
  readonly row: string;
  readonly parts: readonly Part[];
  /** Share of the first part, by using sector. */
  readonly first: Readonly<Record<string, number>>;
}

export const splits: readonly Split[] = [
  {
    row: "B05_06",
    parts: [
      { sector: "B06", weights: ["B06"] },
      { sector: "BX", weights: ["B05"] },
    ],
    // Refineries and chemicals take crude and gas; metals and minerals take coal; each part takes its own kind.
    first: { B06: 1, C19: 1, C20: 1, BX: 0, C23: 0, C24A: 0, C24B: 0 },
  },
  {
    row: "C24",
    parts: [
      { sector: "C24A", weights: ["C24A"] },
      { sector: "C24B", weights: ["C24B"] },
    ],
    // Metal mills mostly rework their own metal; a tenth is alloying and coating with the other.
    first: { C24A: 0.9, C24B: 0.1 },
  },
];

/**
 * Value added at basic prices in 2022, USD million, to three digits (A-value-added). The technology of 2020 stems from an
 * older edition than the flows, and its shares (one less inputs) hold the taxes on inputs: at 2022 output it gives 25.6,
 * 2.01 and 1.47 tn. The value-added share of services, whose inner weights are unknown, takes the difference.
 */
export const knownValueAdded: Readonly<Record<string, number>> = { USA: 25.3e6, CAN: 1.97e6, MEX: 1.36e6 };
