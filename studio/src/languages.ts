export const languages = ["en", "fr", "es"] as const;
export type Language = (typeof languages)[number];

/** The name each language gives itself. */
export const languageNames: Readonly<Record<Language, string>> = { en: "English", fr: "Français", es: "Español" };

type Texts = Readonly<Record<string, string | ((...args: never[]) => string)>>;

/** The same keys, a sentence where the English has a sentence and a function of the same values where it has one. */
type Same<T extends Texts> = { readonly [Key in keyof T]: T[Key] extends string ? string : T[Key] };

/** Words of a page in the three languages; a key that is missing in one of them does not compile. */
export const words = <T extends Texts>(all: {
  readonly en: T;
  readonly fr: NoInfer<Same<T>>;
  readonly es: NoInfer<Same<T>>;
}): Words<Same<T>> => all as Words<Same<T>>;

export type Words<T> = Readonly<Record<Language, T>>;
