/** How reasons are said in one language other than that of the book; a value is handed in as it is to be printed. */
export interface ReasonWords {
  /** Reasons that say nothing but themselves, by the English of the book. */
  readonly said: Readonly<Record<string, string>>;
  /** Countries as the book names them in reasons. */
  readonly countries: Readonly<Record<string, string>>;
  /** A product of one of some countries; `total`: the duty that it pays in all, `15 %`. */
  readonly productOf: (countries: readonly string[], total: string | null) => string;
  /** The same with something added: what is known of the goods, then what is not. */
  readonly waitsForBase: (reason: string) => string;
  readonly remainder: (reason: string) => string;
  readonly dependsOn: (reason: string, fact: string) => string;
  readonly leftDependsOn: (reason: string, programme: string) => string;
  readonly missingDigits: string;
  readonly comesFirst: (programme: string) => string;
  readonly starts: (day: string) => string;
  readonly ended: (day: string) => string;
  readonly listedFrom: (day: string) => string;
  readonly otherOrigin: (country: string) => string;
  readonly onlyWhere: (fact: string, yes: boolean) => string;
  readonly generalRate: (rate: string) => string;
  readonly givenRate: (rate: string) => string;
  readonly averageRate: (rate: string, year: string) => string;
  readonly usmcaRate: (rate: string) => string;
  readonly theRateIs: (rate: string) => string;
  readonly someRaised: (heading: string) => string;
  readonly unlawful: (day: string, ruling: string, how: string, from: string) => string;
  /** The same of a measure as a whole, with who can claim back what was paid. */
  readonly void: (day: string, ruling: string) => string;
  readonly claimBack: (who: string, from: string) => string;
  readonly gaveWay: (programmes: string) => string;
  readonly reachesBack: (reason: string) => string;
  /** An announced duty: what it is, its rate and first day, what is known of it. */
  readonly notInTotal: (reason: string, rate: string, from: string, known: string) => string;
  /** Warnings that many answers have; the others stay as the book has them. */
  readonly baseOf: (year: string) => string;
  readonly would: {
    readonly claimed: string;
    readonly unclaimed: string;
    readonly on: (day: string) => string;
    readonly from: (day: string) => string;
    readonly spared: (day: string) => string;
    readonly between: (least: string, greatest: string) => string;
  };
}
