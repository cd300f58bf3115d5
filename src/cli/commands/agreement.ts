import { resolve } from "node:path";
import { usageError } from "../../base/index.js";
import { readText, shipped } from "../../files/index.js";
import {
  type AgreementResult,
  parseAgreement,
  regimeMeaning,
  type Standing,
  standingNow,
  toAgreementResult,
} from "../../negotiation/index.js";
import type { Context } from "../context.js";
import { dayOf } from "../day.js";
import { version } from "../version.js";

interface Flags {
  readonly since?: string;
  readonly extended: boolean;
  readonly file?: string;
  readonly json: boolean;
}

/** `parley agreement [STATE]`: a state of the agreement, its schedule and the steps from it. */
export function printAgreement(this: Context, { since, extended, file, json }: Flags, state?: string): void {
  const own = file === undefined ? shipped("scenarios", "agreement", "usmca.yaml") : resolve(this.cwd, file);
  const machine = parseAgreement(readText(own), file ?? "scenarios/agreement/usmca.yaml");
  const now = standingNow(machine);
  if (state !== undefined && state !== now.state && since === undefined) {
    throw usageError(`"${state}" does not hold now: say from which day it would, for example --since 2027-01-01`);
  }
  const standing: Standing = {
    state: state ?? now.state,
    since: since === undefined ? now.since : dayOf("--since", since),
    extended,
  };
  const result = toAgreementResult(machine, standing, { versions: { parley: version }, file: file ?? null });
  this.process.stdout.write(
    json
      ? `${JSON.stringify(result, null, 2)}\n`
      : inWords(result, standing.state === now.state && standing.since === now.since ? [machine.now.why] : []),
  );
}

function inWords({ inputs, state, steps, warnings }: AgreementResult, reasons: readonly string[]): string {
  const end = state.ends === null ? "" : `; ends ${state.ends}`;
  const numbers = state.threat === null ? [] : [`In numbers: parley bargain --threat ${state.threat}`];
  return `${[
    `${state.id}: ${state.label.en}, since ${inputs.since}${end}`,
    ...(state.about === null ? [] : [state.about]),
    ...reasons,
    "",
    "What holds",
    ...Object.entries(state.holds).map(([pair, regime]) => `  ${pair}  ${regime.padEnd(5)}  ${regimeMeaning[regime]}`),
    ...numbers,
    "",
    steps.length === 0 ? "No article leads on from here." : "What can follow",
    ...steps.flatMap(stepInWords),
    ...warnings.map((warning) => `\nNote: ${warning}`),
  ].join("\n")}\n`;
}

function stepInWords({ to, by, earliest, latest, cite, why, open }: AgreementResult["steps"][number]): string[] {
  const days =
    latest === null ? `from ${earliest}` : latest === earliest ? `on ${earliest}` : `${earliest} to ${latest}`;
  const who = by.length === 0 ? "by itself" : `by ${by.join(", ")}`;
  return [
    `  ${days}: ${to}, ${who}`,
    `    ${why}: ${cite.title}, ${cite.pin}`,
    ...open.map((question) => `    open: ${question}`),
  ];
}
