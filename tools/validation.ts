/** Writes docs/validation.md: the solver against published figures, formulas and itself. */
import { writeFileSync } from "node:fs";
import { solve } from "../src/equilibrium/index.js";
import { shipped } from "../src/files/index.js";
import { validation, validationPage } from "./support/validation/page.js";

writeFileSync(shipped("docs", "validation.md"), validationPage(validation(solve)));
