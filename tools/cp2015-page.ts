/** Writes docs/cp2015.md from the shipped reference and our own runs. */
import { writeFileSync } from "node:fs";
import { packageRoot } from "../src/files/index.js";
import { join } from "node:path";
import { cp2015Page } from "./support/cp2015-page.js";

writeFileSync(join(packageRoot, "docs", "cp2015.md"), cp2015Page());
