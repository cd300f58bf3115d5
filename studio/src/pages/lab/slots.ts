import { useReducer } from "react";
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
  | { readonly act: "write"; readonly file: File }
  | { readonly act: "undo" | "redo" }
  | { readonly act: "go"; readonly to: SlotName }
  | { readonly act: "copy"; readonly to: SlotName }
  | { readonly act: "put"; readonly files: Readonly<Partial<Record<SlotName, File>>>; readonly on: SlotName };

/** Steps that can be taken back. */
const remembered = 100;

const fresh = (file: File): Slot => ({ past: [], file, future: [] });

export const begin = (file: File): Slots => ({ on: "A", slots: { A: fresh(file) } });

export function reduce(state: Slots, act: Act): Slots {
  const slot = state.slots[state.on] as Slot;
  const on = (next: Slot): Slots => ({ ...state, slots: { ...state.slots, [state.on]: next } });
  switch (act.act) {
    case "write":
      if (JSON.stringify(act.file) === JSON.stringify(slot.file)) return state;
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
    case "copy":
      return { on: act.to, slots: { ...state.slots, [act.to]: fresh(slot.file) } };
    default: {
      const entries = slotNames.flatMap((name) => {
        const file = act.files[name];
        return file === undefined ? [] : [[name, fresh(file)] as const];
      });
      return entries.length === 0 ? state : { on: act.on, slots: Object.fromEntries(entries) };
    }
  }
}

export const useSlots = (first: File) => useReducer(reduce, first, begin);
