import type { ReactNode } from "react";

/** What is wider than a small screen scrolls inside itself, also by keyboard. */
export const Scroll = ({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode => (
  <section className="scroll" tabIndex={0} aria-label={label}>
    {children}
  </section>
);
