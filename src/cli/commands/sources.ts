import { readProvenance } from "../../files/index.js";
import type { Context } from "../context.js";
import { version } from "../version.js";

/** `parley sources`: provenance and licence of every data file. */
export function printSources(this: Context, flags: { json: boolean }): void {
  const files = readProvenance();
  if (flags.json) {
    const result = { schema: "parley/sources/1", versions: { parley: version }, inputs: {}, files, warnings: [] };
    this.process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    return;
  }
  for (const file of files) {
    this.process.stdout.write(
      `${file.path}\n  ${file.what}\n  ${file.source}; ${file.licence}; retrieved ${file.retrieved}\n`,
    );
  }
}
