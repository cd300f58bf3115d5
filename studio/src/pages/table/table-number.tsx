import type { ReactNode } from "react";
import { small } from "../../../../src/report/format.js";
import type { TableResult } from "../../../../src/scenario/index.js";
import type { Language } from "../../languages.js";
import { linkTo } from "../../route.js";
import { useWords } from "../../settings.js";
import { type ChainStep, Opens } from "../../ui/drawer.js";
import { tableWords } from "./words.js";

/** The name of a threat in a language, or its id where it has none. */
export const threatIn = ({ threats }: TableResult, id: string, language: Language): string =>
  threats.find(({ name }) => name === id)?.title[language] ?? id;

/** A number of a table that opens: what it says, how it is read, and the model with its residual and regret. */
export function TableNumber(props: {
  readonly result: TableResult;
  readonly value: string;
  readonly of: string;
  /** What the number says, a sentence or the name of a deal. */
  readonly what: string;
  readonly note?: string;
  /** Page of the docs that tells how it is worked out. */
  readonly doc?: "table" | "threats";
}): ReactNode {
  const { result, value, of, what, note, doc = "table" } = props;
  const words = useWords(tableWords);
  const { inputs, residual, regretPct } = result;
  const steps: readonly ChainStep[] = [
    { what, value, ...(note !== undefined && { note }) },
    {
      what: words.chainModel(inputs.structure, inputs.closure, small(residual), small(regretPct)),
      cites: [{ text: `docs/${doc}.md`, href: linkTo("method", { doc }) }],
    },
  ];
  return <Opens value={value} of={of} chain={steps} />;
}
