import type { Context } from "./context.js";

/** What a command does, when it may also write a file. */
type Work<Flags, Args extends readonly unknown[]> = (
  this: Context,
  flags: Flags,
  ...args: Args
) => Promise<void> | void;

/**
 * The work of a command, begun only when the file named by `--output` can be written: minutes of work are not thrown away.
 * @throws ParleyError (invalid file): it cannot; nothing is made by looking.
 */
export const outputChecked = <Flags extends { readonly output?: string }, Args extends readonly unknown[]>(
  work: Work<Flags, Args>,
): Work<Flags, Args> =>
  async function checked(flags, ...args) {
    if (flags.output !== undefined) {
      const { checkWritable } = await import("../files/index.js");
      checkWritable(flags.output, this.cwd);
    }
    await work.call(this, flags, ...args);
  };
