// Writes docs/DATA-SOURCES.md from the provenance records that lie beside the data.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../src/files/index.js";
import { dataSourcesPage } from "./support/data-sources-page.js";

writeFileSync(join(packageRoot, "docs", "DATA-SOURCES.md"), dataSourcesPage());
