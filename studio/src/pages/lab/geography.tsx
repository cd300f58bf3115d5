import { type ReactNode, useEffect, useMemo, useState } from "react";
import { feature } from "topojson-client";
import world from "world-atlas/countries-110m.json?url";
import { map, welfareFigure } from "../../../../src/report/figures/index.js";
import type { ScenarioResult } from "../../../../src/scenario/index.js";
import type { DrawOptions } from "../../../../src/plot/index.js";
import { useSettings } from "../../settings.js";
import { Figure } from "../../ui/figure.js";

type Geometry = NonNullable<DrawOptions["geometry"]>;

let known: Promise<Geometry> | undefined;

/** Shapes of countries, fetched once, when the page opens: later the network may be gone. @throws where they cannot be had. */
export function shapes(): Promise<Geometry> {
  known ??= fetched().catch((error: unknown) => {
    known = undefined;
    throw error;
  });
  return known;
}

async function fetched(): Promise<Geometry> {
  const response = await fetch(world);
  if (!response.ok) throw new Error(`the shapes of countries could not be loaded (${response.status})`);
  const topology = await response.json();
  return feature(topology, topology.objects.countries) as unknown as Geometry;
}

/** Real income by country, on North America and on the world. */
export function Maps({ result }: { readonly result: ScenarioResult }): ReactNode {
  const { language } = useSettings();
  const [geometry, setGeometry] = useState<Geometry | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    shapes().then(setGeometry, (error: unknown) => setFault(String(error)));
  }, []);
  const figures = useMemo(() => {
    const { title, subtitle, source, measure } = welfareFigure(result, language);
    return (["north-america", "world"] as const).map((view) =>
      map({ id: `map-${view}`, language, title, subtitle, source }, measure, result.welfareExactPct, view),
    );
  }, [result, language]);
  if (fault !== null) return <p className="notice">{fault}</p>;
  if (geometry === null) return null;
  return figures.map((figure) => <Figure key={figure.id} figure={figure} geometry={geometry} />);
}
