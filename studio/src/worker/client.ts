import type { Failure, FromWorker, ToWorker } from "./messages.js";
import type { TaskInput, TaskName, TaskOutput } from "./tasks.js";

/** A task that gave no answer; `failure` says whose fault it is. */
export class TaskError extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message);
  }
}

/** A newer question of the same kind took the place of this one before it was begun. */
export class Superseded extends Error {}

export interface AskOptions {
  /** Questions of one topic wait at most one deep: a newer one takes the place of one that was not begun. */
  readonly topic?: string;
  /** A lane is a worker of its own: a long task in one does not hold up the others. */
  readonly lane?: string;
  readonly onPart?: (part: unknown) => void;
  /** Takes the question back; a task under way is told, and its answer thrown away. */
  readonly signal?: AbortSignal;
}

interface Question {
  readonly id: number;
  readonly task: TaskName;
  readonly input: unknown;
  readonly options: AskOptions;
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** One worker with one task in flight and the others in order. */
class Lane {
  #worker: Worker | undefined;
  #current: Question | undefined;
  readonly #waiting: Question[] = [];

  ask(question: Question): void {
    const { topic } = question.options;
    const old = topic === undefined ? -1 : this.#waiting.findIndex(({ options }) => options.topic === topic);
    if (old >= 0) this.#waiting.splice(old, 1)[0]?.reject(new Superseded("superseded"));
    this.#waiting.push(question);
    question.options.signal?.addEventListener("abort", () => this.#takeBack(question));
    this.#next();
  }

  #next(): void {
    if (this.#current !== undefined) return;
    this.#current = this.#waiting.shift();
    if (this.#current === undefined) return;
    const { id, task, input } = this.#current;
    this.#send({ kind: "run", id, task, input });
  }

  #takeBack(question: Question): void {
    const at = this.#waiting.indexOf(question);
    if (at >= 0) this.#waiting.splice(at, 1);
    else if (this.#current === question) this.#send({ kind: "stop", id: question.id });
    question.reject(new Superseded("taken back"));
  }

  #send(message: ToWorker): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage(message);
  }

  #start(): Worker {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => this.#receive(data));
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      this.#crashed(event.message || "the worker could not be started");
    });
    worker.postMessage({ kind: "start", data: new URL("data/", document.baseURI).href } satisfies ToWorker);
    return worker;
  }

  #receive(message: FromWorker): void {
    const question = this.#current;
    if (question === undefined || message.id !== question.id) return;
    if (message.kind === "part") {
      if (question.options.signal?.aborted !== true) question.options.onPart?.(message.part);
      return;
    }
    this.#current = undefined;
    if (message.kind === "done") question.resolve(message.output);
    else question.reject(new TaskError(message.failure));
    this.#next();
  }

  /** The next question starts a new worker. */
  #crashed(message: string): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    const question = this.#current;
    this.#current = undefined;
    question?.reject(new TaskError({ kind: "crash", message }));
    this.#next();
  }
}

const lanes = new Map<string, Lane>();
let asked = 0;

/**
 * Has a task done by the worker.
 * @throws TaskError, Superseded.
 */
export function ask<Name extends TaskName>(
  task: Name,
  input: TaskInput<Name>,
  options: AskOptions = {},
): Promise<TaskOutput<Name>> {
  const name = options.lane ?? "main";
  const lane = lanes.get(name) ?? new Lane();
  lanes.set(name, lane);
  return new Promise((resolve, reject) => {
    asked += 1;
    lane.ask({ id: asked, task, input, options, resolve: resolve as (output: unknown) => void, reject });
  });
}
