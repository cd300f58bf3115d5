import { useEffect, useState } from "react";
import type { TableResult } from "../../../../src/scenario/index.js";
import { ask, Superseded, TaskError } from "../../worker/client.js";

/** Parts of a table in the order they are worked out: what answers first, first. */
const rounds = ["ladder", "arrangements", "menu,frontier", "linkage,leverage", "coalitions", "variants"] as const;
export type Round = (typeof rounds)[number];

/** Ready tables in which a party has a menu of moves; the terminal refuses to show one where there is none. */
export const withMenu: readonly string[] = ["restraint-or-retaliation"];

const shown = (part: Round, name: string): string =>
  part === "menu,frontier" && !withMenu.includes(name) ? "frontier" : part;

export interface Parts {
  readonly found: Readonly<Partial<Record<Round, TableResult>>>;
  /** The part being worked out; null when all are there or the work was stopped. */
  readonly at: Round | null;
  readonly fault: string | null;
  readonly stop: () => void;
}

interface State {
  readonly name: string;
  readonly found: Parts["found"];
  readonly at: Round | null;
  readonly fault: string | null;
}

/** A ready table, part after part, by the terminal's own command in a lane of its own; the page stays usable meanwhile. */
export function useTable(name: string): Parts {
  const [state, setState] = useState<State>({ name, found: {}, at: rounds[0], fault: null });
  const [stopped, setStopped] = useState<string | null>(null);
  useEffect(() => {
    if (stopped === name) return undefined;
    const controller = new AbortController();
    const work = async (): Promise<void> => {
      let found: Parts["found"] = {};
      for (const part of rounds) {
        setState({ name, found, at: part, fault: null });
        const { code, stdout, stderr } = await ask(
          "parley",
          { args: ["table", name, "--show", shown(part, name), "--json"] },
          { lane: "table", topic: "table", signal: controller.signal },
        );
        if (code !== 0) return setState({ name, found, at: null, fault: stderr.trim() });
        found = { ...found, [part]: JSON.parse(stdout) as TableResult };
      }
      setState({ name, found, at: null, fault: null });
    };
    work().catch((error: unknown) => {
      if (error instanceof Superseded) return;
      const message = error instanceof TaskError ? error.failure.message : String(error);
      setState((last) => ({ ...last, at: null, fault: message }));
    });
    return () => controller.abort();
  }, [name, stopped]);
  const present = state.name === name ? state : { found: {}, at: rounds[0], fault: null };
  return {
    found: present.found,
    at: stopped === name ? null : present.at,
    fault: present.fault,
    stop: () => setStopped(name),
  };
}
