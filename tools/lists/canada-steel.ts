// Steel goods above whose tariff quotas Canada charges a surtax on goods of all but its partners in the CUSMA.
import { noted, type WriteList } from "./entries.js";

export function canadaSteel(write: WriteList): void {
  write(
    "ca",
    "steel-quotas",
    classes.flatMap(([name, text]) => noted(text).map(({ code }) => ({ code, heading: name }))),
    {
      what: "steel goods under tariff quotas by class: Order Imposing a Surtax on the Importation of Certain Steel Goods, SOR/2025-148, schedule 1",
      source: "the order of 26 June 2025 as listed by a customs broker (Summit Customs Brokers)",
      licence: "Open Government Licence - Canada",
      notes:
        "five classes of June 2025; the amendments of 1 August 2025, 26 December 2025 and 28 June 2026 divide and change them and are not at hand item by item",
    },
  );
}

const classes = [
  [
    "flat",
    `7208.10.00 7208.25.00 7208.26.00 7208.27.00 7208.36.00 7208.37.00 7208.38.00 7208.39.00 7208.40.00 7208.51.00
     7208.52.00 7208.53.00 7208.54.00 7208.90.00 7209.15.00 7209.16.00 7209.17.00 7209.18.00 7209.25.00 7209.26.00
     7209.27.00 7209.28.00 7209.90.00 7210.11.00 7210.12.00 7210.49.00 7210.50.00 7210.61.00 7210.69.00 7210.70.00
     7210.90.00 7211.14.00 7211.19.00 7211.23.00 7211.29.00 7211.90.00 7212.10.00 7212.30.00 7212.40.00 7212.50.00
     7225.19.00 7225.30.00 7225.40.00 7225.50.00 7225.91.00 7225.92.00 7225.99.00 7226.91.00 7226.92.00 7226.99.00`,
  ],
  [
    "long",
    `7213.10.00 7213.20.00 7213.91.00 7213.99.00 7214.10.00 7214.20.00 7214.91.00 7214.99.00 7216.10.00 7216.21.00
     7216.22.00 7216.31.00 7216.32.00 7216.33.00 7216.40.00 7216.50.00 7216.99.00 7217.10.00 7217.20.00 7217.30.00
     7217.90.00 7224.10.00 7227.10.00 7227.20.00 7227.90.00 7228.30.00 7228.40.00 7228.50.00 7228.60.00 7228.70.00
     7228.80.00 7229.20.00 7229.90.00 7301.10.00 7301.20.00`,
  ],
  [
    "pipe",
    `7304.19.00 7304.22.00 7304.23.00 7304.24.00 7304.29.00 7304.39.00 7304.59.00 7304.90.00 7305.11.00 7305.12.00
     7305.19.00 7305.20.00 7305.31.00 7305.39.00 7305.90.00 7306.19.00 7306.29.00 7306.30.00 7306.50.00 7306.61.00
     7306.69.00 7306.90.00`,
  ],
  ["semi-finished", "7206.10.00 7206.90.00 7207.11.00 7207.12.00 7207.19.00 7207.20.00 7224.90.00"],
  ["stainless", "7218.10.00 7218.91.00 7218.99.00 7222.30.00 7222.40.00 7304.49.00"],
] as const;
