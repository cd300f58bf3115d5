import { useParams } from "../../route.js";
import { useSettings } from "../../settings.js";
import { horizon } from "../../worker/stored.js";
import type { DutyQuestion } from "../../worker/tasks/duty.js";

/** A tariff code: 4 to 10 digits, dots or not. */
export const isCode = (text: string): boolean => /^[\d.]+$/.test(text) && /^\d{4,10}$/.test(text.replaceAll(".", ""));

/** A code as it is written: 7208.39.00. */
export const dotted = (code: string): string => {
  const digits = code.replaceAll(".", "");
  return [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].filter((part) => part !== "").join(".");
};

const apart = ";";

/** What is asked, the words searched for, and how to change both. */
export interface Question {
  readonly asked: DutyQuestion;
  readonly search: string;
  readonly change: (changes: Readonly<Record<string, string | null>>) => void;
  readonly give: (fact: string, value: string | null) => void;
}

/** The question in the fragment, its defaults filled in; `asked.code` is empty before one is chosen. */
export function useQuestion(): Question {
  const [params, changeParams] = useParams();
  const { language } = useSettings();
  const facts = (params.get("facts") ?? "").split(apart).filter((fact) => fact !== "");
  return {
    search: params.get("q") ?? "",
    asked: {
      code: params.get("code") ?? "",
      from: params.get("from") ?? "CAN",
      to: params.get("to") ?? "USA",
      on: params.get("on") ?? horizon,
      claim: params.get("claim") === "yes",
      value: params.get("value") ?? "10000",
      facts,
      language,
    },
    change: (changes) => changeParams(changes, { push: "code" in changes || "q" in changes }),
    give: (fact, value) => {
      const others = facts.filter((one) => !one.startsWith(`${fact}=`));
      const all = value === null ? others : [...others, `${fact}=${value}`];
      changeParams({ facts: all.join(apart) });
    },
  };
}

/** What a missing fact asks for. */
export type Asks = "code" | "amount" | "yesNo";

export const asksFor = (fact: string): Asks =>
  fact === "code"
    ? "code"
    : /^(quantity|content)\.|^(usContent|caMxContent|usComponents|repairValue)$/.test(fact)
      ? "amount"
      : "yesNo";
