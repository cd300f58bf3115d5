/** How a language joins a country to the word before or after it. */
export interface CountryWords {
  readonly name: string;
  /** `Canada's`, `du Canada`, `de Canadá`. */
  readonly of: string;
}

/** Everything the report says, in one language. Functions put numbers already formatted into sentences. */
export interface Words {
  readonly language: "en" | "fr" | "es";
  readonly countries: Readonly<Record<string, CountryWords>>;
  /** For a code that has no words of its own, such as a region of somebody's own economy. */
  readonly otherCountry: (code: string) => CountryWords;
  readonly sectors: Readonly<Record<string, string>>;

  readonly lawOf: (day: string) => string;
  readonly thatOf: (day: string) => string;
  readonly policy: (title: string) => string;
  readonly compared: (subject: string, base: string) => string;
  readonly moves: { readonly raises: string; readonly lowers: string };
  readonly firstIncome: (verb: string, country: CountryWords, percent: string, money: string) => string;
  readonly nextIncome: (verb: string | null, country: CountryWords, percent: string, money: string) => string;
  readonly unmoved: (country: CountryWords, first: boolean) => string;
  readonly and: string;
  readonly usdBn: (value: string) => string;
  readonly percent: (value: string) => string;

  readonly thirdCountries: string;
  readonly noInterval: string;
  readonly turnsOn: (claims: string, weights: string, content: string, usContent: string) => string;
  readonly withContent: (content: string, moves: string) => string;
  readonly withRemission: (moves: string) => string;

  /** Intervals: what is said of them, and of what they rest on. */
  readonly uncertainty: {
    /** Before the ranges: how many draws, with which seed, and whether they were made before. */
    readonly drawn: (draws: string, seed: string, stored: boolean) => string;
    readonly firstOrder: string;
    /** One country; the share of draws in which it loses is null where nothing was drawn. */
    readonly range: (name: string, low: string, high: string, loses: string | null) => string;
    readonly between: string;
    readonly interrupted: (done: string, asked: string) => string;
    readonly failed: (count: string) => string;
    /** Where the estimate lies outside the interval. */
    readonly edge: (names: string) => string;
    readonly row: string;
    readonly rowFirstOrder: string;
    readonly rowLoses: string;
    readonly inputs: Readonly<Record<"sets" | "elasticity" | "closures" | "claims", (of: string) => string>>;
    readonly drawnInputs: Readonly<Record<"sets" | "elasticities" | "closures" | "claims", string>>;
  };

  /** Commands to go on with, below the first report. */
  readonly next: string;
  readonly headings: {
    readonly countries: string;
    readonly rates: string;
    readonly sectors: (country: string) => string;
    readonly tornado: string;
    readonly basis: string;
    readonly assumptions: string;
    readonly notCovered: string;
    readonly warnings: string;
    readonly compare: string;
  };
  readonly rows: {
    readonly welfare: string;
    readonly welfareUsd: string;
    /** Welfare with trade balances fixed in another unit of money, `wage:USA` or `world-va`. */
    readonly otherNumeraire: (numeraire: string) => string;
    readonly firstOrder: string;
    readonly realWage: string;
    readonly goodsToUs: string;
    readonly exports: string;
    readonly imports: string;
    readonly revenueBefore: string;
    readonly revenueAfter: string;
    readonly price: string;
  };
  readonly columns: {
    readonly change: string;
    readonly input: string;
    readonly pair: string;
    readonly before: string;
    readonly after: string;
    /** Share of the trade value whose duty is known, under the law for which it is less. */
    readonly known: string;
    readonly sector: string;
    readonly output: string;
    readonly exportsToUs: string;
    readonly dutyBefore: string;
    readonly dutyAfter: string;
    readonly scenario: string;
  };
  readonly bases: Readonly<Record<"statutory" | "claims" | "collected", string>>;
  readonly facts: {
    readonly law: string;
    readonly baseline: string;
    readonly changes: string;
    readonly economy: string;
    readonly elasticities: string;
    readonly structure: string;
    readonly closure: string;
    readonly numeraire: string;
    readonly residual: string;
    readonly claims: string;
    readonly weights: string;
    readonly content: string;
    readonly usContent: string;
    readonly horizon: string;
    readonly drawn: string;
    readonly seed: string;
    readonly noSeed: string;
  };
  readonly structures: Readonly<Record<string, string>>;
  readonly closures: Readonly<Record<string, string>>;
  readonly numeraires: Readonly<Record<string, string>>;
  readonly residual: (value: string, tolerance: string, sweeps: string) => string;
  readonly notCovered: Readonly<Record<NotCovered, string>>;

  readonly check: {
    readonly by: (author: string) => string;
    readonly source: (source: string) => string;
    readonly lawUnchanged: (law: string) => string;
    readonly lawChanged: (law: string) => string;
    /** Tariffs that the scenario sets by sector. */
    readonly tariffSet: (importer: string, exporter: string, sector: string, rate: string) => string;
    /** What it may change besides law and tariffs; names, amounts and rates in words, null for all sectors of goods. */
    readonly quota: (of: {
      readonly importer: string;
      readonly exporters: string;
      readonly sector: string;
      readonly inQuota: string;
      readonly quantity: string;
      readonly overQuota: string;
      readonly rent: "importer" | "government" | "exporter";
    }) => string;
    readonly contentThreshold: (of: {
      readonly importer: string;
      readonly exporter: string;
      readonly sector: string;
      readonly asked: string;
      readonly content: string;
      readonly preferential: string;
      readonly otherwise: string;
    }) => string;
    readonly exportTax: (exporter: string, importer: string, sector: string | null, rate: string) => string;
    readonly tradeCost: (importer: string, exporter: string, sector: string | null, change: string) => string;
    readonly productivity: (region: string, sector: string | null, change: string) => string;
    readonly surplusChange: (region: string, change: string) => string;
    readonly parameters: Readonly<Record<"mobility" | "scale" | "finalElasticity" | "inputElasticity", string>>;
    readonly comparedWith: (base: string) => string;
    readonly rule: (measure: string, heading: string, why: string) => string;
    readonly set: (rate: string) => string;
    readonly add: (points: string) => string;
    readonly multiply: (factor: string) => string;
    readonly suspend: string;
    readonly replace: (rate: string) => string;
    /** Where no rate is in force. */
    readonly none: string;
    readonly noExemption: string;
    readonly rateBecomes: (before: string, after: string) => string;
    readonly days: (from: string, to: string | null) => string;
    readonly origins: (list: string) => string;
    readonly allOrigins: string;
    readonly noEffect: (day: string) => string;
    readonly assumed: string;
    readonly model: string;
  };
}

/** What a result leaves out; the codes stand in `notCovered` of the JSON, the words here. */
export type NotCovered =
  | "third-country-programmes"
  | "mexico-tariffs"
  | "canada-mfn"
  | "trade-remedies"
  | "quotas"
  | "uncertainty"
  | "dynamics"
  | "services-and-barriers";
