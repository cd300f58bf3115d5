import { home } from "../node/path.js";
import { exists, packageRoot, put, readUtf8, remove } from "../disk.js";
import { answerPath } from "../stored.js";
import { takeWritten } from "../write.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

/** A command line of the terminal, and files of the reader that it names. */
export interface CommandLine {
  readonly args: readonly string[];
  /** Text by plain name, as `mine.yaml`; the command finds them in its folder. */
  readonly files?: Readonly<Record<string, string>>;
  /** Works the answer out here, also where one was kept at the build. */
  readonly fresh?: boolean;
}

export interface CommandAnswer {
  /** Exit code of the terminal: 0 done, 2 usage, 3 invalid file, 4 not known, 5 not converged, 6 outside a tolerance. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What the command wrote with `-o`, by plain name. */
  readonly written: Readonly<Record<string, string>>;
  /** Kept from the build; false: worked out here. */
  readonly stored: boolean;
}

/** What most commands read before anything else. */
export const files = ({ args, fresh = false }: CommandLine): readonly string[] =>
  fresh || !isStored(args) ? ["dist/book.json", ...(reads[args[0] ?? ""] ?? [])] : [answerPath(args)];

/** What a command reads much of. */
const reads: Readonly<Record<string, readonly string[]>> = {
  find: ["book/us/schedule/", "benchmarks/trade/us-2024-CAN.csv", "benchmarks/trade/us-2024-MEX.csv"],
};

const isStored = (args: readonly string[]): boolean => exists(`${packageRoot}/${answerPath(args)}`);

/** Runs `parley ...` in the page: the same code as in the terminal, so the same answer. */
export async function run({ args, files: own = {}, fresh = false }: CommandLine): Promise<CommandAnswer> {
  if (!fresh && isStored(args)) {
    return { code: 0, stdout: readUtf8(`${packageRoot}/${answerPath(args)}`), stderr: "", written: {}, stored: true };
  }
  const paths = Object.keys(own).map((name) => `${home}/${name}`);
  for (const [name, text] of Object.entries(own)) put(`${home}/${name}`, utf8ToBytes(text));
  let [stdout, stderr] = ["", ""];
  const streams = {
    stdout: { write: (text: string) => (stdout += text) },
    stderr: { write: (text: string) => (stderr += text) },
    env: {},
  };
  try {
    // The commands come when one is run: an answer kept from the build needs none.
    const { runParley } = await import("../../../../src/cli/app.js");
    const code = await runParley(args, { process: streams, cwd: home });
    const written = [...takeWritten()].map(([path, text]) => [path.slice(home.length + 1), text]);
    return { code, stdout, stderr, written: Object.fromEntries(written), stored: false };
  } finally {
    for (const path of paths) remove(path);
  }
}
