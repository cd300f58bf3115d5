import type { CommandContext } from "@stricli/core";

/** What a command may touch: streams, folder and environment are handed in, so that tests run commands in process. */
export interface Context extends CommandContext {
  readonly process: {
    readonly stdin?: { readonly isTTY?: boolean } & Partial<AsyncIterable<Uint8Array | string>>;
    readonly stdout: { write(text: string): unknown; readonly isTTY?: boolean };
    readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean };
    readonly env: Readonly<Record<string, string | undefined>>;
    exitCode?: number | string | null;
  };
  /** Calls back at an interrupt (Ctrl-C) until the function returned is called; without it an interrupt ends the program. */
  readonly onInterrupt?: (stop: () => void) => () => void;
  /** Relative paths of the user start here. */
  readonly cwd: string;
}
