export type Language = "en" | "fr" | "es";
export const languages: readonly Language[] = ["en", "fr", "es"];

const marks: Record<Language, { decimal: string; thousand: string }> = {
  en: { decimal: ".", thousand: "," },
  fr: { decimal: ",", thousand: "\u00a0" },
  es: { decimal: ".", thousand: "," },
};

/** A number with fixed decimals in the reader's marks (Spanish as in Mexico); `-0.00` is printed `0.00`. */
export function number(value: number, decimals: number, language: Language): string {
  const { decimal, thousand } = marks[language];
  const [whole = "0", part] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, thousand);
  const digits = part === undefined ? grouped : `${grouped}${decimal}${part}`;
  return value < 0 && /[1-9]/.test(digits) ? `-${digits}` : digits;
}

/** A number with its sign, `+0.31`, for changes. */
export function signed(value: number, decimals: number, language: Language): string {
  const text = number(value, decimals, language);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** A small number as a power of ten: `3e-13`. */
export const small = (value: number): string => (value === 0 ? "0" : value.toExponential(0).replace("e-0", "e-"));

const months: Record<Language, readonly string[]> = {
  en: "January February March April May June July August September October November December".split(" "),
  fr: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
  es: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" "),
};

/** A month, `2025-12`, in words. */
export function monthInWords(month: string, language: Language): string {
  const [year = "", index = "1"] = month.split("-");
  const name = months[language][Number(index) - 1] ?? "";
  return language === "es" ? `${name} de ${year}` : `${name} ${year}`;
}

/** A day in words: `18 December 2025`, `1er janvier 2025`, `18 de diciembre de 2025`. */
export function dayInWords(day: string, language: Language): string {
  const date = Number(day.slice(8));
  const rest = monthInWords(day.slice(0, 7), language);
  if (language === "fr" && date === 1) return `1er ${rest}`;
  return language === "es" ? `${date} de ${rest}` : `${date} ${rest}`;
}
