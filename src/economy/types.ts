/**
 * A benchmark economy in the trade-share form of Caliendo and Parro (2015). N regions, J sectors; arrays are dense and
 * row-major, the layout is written beside each. Money is in the units of the file (USD million in the shipped economy).
 */
export interface Economy {
  readonly id: string;
  /** Codes, unique, in the order of every array. */
  readonly regions: readonly string[];
  readonly sectors: readonly string[];
  /** [region] wages, that is value added at basic prices. */
  readonly valueAdded: Float64Array;
  /** [region] exports - imports, net of tariffs; sums to zero. */
  readonly tradeSurplus: Float64Array;
  /** [region][sector] value added over gross output. */
  readonly vaShare: Float64Array;
  /** [region][sector] final-demand share; sums to one over sectors. */
  readonly finalShare: Float64Array;
  /** [region][sector] expenditure, gross of tariffs. */
  readonly expenditure: Float64Array;
  /** [importer][exporter][sector] share in the importer's expenditure, gross of tariffs; sums to one over exporters. */
  readonly share: Float64Array;
  /** [importer][exporter][sector] ad valorem tariff, a fraction. */
  readonly tariff: Float64Array;
  /** [region][source][using] share of a source in the using sector's materials; sums to one over sources. */
  readonly io: Float64Array;
  /** [sector] trade elasticity theta > 0. */
  readonly elasticity: Float64Array;
  /** [sector] whether the sector is traded at all. */
  readonly tradable: readonly boolean[];
  /** [sector] whether it is a service, which no customs duty falls on; left out, none is known to be. */
  readonly service?: readonly boolean[];
}
