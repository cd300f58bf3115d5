import { type ComponentType, createElement, lazy, type ReactNode } from "react";

/** The pages in the order of the header. A page is there when its folder has a `page.tsx` with a default export. */
const order = ["now", "duty", "timeline", "rates", "lab", "table", "compare", "brief", "others", "method"] as const;

export type PageName = (typeof order)[number];

const found = import.meta.glob<{ readonly default: ComponentType }>("./pages/*/page.tsx");

export const pages: ReadonlyMap<PageName, ReactNode> = new Map(
  order.flatMap((name): [PageName, ReactNode][] => {
    const load = found[`./pages/${name}/page.tsx`];
    return load === undefined ? [] : [[name, createElement(lazy(load))]];
  }),
);
