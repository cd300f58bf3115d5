/** One sector of the benchmark economy. */
export interface Sector {
  readonly code: string;
  readonly en: string;
  readonly fr: string;
  readonly es: string;
  readonly kind: "goods" | "services";
  /** Sectors of the flows table that it holds. */
  readonly flows: readonly string[];
}

const goods = (code: string, en: string, fr: string, es: string, flows: readonly string[] = [code]): Sector => ({
  code,
  en,
  fr,
  es,
  kind: "goods",
  flows,
});

/** The 22 sectors in the order of every table. */
export const sectors: readonly Sector[] = [
  goods(
    "A",
    "Agriculture, forestry and fishing",
    "Agriculture, sylviculture et pêche",
    "Agricultura, silvicultura y pesca",
    ["A01", "A02", "A03"],
  ),
  goods("B06", "Oil and gas", "Pétrole et gaz", "Petróleo y gas"),
  goods("BX", "Coal, ores and other mining", "Charbon, minerais et autres mines", "Carbón, minerales y otra minería", [
    "B05",
    "B07",
    "B08",
    "B09",
  ]),
  goods("C10T12", "Food, beverages and tobacco", "Aliments, boissons et tabac", "Alimentos, bebidas y tabaco"),
  goods("C13T15", "Textiles, clothing and leather", "Textiles, vêtements et cuir", "Textiles, ropa y cuero"),
  goods("C16", "Wood", "Bois", "Madera"),
  goods("C17_18", "Paper and printing", "Papier et imprimerie", "Papel e imprenta"),
  goods("C19", "Refined petroleum", "Produits pétroliers raffinés", "Petróleo refinado"),
  goods("C20", "Chemicals", "Produits chimiques", "Productos químicos"),
  goods("C21", "Pharmaceuticals", "Produits pharmaceutiques", "Productos farmacéuticos"),
  goods("C22", "Rubber and plastics", "Caoutchouc et plastiques", "Caucho y plásticos"),
  goods("C23", "Non-metallic minerals", "Minéraux non métalliques", "Minerales no metálicos"),
  goods("C24A", "Iron and steel", "Fer et acier", "Hierro y acero"),
  goods("C24B", "Non-ferrous metals", "Métaux non ferreux", "Metales no ferrosos"),
  goods("C25", "Fabricated metal products", "Produits métalliques", "Productos metálicos"),
  goods("C26", "Electronics and optics", "Électronique et optique", "Electrónica y óptica"),
  goods("C27", "Electrical equipment", "Matériel électrique", "Equipo eléctrico"),
  goods("C28", "Machinery", "Machines", "Maquinaria"),
  goods("C29", "Motor vehicles and parts", "Véhicules automobiles et pièces", "Vehículos automotores y partes"),
  goods("C30", "Other transport equipment", "Autre matériel de transport", "Otro equipo de transporte", [
    "C301",
    "C302T309",
  ]),
  goods(
    "C31T33",
    "Furniture and other manufacturing",
    "Meubles et autres fabrications",
    "Muebles y otras manufacturas",
  ),
  { code: "SVC", en: "Services", fr: "Services", es: "Servicios", kind: "services", flows: ["Services (aggregate)"] },
];

export const sectorCodes: readonly string[] = sectors.map((sector) => sector.code);

/** Sector of a four-digit class of ISIC Rev. 4; everything from division 35 on is services. */
export function sectorOfIsic(isic: string): string {
  const division = Number(isic.slice(0, 2));
  if (division <= 3) return "A";
  if (division === 6) return "B06";
  if (division <= 9) return "BX";
  if (division <= 12) return "C10T12";
  if (division <= 15) return "C13T15";
  if (division === 17 || division === 18) return "C17_18";
  if (division === 24) return isic === "2410" || isic === "2431" ? "C24A" : "C24B";
  if (division <= 30) return `C${division}`;
  return division <= 33 ? "C31T33" : "SVC";
}
