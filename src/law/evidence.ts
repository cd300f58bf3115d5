import { z } from "zod";
import { type DutyCase, dutyCasesSchema } from "./cases.js";

/** A text that a worked case rests on, word for word. */
interface Quotation {
  readonly text: string;
  readonly quote: string;
  readonly link: string | null;
}

/** What the worked cases say of a heading: the words they quote and the cases that name it. */
export interface Evidence {
  readonly quotations: readonly Quotation[];
  readonly cases: readonly string[];
}

/** Files of worked cases, with the texts they quote where they have them. */
export interface CaseFile {
  readonly cases: readonly DutyCase[];
  readonly texts: ReadonlyMap<string, { readonly quote?: string | undefined; readonly link?: string | undefined }>;
}

const textsSchema = z.looseObject({
  texts: z.record(z.string(), z.looseObject({ quote: z.string().optional(), link: z.string().optional() })).default({}),
});

/** A parsed JSON file of worked cases with its texts. @throws ZodError for a file that is none. */
export function readCaseFile(value: unknown): CaseFile {
  const { texts } = Array.isArray(value) ? { texts: {} } : textsSchema.parse(value);
  return { cases: dutyCasesSchema.parse(value), texts: new Map(Object.entries(texts)) };
}

/** Cases that expect a line under a heading, and the texts quoted under its name (`HTS 2025 Rev 11, 9903.94.06`). */
export function evidenceOn(heading: string, files: readonly CaseFile[]): Evidence {
  const named = new RegExp(`(^|[ ,])${heading.replaceAll(".", "\\.")}(?![.\\d])`);
  return {
    quotations: files.flatMap(({ texts }) =>
      [...texts].flatMap(([text, { quote, link }]) =>
        quote !== undefined && named.test(text) ? [{ text, quote, link: link ?? null }] : [],
      ),
    ),
    cases: files.flatMap(({ cases }) =>
      cases.filter(({ expectedLines }) => expectedLines.some((line) => line.heading === heading)).map(({ id }) => id),
    ),
  };
}

/**
 * Where a text can be read: the link of the citation, else that of the Federal Register by volume and page or of Canada's
 * regulations by number; null where neither is named.
 */
export function linkOf({ title, pin, href }: { title: string; pin: string; href?: string | undefined }): string | null {
  if (href !== undefined) return href;
  const words = `${title}, ${pin}`;
  const register = /\b(\d{2}) FR (\d{4,6})\b/.exec(words);
  if (register) return `https://www.federalregister.gov/citation/${register[1]}-FR-${register[2]}`;
  const regulation = /^SOR\/(\d{4})-(\d+)$/.exec(title);
  return regulation ? `https://laws-lois.justice.gc.ca/eng/regulations/SOR-${regulation[1]}-${regulation[2]}/` : null;
}
