/** From the page to its worker. */
export type ToWorker =
  | { readonly kind: "start"; readonly data: string }
  | { readonly kind: "run"; readonly id: number; readonly task: string; readonly input: unknown }
  | { readonly kind: "stop"; readonly id: number };

/** What went wrong, in words that can be shown. */
export interface Failure {
  /** Ours: something the reader can mend. Data: a file could not be had. Bug: a fault of the studio. */
  readonly kind: "ours" | "data" | "bug" | "crash";
  readonly message: string;
}

/** From the worker to its page. */
export type FromWorker =
  | { readonly kind: "part"; readonly id: number; readonly part: unknown }
  | { readonly kind: "done"; readonly id: number; readonly output: unknown }
  | { readonly kind: "failed"; readonly id: number; readonly failure: Failure };
