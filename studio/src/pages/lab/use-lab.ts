import { useCallback, useEffect, useMemo, useState } from "react";
import type { ScenarioResult } from "../../../../src/scenario/index.js";
import { ask } from "../../worker/client.js";
import type { Failure } from "../../worker/messages.js";
import type { Preview } from "../../worker/tasks/lab-preview.js";
import { useAnswer } from "../../worker/use-answer.js";
import { type Lever, levers, withLever } from "./levers.js";
import { type File, textOf } from "./scenario.js";

export interface Exact {
  /** The last good result; null before the first. */
  readonly result: ScenarioResult | null;
  readonly pending: boolean;
  /** What the terminal said of a scenario that cannot be run. */
  readonly fault: string | null;
  readonly failure: Failure | undefined;
  readonly again: () => void;
}

/** Draws one after the other: intervals come soon and get better. */
const rounds = [100, 400, 1000] as const;

const named = (text: string) => ({ "scenario.yaml": text });

/** The lever as it moves: a preview from the sector tariffs at both ends of it. */
export interface Dragged {
  readonly lever: Lever;
  readonly value: number;
}

/**
 * What a scenario comes to: a preview while a lever moves, the exact result when it stands, and intervals after that.
 * Every number is of a run of the terminal's own command.
 */
export function useLab(
  file: File,
  dragged: Dragged | null,
): {
  readonly exact: Exact;
  readonly drawn: ScenarioResult | null;
  readonly preview: Preview | null;
  readonly near: (lever: Lever) => void;
} {
  const text = useMemo(() => textOf(file), [file]);
  const question = useMemo(() => ({ args: ["run", "scenario.yaml", "--json"], files: named(text) }), [text]);
  const { output, pending, failure, again } = useAnswer("parley", question);
  const [good, setGood] = useState<{ readonly of: typeof output; readonly result: ScenarioResult } | null>(null);
  if (output?.code === 0 && good?.of !== output) {
    setGood({ of: output, result: JSON.parse(output.stdout) as ScenarioResult });
  }
  const fault = !pending && output !== undefined && output.code !== 0 ? output.stderr.trim() : null;
  const settled = !pending && fault === null && failure === undefined && dragged === null;
  useAhead(file, settled && good !== null);
  return {
    exact: { result: good?.result ?? null, pending, fault, failure, again },
    drawn: useDrawn(text, settled && (file.changes ?? []).length > 0),
    preview: usePreview(file, dragged),
    near: useNear(file),
  };
}

/** The result with drawn intervals, in rounds of more draws; null until the first is there. */
function useDrawn(text: string, settled: boolean): ScenarioResult | null {
  const [drawn, setDrawn] = useState<{ readonly text: string; readonly result: ScenarioResult } | null>(null);
  useEffect(() => {
    if (!settled) return undefined;
    const stop = new AbortController();
    const draw = async (): Promise<void> => {
      for (const draws of rounds) {
        const args = ["run", "scenario.yaml", "--json", "--draws", String(draws), "--workers", "0"];
        const { code, stdout } = await ask(
          "parley",
          { args, files: named(text) },
          { lane: "draws", topic: "draws", signal: stop.signal },
        );
        if (code !== 0) return;
        setDrawn({ text, result: JSON.parse(stdout) as ScenarioResult });
      }
    };
    // Intervals are an extra: where they fail, the first-order ones of the exact result stay and say so.
    draw().catch(() => undefined);
    return () => stop.abort();
  }, [text, settled]);
  return drawn?.text === text ? drawn.result : null;
}

function endsOf(file: File, lever: Lever): { readonly low: string; readonly high: string } {
  return { low: textOf(withLever(lever, file, lever.min)), high: textOf(withLever(lever, file, lever.max)) };
}

function usePreview(file: File, dragged: Dragged | null): Preview | null {
  const question = useMemo(() => {
    if (dragged === null) return null;
    const { lever, value } = dragged;
    return { ...endsOf(file, lever), at: (value - lever.min) / (lever.max - lever.min) };
  }, [file, dragged]);
  const { output } = useAnswer("lab-preview", question, "preview");
  const ofThis = output?.between[0] === question?.low && output?.between[1] === question?.high;
  return question !== null && output && ofThis ? output : null;
}

/** How long a scenario stands before the previews of its levers are prepared, ms. */
const rest = 1000;

/** Works out the ends of all levers, one after the other, while the reader reads; a lever pointed at goes first. */
function useAhead(file: File, settled: boolean): void {
  useEffect(() => {
    if (!settled) return undefined;
    const stop = new AbortController();
    const prepare = async (): Promise<void> => {
      for (const lever of levers.filter(({ verb }) => verb !== "suspend")) {
        const { low, high } = endsOf(file, lever);
        for (const text of [low, high])
          await ask(
            "lab-preview",
            { low: text, high: text, at: null },
            { lane: "preview", topic: "ahead", signal: stop.signal },
          );
      }
    };
    // What cannot be prepared is asked for when the lever moves, and says then what is wrong.
    const later = setTimeout(() => void prepare().catch(() => undefined), rest);
    return () => {
      clearTimeout(later);
      stop.abort();
    };
  }, [file, settled]);
}

/** Works out the ends of a lever before it is moved. */
function useNear(file: File): (lever: Lever) => void {
  return useCallback(
    (lever) => {
      // A preview that could not be prepared is asked for again when the lever moves, and says then what is wrong.
      ask("lab-preview", { ...endsOf(file, lever), at: null }, { lane: "preview", topic: "near" }).catch(
        () => undefined,
      );
    },
    [file],
  );
}
