// One line a task, alphabetical. A task is a file in tasks/ with `run`, and `files` where it knows what it will read.
export const tasks = {
  doc: () => import("./tasks/doc.js"),
  "lab-preview": () => import("./tasks/lab-preview.js"),
  measures: () => import("./tasks/measures.js"),
  duty: () => import("./tasks/duty.js"),
  dutyHistory: () => import("./tasks/duty-history.js"),
  events: () => import("./tasks/events.js"),
  parley: () => import("./tasks/parley.js"),
  rates: () => import("./tasks/rates.js"),
  timeline: () => import("./tasks/timeline.js"),
};

/** What a task may use besides its input. */
export interface TaskTools {
  /** Sends a part of the answer ahead. */
  readonly progress: (part: unknown) => void;
  /** Fires when nobody waits for the answer any more; a task that takes breaths may look. */
  readonly signal: AbortSignal;
}

export type TaskName = keyof typeof tasks;
type TaskModule<Name extends TaskName> = Awaited<ReturnType<(typeof tasks)[Name]>>;
export type TaskInput<Name extends TaskName> = Parameters<TaskModule<Name>["run"]>[0];
export type TaskOutput<Name extends TaskName> = Awaited<ReturnType<TaskModule<Name>["run"]>>;
