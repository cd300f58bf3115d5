// Builds the benchmark economy na-2022 with its balance report, elasticities, sectors and the mapping of customs lines.
import { writeFileSync } from "node:fs";
import { writeEconomy } from "../src/economy/index.js";
import { shipped } from "../src/files/index.js";
import { buildAccounts } from "./economy/accounts.js";
import { usImports2024 } from "./economy/customs.js";
import { defaultSet, elasticitySets, readElasticities } from "./economy/elasticities.js";
import { collectedRates } from "./economy/flows.js";
import { readFlows, readTechnology } from "./economy/inputs.js";
import { balanceReport } from "./economy/report.js";
import { sectorCodes, sectors } from "./economy/sectors.js";
import { writeMapping } from "./economy/write-mapping.js";
import { TableFolder } from "./support/tables.js";

const importer = "tools/economy.ts";
const imports = usImports2024();
const mapping = writeMapping(imports);

const root = new TableFolder("", importer);
const thetas = new Map(elasticitySets.map((set) => [set.id, readElasticities(set)]));
root.write(
  "elasticities.csv",
  "set,sector,theta",
  [...thetas].flatMap(([set, theta]) => sectorCodes.map((sector, index) => `${set},${sector},${theta[index]}`)),
  {
    what: "trade elasticities theta by sector in eight named sets; citations in elasticity-sets.csv",
    source: "six published sets transcribed to ICIO sectors, and two for comparison",
    licence: "figures from the cited papers",
    notes: "parts merged into one sector have one value in every set; the default is fontagne-2022",
  },
);
root.write(
  "elasticity-sets.csv",
  "set,published,citation,note",
  elasticitySets.map((set) => `${set.id},${set.published},"${set.citation}","${set.note}"`),
  { what: "citation and cautions of every elasticity set", source: "the cited papers", licence: "MIT" },
);
root.write(
  "sectors.csv",
  "code,en,fr,es,kind",
  sectors.map(({ code, en, fr, es, kind }) => [code, en, fr, es].map((cell) => `"${cell}"`).join(",") + `,${kind}`),
  {
    what: "sectors of the benchmark economy, named in three languages",
    source: "own table on OECD ICIO sectors",
    licence: "MIT",
  },
);
root.close();

const flows = readFlows();
const technology = readTechnology();
const collected = collectedRates(imports, mapping.placed);
const elasticity = thetas.get(defaultSet);
if (!elasticity) throw new Error(`there is no elasticity set ${defaultSet}`);
const accounts = buildAccounts(flows, technology, collected, elasticity);

const folder = new TableFolder("na-2022", importer);
const what: Readonly<Record<string, string>> = {
  "country.csv": "value added at basic prices and trade surplus, USD million",
  "country_sector.csv": "value-added share, final-demand share, expenditure gross of tariffs in USD million",
  "trade.csv": "shares in the importer's expenditure gross of tariffs, and the tariff as a fraction",
  "io.csv": "share of a source sector in the using sector's materials",
  "sector.csv": "trade elasticity and whether the sector is traded",
};
for (const [name, text] of Object.entries(writeEconomy(accounts.economy))) {
  const [header, ...rows] = text.trimEnd().split("\n") as [string, ...string[]];
  folder.write(name, header, rows, {
    what: `benchmark economy na-2022, 12 regions, 22 sectors: ${what[name]}`,
    source:
      "OECD ICIO 2025 edition (flows 2022), OECD ICIO 2023 edition (technology 2020), Teti (2024) tariffs, US Census Bureau (duties collected in 2024), Fontagné et al. (2022)",
    licence: "OECD terms with attribution; Census public domain",
    notes: "balanced by the importer; see docs/balance-report.md",
  });
}
folder.close();

writeFileSync(shipped("docs", "balance-report.md"), balanceReport({ accounts, mapping, imports, flows }));
