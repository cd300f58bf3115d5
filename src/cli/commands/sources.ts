import { elasticitySets, readProvenance } from "../../files/index.js";
import type { Context } from "../context.js";
import { version } from "../version.js";

/** `parley sources`: provenance and licence of every data file, and the sets of trade elasticities with their papers. */
export function printSources(this: Context, flags: { json: boolean }): void {
  const files = readProvenance();
  const elasticities = elasticitySets().map(({ set, published, citation, note }) => ({
    set,
    published,
    citation,
    note,
  }));
  if (flags.json) {
    const result = {
      schema: "parley/sources/1",
      versions: { parley: version },
      inputs: {},
      files,
      elasticities,
      warnings: [],
    };
    this.process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    return;
  }
  for (const file of files) {
    this.process.stdout.write(
      `${file.path}\n  ${file.what}\n  ${file.source}; ${file.licence}; retrieved ${file.retrieved}\n`,
    );
  }
  this.process.stdout.write("\nTrade elasticities, assume: { elasticities: SET }\n");
  for (const { set, citation, note, published } of elasticities) {
    const kind = published ? "" : " (not in the spread)";
    this.process.stdout.write(`${set}${kind}\n  ${citation}${note === "" ? "" : `\n  ${note}`}\n`);
  }
}
