// Builds the benchmark economy na-2022 with its balance report, elasticities, sectors and the mapping of customs lines.
import { usImports2024 } from "./economy/customs.js";
import { writeMapping } from "./economy/write-mapping.js";

const imports = usImports2024();
const mapping = writeMapping(imports);
const billions = (usd: number): string => (usd / 1e9).toFixed(2);
process.stdout.write(`mapping: USD ${billions(mapping.total)} bn in chapters 1 to 97\n`);
for (const [step, value] of mapping.byStep) process.stdout.write(`  ${step} ${billions(value)}\n`);
for (const [chapter, value] of mapping.missing)
  process.stdout.write(`  no sector: chapter ${chapter} ${billions(value)}\n`);
