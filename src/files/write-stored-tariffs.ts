import type { Economy } from "../economy/index.js";
import type { Policy, PolicyTariffs } from "../scenario/index.js";
import { liveTariffs, runInputs } from "./run-inputs.js";
import { exists, readUtf8 } from "./disk.js";
import { readScenario, readyScenarios } from "./scenario.js";
import { shipped } from "./shipped.js";
import { storedTariffsFile, storeTariffs, tariffsFingerprint, tariffsIn } from "./stored-tariffs.js";
import { writeWhole } from "./write.js";

/** The policies that running the ready scenarios asks for, with their tariffs worked out now. */
export function readyTariffs(): { readonly economy: Economy; readonly policies: [Policy, PolicyTariffs][] } {
  const first = readScenario(["law-of-december-2025"], shipped("scenarios"));
  const { economy } = runInputs(first, {});
  const live = liveTariffs(first, economy);
  const policies = readyScenarios().flatMap((name) => {
    const scenario = readScenario([name], shipped("scenarios"));
    const { alternatives } = runInputs(scenario, {});
    return [scenario.baseline, scenario.policy].flatMap((policy) =>
      [{}, ...alternatives].map((more): Policy => ({ ...policy, assume: { ...policy.assume, ...more } })),
    );
  });
  return { economy, policies: policies.map((policy) => [policy, live(policy)]) };
}

/**
 * Writes the tariffs of the ready scenarios, unless those that stand are of this very law, data and code.
 * @throws ParleyError (invalid file): a fault of the book.
 */
export function writeStoredTariffs(): void {
  const fingerprint = tariffsFingerprint();
  if (exists(storedTariffsFile) && tariffsIn(readUtf8(storedTariffsFile), fingerprint) !== null) return;
  const { economy, policies } = readyTariffs();
  writeWhole(storedTariffsFile, storeTariffs(policies, economy, fingerprint));
}
