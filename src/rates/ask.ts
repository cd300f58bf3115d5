import { type IsoDate, ParleyError } from "../base/index.js";
import type { Claim, Facts } from "../law/index.js";
import type { Derive, Duties, ImportLine, MetalContent } from "./types.js";

/** Duty is asked for on this value; rates are amounts over it. */
export const unitValue = 100_000;

/** What is taken for vehicles and for facts that trade statistics do not hold. */
export interface AssessOptions {
  readonly on: IsoDate;
  /** US content of vehicles entered under USMCA, share of value (A-us-content). */
  readonly usContent: number;
  /** Canadian and Mexican content of vehicles entering Canada, share of value (A-canada-content). */
  readonly caMxContent: number;
}

const metals = ["steel", "aluminium", "copper"] as const;
type Metal = (typeof metals)[number];

/** Content in money for the query; a flat share holds for each of the metals given, as far as they fit in the article. */
function contentValues(content: MetalContent, among: readonly Metal[]): NonNullable<Facts["content"]> {
  const value = (metal: Metal): number => {
    if (content.kind === "shares") return content[metal] * unitValue;
    return among.includes(metal) ? Math.min(content.share * unitValue, unitValue / among.length) : 0;
  };
  return { steel: value("steel"), aluminium: value("aluminium"), copper: value("copper") };
}

/** Metals on whose content the law charges the goods. */
const metalsAsked = (duties: Duties): Metal[] =>
  metals.filter((metal) => duties.lines.some((line) => line.status === "applies" && line.basis === `${metal}Content`));

const currencies: Readonly<Record<string, string>> = { CAN: "CAD", MEX: "MXN" };

/** Origins whose vehicles may enter under the USMCA with US content. */
const usmcaOrigins: ReadonlySet<string> = new Set(["CAN", "MEX"]);

/** Whether the goods count as parts of vehicles: computers of heading 8471 do not (A-rates-facts). */
const isForVehicle = (code: string): boolean => !code.startsWith("8471");

/** Which of the facts beside content a line has, from 0: lines with one number have the same. */
export const factsNumber = ({ code, origin }: ImportLine): number =>
  (isForVehicle(code) ? 0 : 1) + (usmcaOrigins.has(origin) ? 2 : 0);

/** How many numbers of facts there are. */
export const factsNumbers = 4;

/** Asks the law about lines of one day; facts are shared between lines, since this is an inner loop. */
export class Asker {
  readonly #derive: Derive;
  readonly #options: AssessOptions;
  readonly #facts = new Map<MetalContent | null, Facts>();

  constructor(derive: Derive, options: AssessOptions) {
    this.#derive = derive;
    this.#options = options;
  }

  /** What is owed on the line, a flat content split among the metals that the law charges; null where the schedule has no such code. */
  duties(line: ImportLine, claim: Claim): Duties | null {
    const first = this.#ask(line, claim, metals);
    const asked = first !== null && line.content?.kind === "flat" ? metalsAsked(first) : [];
    return asked.length === 0 ? first : this.#ask(line, claim, asked);
  }

  /** The derivation; at eight digits where the schedule of the day does not have the ten. */
  #ask(line: ImportLine, claim: Claim, among: readonly Metal[]): Duties | null {
    const facts = this.#factsOf(line, among);
    const eight = line.code.length > 8 ? line.code.slice(0, 8) : null;
    return this.#try(line, line.code, claim, facts) ?? (eight === null ? null : this.#try(line, eight, claim, facts));
  }

  #try(line: ImportLine, code: string, claim: Claim, facts: Facts): Duties | null {
    try {
      return this.#derive({
        code,
        origin: line.origin,
        destination: line.destination,
        on: this.#options.on,
        claim,
        value: unitValue,
        currency: currencies[line.destination] ?? "USD",
        facts,
        seasons: "any",
      });
    } catch (error) {
      if (error instanceof ParleyError && error.kind === "notKnown") return null;
      throw error;
    }
  }

  #factsOf(line: ImportLine, among: readonly Metal[]): Facts {
    const { code, origin, content } = line;
    if (among !== metals || !isForVehicle(code) || !usmcaOrigins.has(origin)) return this.#makeFacts(line, among);
    const known = this.#facts.get(content);
    if (known) return known;
    const facts = this.#makeFacts(line, among);
    this.#facts.set(content, facts);
    return facts;
  }

  #makeFacts({ code, origin, content }: ImportLine, among: readonly Metal[]): Facts {
    return {
      ...(content ? { content: contentValues(content, among) } : {}),
      // Goods of other origins are taken to hold none (A-rates-facts).
      usContent: usmcaOrigins.has(origin) ? this.#options.usContent * unitValue : 0,
      caMxContent: this.#options.caMxContent * unitValue,
      commerceApproved: true,
      // A-rates-facts: what the statistics do not say is taken as the ordinary case.
      forVehicle: isForVehicle(code),
      knockDownKit: false,
      transshipped: false,
      civilAircraft: false,
      listedDerivative: false,
    };
  }
}
