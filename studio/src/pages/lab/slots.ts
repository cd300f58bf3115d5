import { type Dispatch, useEffect, useReducer } from "react";
import type { File } from "./scenario.js";

/** Up to four scenarios side by side, each with its own past and future. */
export const slotNames = ["A", "B", "C", "D"] as const;
type SlotName = (typeof slotNames)[number];

interface Slot {
  readonly past: readonly File[];
  readonly file: File;
  readonly future: readonly File[];
}

export interface Slots {
  readonly on: SlotName;
  readonly slots: Readonly<Partial<Record<SlotName, Slot>>>;
}

export type Act =
  /** `open` shows the slot that holds the file already, and else writes it where the reader is. */
  | { readonly act: "write" | "open"; readonly file: File }
  | { readonly act: "undo" | "redo" }
  | { readonly act: "go"; readonly to: SlotName }
  | { readonly act: "copy"; readonly to: SlotName };

/** Steps that can be taken back. */
const remembered = 100;

const isSame = (a: File, b: File | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

const fresh = (file: File): Slot => ({ past: [], file, future: [] });

export const begin = (file: File): Slots => ({ on: "A", slots: { A: fresh(file) } });

export function reduce(state: Slots, act: Act): Slots {
  const slot = state.slots[state.on] as Slot;
  const on = (next: Slot): Slots => ({ ...state, slots: { ...state.slots, [state.on]: next } });
  switch (act.act) {
    case "open": {
      const there = slotNames.find((name) => isSame(act.file, state.slots[name]?.file));
      return there === undefined ? reduce(state, { act: "write", file: act.file }) : { ...state, on: there };
    }
    case "write":
      if (isSame(act.file, slot.file)) return state;
      return on({ past: [...slot.past, slot.file].slice(-remembered), file: act.file, future: [] });
    case "undo": {
      const last = slot.past.at(-1);
      if (last === undefined) return state;
      return on({ past: slot.past.slice(0, -1), file: last, future: [slot.file, ...slot.future] });
    }
    case "redo": {
      const [next, ...future] = slot.future;
      if (next === undefined) return state;
      return on({ past: [...slot.past, slot.file], file: next, future });
    }
    case "go":
      return state.slots[act.to] === undefined ? state : { ...state, on: act.to };
    default:
      return { on: act.to, slots: { ...state.slots, [act.to]: fresh(slot.file) } };
  }
}

/** What was in the slots when the page was left: it is there again when the reader comes back to it. */
let kept: Slots | null = null;

export function useSlots(first: File): readonly [Slots, Dispatch<Act>] {
  const [state, act] = useReducer(reduce, first, (file) => kept ?? begin(file));
  useEffect(() => {
    kept = state;
  }, [state]);
  return [state, act];
}
