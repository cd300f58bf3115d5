// The body of a worker thread: takes draws from the board, or one by one by message, until there are none.
import { parentPort, workerData } from "node:worker_threads";
// Past the index of the room: a worker starts in half the time without the reading of scenario files.
import { drawWidth, evaluateDraw } from "../scenario/uncertainty/evaluate.js";
import { type Board, DONE, type Job, NEXT, type Reply, type Request, STOP, statuses } from "./jobs.js";

const { plan, board } = workerData as Job;

function takeAll({ draws, control, values, status }: Board): void {
  const width = drawWidth(plan);
  // Asked before a draw is taken, never after: what is taken is done, so that the draws done are the first so many.
  while (Atomics.load(control, STOP) === 0) {
    const draw = Atomics.add(control, NEXT, 1);
    if (draw >= draws) return;
    const row = evaluateDraw(plan, draw);
    if (row) values.set(row, draw * width);
    Atomics.store(status, draw, row ? statuses.done : statuses.failed);
    Atomics.add(control, DONE, 1);
  }
}

if (board) takeAll(board);
else {
  parentPort?.on("message", (request: Request) => {
    if (request === null) parentPort?.close();
    else parentPort?.postMessage({ draw: request, values: evaluateDraw(plan, request) } satisfies Reply);
  });
}
