import { useEffect, useId, useState } from "react";
import { ask, Superseded, TaskError } from "./client.js";
import type { Failure } from "./messages.js";
import type { TaskInput, TaskName, TaskOutput } from "./tasks.js";

/** What a question has come to. The last good answer stays while the next is worked out, and when that fails. */
export interface Answer<Output> {
  readonly output: Output | undefined;
  /** `output` is not yet, or of the question before. */
  readonly pending: boolean;
  readonly failure: Failure | undefined;
  /** What a task sent ahead of the present answer, the last part. */
  readonly part: unknown;
  /** Asks the same again, after a failure. */
  readonly again: () => void;
}

interface Known<Output> {
  readonly output?: Output;
  /** The question that was answered or failed. */
  readonly key?: string;
  readonly failure?: Failure;
  readonly part?: { readonly key: string; readonly value: unknown };
}

/**
 * The answer of a task, asked for again when the input changes; null asks nothing.
 * @param input compared as JSON.
 * @param lane see {@link ask}; read once.
 */
export function useAnswer<Name extends TaskName>(
  task: Name,
  input: TaskInput<Name> | null,
  lane = "main",
): Answer<TaskOutput<Name>> {
  const [known, setKnown] = useState<Known<TaskOutput<Name>>>({});
  const [tries, setTries] = useState(0);
  const topic = useId();
  const key = JSON.stringify([task, input, tries]);
  useEffect(() => {
    const [name, asked] = JSON.parse(key) as [Name, TaskInput<Name> | null];
    if (asked === null) return undefined;
    const stop = new AbortController();
    const onPart = (value: unknown): void => setKnown((last) => ({ ...last, part: { key, value } }));
    ask(name, asked, { topic, lane, onPart, signal: stop.signal }).then(
      (output) => setKnown({ key, output }),
      (error: unknown) => {
        if (error instanceof Superseded) return;
        const failure: Failure = error instanceof TaskError ? error.failure : { kind: "bug", message: String(error) };
        setKnown(({ output }) => ({ key, failure, ...(output !== undefined && { output }) }));
      },
    );
    return () => stop.abort();
  }, [key, lane, topic]);
  const present = known.key === key;
  return {
    output: known.output,
    pending: input !== null && !present,
    failure: present ? known.failure : undefined,
    part: known.part?.key === key ? known.part.value : undefined,
    again: () => setTries((count) => count + 1),
  };
}
