import type { DrawPlan } from "../scenario/index.js";

/** What a worker is started with: the plan, and either shared memory to take draws from and write to, or nothing. */
export interface Job {
  readonly plan: DrawPlan;
  readonly board: Board | null;
}

/** Memory that all workers share. */
export interface Board {
  readonly draws: number;
  /** See the places below. */
  readonly control: Int32Array;
  /** [draw][measure][region] */
  readonly values: Float64Array;
  /** [draw] 0 not yet done, 1 done, 2 without an equilibrium. */
  readonly status: Uint8Array;
}

/** Places in `control`: the next draw nobody has taken, whether to stop, how many are done. */
export const [NEXT, STOP, DONE] = [0, 1, 2] as const;

export const statuses = { open: 0, done: 1, failed: 2 } as const;

/** From the pool to a worker without shared memory: a draw to make, or null to end. */
export type Request = number | null;
/** Back from it. */
export interface Reply {
  readonly draw: number;
  readonly values: Float64Array | null;
}

/** A copy of plain data in which every array of numbers lies in shared memory. */
export function inSharedMemory<T>(data: T): T {
  if (data instanceof Float64Array) {
    const copy = new Float64Array(new SharedArrayBuffer(data.byteLength));
    copy.set(data);
    return copy as T;
  }
  if (data instanceof Uint8Array) {
    const copy = new Uint8Array(new SharedArrayBuffer(data.byteLength));
    copy.set(data);
    return copy as T;
  }
  if (Array.isArray(data)) return data.map((item: unknown) => inSharedMemory(item)) as T;
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, inSharedMemory(value as unknown)])) as T;
}
