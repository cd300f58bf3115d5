import type { Accounts } from "./accounts.js";
import type { Import } from "./customs.js";
import type { Flow } from "./inputs.js";
import type { MappingReport } from "./write-mapping.js";

/** What the balance report is written from. */
export interface ReportInput {
  readonly accounts: Accounts;
  readonly mapping: MappingReport;
  readonly imports: readonly Import[];
  readonly flows: readonly Flow[];
}

/** A Markdown table. */
export const markdown = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
