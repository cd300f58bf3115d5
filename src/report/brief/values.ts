import { isDay } from "../../base/index.js";
import type { BriefMeasure, BriefResult } from "../../scenario/index.js";
import { dayInWords, type Language, monthInWords, number, signed } from "../format.js";
import { wordsOf } from "../words/catalogue.js";
import { frameWords, partWords } from "./words/frame.js";

/** Decimals of a change: two figures that say something, down to a thousandth, without which small numbers of large countries read 0. */
const decimals = (size: number): number => {
  if (size >= 1) return 1;
  return size >= 0.1 || size < 0.0005 ? 2 : 3;
};

/** Formats the numbers of a brief in one language. */
export class Values {
  readonly language: Language;
  readonly #names: BriefResult["names"];

  constructor(names: BriefResult["names"], language: Language) {
    this.#names = names;
    this.language = language;
  }

  /** A part of an id in words: a region, sector, day, month, threat, or what the words name; else as it is. */
  part(code: string): string {
    const words = wordsOf(this.language);
    const three = partWords[code] ?? this.#names[code];
    if (three !== undefined) return three[this.language];
    if (/^\d{4}-\d{2}$/.test(code)) return monthInWords(code, this.language);
    if (isDay(code)) return dayInWords(code, this.language);
    return words.sectors[code] ?? words.countries[code]?.name ?? code;
  }

  /** A value in its unit, without interval; number and unit stay on one line. */
  bare(measure: Pick<BriefMeasure, "value" | "unit">, how?: { size?: boolean }): string {
    const text = this.#inUnit(measure, how);
    return typeof measure.value === "number" ? text.replaceAll(" ", "\u00a0") : text;
  }

  #inUnit({ value, unit }: Pick<BriefMeasure, "value" | "unit">, { size = false } = {}): string {
    const frame = frameWords[this.language];
    if (value === null) return frame.unknown;
    if (typeof value === "string") {
      if (unit === "day") return dayInWords(value, this.language);
      if (value === "yes" || value === "no") return frame[value];
      return this.part(value);
    }
    const words = wordsOf(this.language);
    const text = this.#digits(size ? Math.abs(value) : value, unit, size);
    if (unit === "percent" || unit === "share" || unit === "rate") return words.percent(text);
    if (unit === "points") return `${text} ${frame.points(Math.abs(value))}`;
    if (unit === "usdBn" || unit === "usdChange") {
      const [, sign = "", digits = ""] = /^([−+]?)(.*)$/.exec(text) ?? [];
      return `${sign}${frame.usd(digits)}`;
    }
    return unit === "cadBn" ? frame.cad(text) : text;
  }

  /** A value with its interval in brackets, where it has one. */
  ranged(measure: BriefMeasure): string {
    const { low, high, unit, value } = measure;
    if (low === undefined || high === undefined || value === null) return this.bare(measure);
    const [from, to] = [low, high].map((end) => this.#digits(end, unit, false));
    if (from === to) return this.bare(measure);
    return `${this.bare(measure)} [${from} ${frameWords[this.language].to} ${to}]`;
  }

  /** A threshold in the unit of its number. */
  threshold(threshold: number | string, unit: BriefMeasure["unit"]): string {
    return this.bare({ value: threshold, unit });
  }

  /** Digits with a minus sign that is one. */
  #digits(value: number, unit: BriefMeasure["unit"], size: boolean): string {
    return this.#plain(value, unit, size).replace("-", "−");
  }

  #plain(value: number, unit: BriefMeasure["unit"], size: boolean): string {
    const { language } = this;
    const small = decimals(Math.abs(value));
    switch (unit) {
      case "share":
        return number(100 * value, Number.isInteger(Math.round(1e6 * value) / 1e4) ? 0 : 1, language);
      case "rate":
        return number(100 * value, Number.isInteger(Math.round(1e6 * value) / 1e4) ? 0 : 2, language);
      case "percent":
      case "points":
        return size ? number(value, small, language) : signed(value, small, language);
      case "usdChange":
        return size ? number(value, small, language) : signed(value, small, language);
      case "usdBn":
      case "cadBn":
        return number(value, 1, language);
      case "factor":
        return number(value, 2, language);
      default:
        return number(value, 0, language);
    }
  }
}
