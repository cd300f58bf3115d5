import { writeFileSync } from "node:fs";
import { shipped } from "../src/files/index.js";
import { flipThreats, variantsOf, whatFlipsPage } from "./support/what-flips-page.js";

/** Writes docs/what-flips.md: the threat points under every variant of the model. */
writeFileSync(shipped("docs", "what-flips.md"), whatFlipsPage(variantsOf(flipThreats)));
