import { exitCodes } from "../base/index.js";
import { reasonOf } from "../files/index.js";

/** What the guard needs of a stream of the process. */
interface Stream {
  on(event: "error", listener: (error: NodeJS.ErrnoException) => void): unknown;
  write(text: string): unknown;
}

/**
 * Ends the program in one line when the output cannot be written: a reader that has left (`| head`) is no mistake, a full
 * disk is a file that does not take what it should. A message that cannot be shown changes no exit code.
 */
export function guardStreams(stdout: Stream, stderr: Stream, exit: (code: number) => void): void {
  stdout.on("error", (error) => {
    if (error.code === "EPIPE") return exit(exitCodes.done);
    stderr.write(`parley: the output cannot be written: ${reasonOf(error)}\n`);
    return exit(exitCodes.invalidFile);
  });
  stderr.on("error", () => undefined);
}
