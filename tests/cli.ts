import { runParley } from "../src/cli/app.js";
import { packageRoot } from "../src/files/index.js";

/** What a command line gave back. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `parley ...` in this process, from the package root unless told otherwise. */
export async function parley(args: readonly string[], cwd: string = packageRoot): Promise<Ran> {
  let stdout = "";
  let stderr = "";
  const streams = {
    stdout: { write: (text: string) => (stdout += text) },
    stderr: { write: (text: string) => (stderr += text) },
    env: {},
  };
  const code = await runParley(args, { process: streams, cwd });
  return { code, stdout, stderr };
}
