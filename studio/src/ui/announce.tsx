import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from "react";

const AnnounceContext = createContext<(headline: string) => void>(() => undefined);

/** Milliseconds that a headline must stand before a screen reader hears it. */
const settles = 600;

/** Reads headlines out, and nothing else: the last one, once it has stood a moment. */
export function Announcer({ children }: { readonly children: ReactNode }): ReactNode {
  const [spoken, setSpoken] = useState("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const announce = useCallback((headline: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setSpoken(headline), settles);
  }, []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <output className="hidden">{spoken}</output>
    </AnnounceContext>
  );
}

/**
 * The answer of a page in one sentence, set as its heading and read out when it changes.
 * @param say the sentence, where the heading holds numbers that open.
 */
export function Headline(
  props: { readonly children: string } | { readonly children: ReactNode; readonly say: string },
): ReactNode {
  const announce = useContext(AnnounceContext);
  const said = "say" in props ? props.say : props.children;
  useEffect(() => announce(said), [announce, said]);
  return <h1>{props.children}</h1>;
}
