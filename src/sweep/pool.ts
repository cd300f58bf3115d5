import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { type DrawPlan, drawWidth, evaluateDraw } from "../scenario/index.js";
import { type Board, DONE, inSharedMemory, type Job, type Reply, type Request, STOP, statuses } from "./jobs.js";

export interface SweepOptions {
  /** How many draws, numbered from 0. */
  readonly draws: number;
  /** Threads besides this one; with 0 this one does the work. */
  readonly workers: number;
  /** Called a few times a second with the number of draws done, and what gives the first so many of them. */
  readonly onProgress?: (done: number, first: () => Rows) => void;
  /** When it fires, the draws under way are finished and no further one is begun. */
  readonly signal?: AbortSignal;
  /** `messages` where memory cannot be shared; chosen by itself unless given. */
  readonly transport?: "shared" | "messages";
}

export interface Swept {
  /** [draw][measure][region] of the first so many draws; null where a draw has no equilibrium within reach. */
  readonly rows: Rows;
  readonly interrupted: boolean;
}

/**
 * Makes the draws of a plan, numbered from 0, on worker threads. What a draw gives depends on the plan and its number alone: the
 * result has the same bits with any number of workers, with shared memory and with messages. Where it is interrupted, it holds
 * the first so many draws, the same as if only those had been asked for.
 * @throws what a draw throws, other than not to converge.
 */
export async function sweepDraws(plan: DrawPlan, options: SweepOptions): Promise<Swept> {
  const { draws, signal } = options;
  const workers = Math.min(options.workers, draws);
  const transport = options.transport ?? (typeof SharedArrayBuffer === "undefined" ? "messages" : "shared");
  const how = workers === 0 ? here : transport === "shared" ? onBoard : byMessage;
  const rows = await how(plan, { ...options, workers });
  return { rows, interrupted: rows.length < draws && signal?.aborted === true };
}

type Rows = readonly (Float64Array | null)[];

/** On this thread, letting it breathe between draws. */
async function here(plan: DrawPlan, { draws, onProgress, signal }: SweepOptions): Promise<Rows> {
  const rows: (Float64Array | null)[] = [];
  let told = performance.now();
  for (;;) {
    if (rows.length >= draws || signal?.aborted) return rows;
    rows.push(evaluateDraw(plan, rows.length));
    await setImmediate();
    if (performance.now() - told < progressEvery) continue;
    told = performance.now();
    onProgress?.(rows.length, () => [...rows]);
  }
}

/** Milliseconds between two calls of `onProgress`. */
const progressEvery = 200;

async function onBoard(plan: DrawPlan, { draws, workers, onProgress, signal }: SweepOptions): Promise<Rows> {
  const width = drawWidth(plan);
  const board: Board = {
    draws,
    control: new Int32Array(new SharedArrayBuffer(12)),
    values: new Float64Array(new SharedArrayBuffer(8 * draws * width)),
    status: new Uint8Array(new SharedArrayBuffer(draws)),
  };
  const job: Job = { plan: inSharedMemory(plan), board };
  const stop = (): void => void Atomics.store(board.control, STOP, 1);
  signal?.addEventListener("abort", stop);
  if (signal?.aborted) stop();
  const first = (): Rows => {
    const open = board.status.indexOf(statuses.open);
    return Array.from({ length: open < 0 ? draws : open }, (_, draw) =>
      board.status[draw] === statuses.done ? board.values.slice(draw * width, (draw + 1) * width) : null,
    );
  };
  const ticking = setInterval(() => onProgress?.(Atomics.load(board.control, DONE), first), progressEvery);
  try {
    await Promise.all(
      Array.from(
        { length: workers },
        () =>
          new Promise<void>((resolve, reject) => {
            start(job)
              .on("exit", resolve)
              .on("error", (error) => {
                stop();
                reject(error);
              });
          }),
      ),
    );
  } finally {
    clearInterval(ticking);
    signal?.removeEventListener("abort", stop);
  }
  return first();
}

async function byMessage(plan: DrawPlan, { draws, workers, onProgress, signal }: SweepOptions): Promise<Rows> {
  const rows: (Float64Array | null | undefined)[] = [];
  let [next, done, failed] = [0, 0, false];
  const first = (): Rows => {
    const open = Array.from(rows).indexOf(undefined);
    return rows.slice(0, open < 0 ? rows.length : open).map((row) => row ?? null);
  };
  const ticking = setInterval(() => onProgress?.(done, first), progressEvery);
  const request = (): Request => (next < draws && signal?.aborted !== true && !failed ? next++ : null);
  try {
    await Promise.all(
      Array.from(
        { length: workers },
        () =>
          new Promise<void>((resolve, reject) => {
            const worker = start({ plan, board: null });
            worker.on("exit", resolve).on("error", (error) => {
              failed = true;
              reject(error);
            });
            worker.on("message", ({ draw, values }: Reply) => {
              rows[draw] = values;
              done += 1;
              worker.postMessage(request());
            });
            worker.postMessage(request());
          }),
      ),
    );
  } finally {
    clearInterval(ticking);
  }
  return Array.from({ length: next }, (_, draw) => rows[draw] ?? null);
}

/** From the sources, as in tests, a worker needs a loader of TypeScript first. */
function start(job: Job): Worker {
  if (!import.meta.url.endsWith(".ts")) return new Worker(new URL("./worker.js", import.meta.url), { workerData: job });
  const body = JSON.stringify(new URL("./worker.ts", import.meta.url).href);
  const code = `import("tsx/esm/api").then(({ register }) => { register(); return import(${body}); })`;
  return new Worker(code, { eval: true, workerData: job });
}
