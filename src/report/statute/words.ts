/** What the commands of the statute book say of their own in one language; texts of law and reasons stay as the book has them. */
export interface StatuteWords {
  readonly language: "en" | "fr" | "es";
  /** Said below an answer in another language than English; empty in English. */
  readonly textsAreEnglish: string;
  readonly find: {
    readonly head: (found: number, words: string, on: string) => string;
    readonly shown: (shown: string) => string;
    readonly verdict: string;
    readonly code: string;
    readonly rate: string;
    readonly unit: string;
    readonly none: (words: string, on: string) => string;
    readonly unknownWord: (word: string, nearest: string | null) => string;
    readonly apart: (word: string) => string;
    readonly next: (code: string, on: string) => string;
  };
}
