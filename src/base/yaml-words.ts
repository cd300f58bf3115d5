import type { z } from "zod";
import { suggest } from "./suggest.js";

/** Samples by the type zod expects. */
const samples: Readonly<Record<string, readonly [what: string, sample: string]>> = {
  array: ["a list is needed", "[ … ]"],
  boolean: ["true or false is needed", "true"],
  int: ["a whole number is needed", "1"],
  number: ["a finite number is needed", "0.25"],
  object: ["keys and values are needed", "{ … }"],
  record: ["keys and values are needed", "{ … }"],
  string: ["text is needed", '"…"'],
};

/**
 * What is wrong with a value of a YAML file and how it is mended, where the schema itself says nothing.
 * To be given to zod as its error map.
 */
export function issueInWords(issue: z.core.$ZodRawIssue): string | undefined {
  const key = String(issue.path?.at(-1) ?? "");
  switch (issue.code) {
    case "invalid_type": {
      const [what, sample] = samples[issue.expected] ?? [`${issue.expected} is needed`, "…"];
      // Within a union the way to the value is not known here.
      if (key === "") return what;
      return /^\d+$/.test(key) ? `${what}, such as ${sample}` : `${what}; write ${key}: ${sample}`;
    }
    case "too_small":
      if (issue.origin === "array") return "the list is empty; name at least one, or leave the key out";
      if (issue.origin === "string") return "must not be empty";
      return `must be ${issue.inclusive === false ? "above" : "at least"} ${issue.minimum}`;
    case "too_big":
      if (issue.origin === "array") return `the list is too long; name at most ${issue.maximum}`;
      if (issue.origin === "string") return `the text is too long; at most ${issue.maximum} characters`;
      return `must be ${issue.inclusive === false ? "below" : "at most"} ${issue.maximum}`;
    case "invalid_value": {
      const valid = issue.values.map(String);
      if (valid.length === 1) return `write ${key}: ${valid[0]}`;
      const hint = typeof issue.input === "string" ? suggest(issue.input, valid) : "";
      return hint === "" ? `write one of ${valid.slice(0, 30).join(", ")}` : `is not a valid value; ${hint}`;
    }
    case "invalid_format":
      return issue.pattern === undefined ? `is not a valid ${issue.format}` : `is not of the form ${issue.pattern}`;
    case "invalid_union":
      if (issue.discriminator === undefined) return undefined;
      return `write ${issue.discriminator}: ${Array.isArray(issue.options) ? issue.options.map(String).join(" or ") : "…"}`;
    default:
      return undefined;
  }
}
