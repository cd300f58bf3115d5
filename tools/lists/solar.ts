// Crystalline silicon photovoltaic cells and modules of the safeguard of section 201.
import type { WriteList } from "./entries.js";

export function solar(write: WriteList): void {
  const entries = [
    { code: "8541420010", heading: "9903.45.22" },
    { code: "8541430010", heading: "9903.45.25" },
  ];
  write("us", "s201-solar", entries, {
    what: "cells and modules of crystalline silicon under the safeguard of section 201, note 18(c) and (g)",
    source: "USITC, Harmonized Tariff Schedule 2026 Revision 6, chapter 99",
    licence: "public domain",
    notes:
      "cells on inverters or batteries (8501.80.10, 8507.20.80) and as generators (8501.71.00, 8501.72.10) are not on it",
  });
}
