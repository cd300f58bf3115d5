import { ParleyError } from "../../../src/base/errors.js";
import { NotLoaded, takeMissed } from "./disk.js";
import type { Failure, FromWorker, ToWorker } from "./messages.js";
import { load, loadMissed, openPack, PackError, packAt } from "./pack.js";
import { type TaskName, type TaskTools, tasks } from "./tasks.js";

interface AnyTask {
  readonly run: (input: unknown, tools: TaskTools) => unknown;
  readonly files?: (input: unknown) => readonly string[];
}

const running = new Map<number, AbortController>();
const post = (message: FromWorker): void =>
  (self as unknown as { postMessage: (m: FromWorker) => void }).postMessage(message);

self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === "start") packAt(data.data);
  else if (data.kind === "stop") running.get(data.id)?.abort();
  else void answer(data.id, data.task, data.input);
});

async function answer(id: number, name: string, input: unknown): Promise<void> {
  const stop = new AbortController();
  running.set(id, stop);
  const progress = (part: unknown): void => post({ kind: "part", id, part });
  try {
    const [task] = await Promise.all([tasks[name as TaskName]() as Promise<unknown> as Promise<AnyTask>, openPack()]);
    await load(task.files?.(input) ?? []);
    post({ kind: "done", id, output: await untilLoaded(() => task.run(input, { progress, signal: stop.signal })) });
  } catch (error) {
    post({ kind: "failed", id, failure: failureOf(error) });
  } finally {
    running.delete(id);
  }
}

/** Reading is immediate: where a file was not there, it is fetched and the task begins again. */
async function untilLoaded(run: () => unknown): Promise<unknown> {
  for (;;) {
    takeMissed();
    try {
      const output = await run();
      const missed = takeMissed();
      if (missed.length === 0) return output;
      await loadMissed(missed);
    } catch (error) {
      const missed = takeMissed();
      if (missed.length === 0) throw error;
      await loadMissed(missed);
    }
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof ParleyError) return { kind: "ours", message: error.message };
  if (error instanceof PackError || error instanceof NotLoaded) return { kind: "data", message: error.message };
  return { kind: "bug", message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}
