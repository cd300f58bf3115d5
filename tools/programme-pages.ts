// Writes docs/programmes from the statute book: a page a programme with its timeline and sources, and their index.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot, readBook } from "../src/files/index.js";
import { programmePages, workedCases } from "./support/programme-pages.js";

const folder = join(packageRoot, "docs", "programmes");
const pages = programmePages(readBook(), workedCases());
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(join(folder, name));
for (const [name, text] of pages) writeFileSync(join(folder, name), text);
process.stdout.write(`docs/programmes ${pages.size} pages\n`);
