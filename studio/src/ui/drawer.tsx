import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useWords } from "../settings.js";
import { frameWords } from "../words.js";

/** A step of the way from a measure to a rate to a result. */
export interface ChainStep {
  /** What happens in the step, a sentence or the name of a measure. */
  readonly what: string;
  /** What it comes to, as shown. */
  readonly value?: string;
  /** Why, how, under which assumption. */
  readonly note?: string;
  /** Instrument and pinpoint, assumption number, data file. */
  readonly cites?: readonly { readonly text: string; readonly href?: string }[];
}

/** Steps in order, from the legal text to the number. */
export type Chain = readonly ChainStep[];

/** A side drawer over the page; Escape, the button and a click beside it close it, and the focus goes back. */
export function Drawer(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const { title, onClose, children } = props;
  const words = useWords(frameWords);
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const open = dialog.current;
    open?.showModal();
    const beside = (event: MouseEvent): void => {
      if (event.target === open) onClose();
    };
    open?.addEventListener("click", beside);
    return () => open?.removeEventListener("click", beside);
  }, [onClose]);
  return (
    <dialog ref={dialog} className="drawer" aria-labelledby={heading} onClose={onClose}>
      <header>
        <h2 id={heading}>{title}</h2>
        <button type="button" onClick={onClose}>
          {words.close}
        </button>
      </header>
      {children}
    </dialog>
  );
}

/** The steps of a chain as a list. */
export function ChainList({ chain }: { readonly chain: Chain }): ReactNode {
  return (
    <ol className="chain">
      {chain.map(({ what, value, note, cites = [] }, index) => (
        <li key={`${index} ${what}`}>
          <p>
            {what} {value !== undefined && <span className="value">{value}</span>}
          </p>
          {note !== undefined && <p className="muted small">{note}</p>}
          {cites.map(({ text, href }) => (
            <p key={text} className="cite small">
              {href === undefined ? text : <a href={href}>{text}</a>}
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}

/**
 * A number that opens: pressed, it shows the chain from the legal text to it.
 * @param value as shown.
 * @param of what it is a number of, for the drawer's title and for screen readers.
 * @param chain the steps, or how to have them made when the drawer opens (a component that asks the worker).
 */
export function Opens(props: {
  readonly value: string;
  readonly of: string;
  readonly chain: Chain | (() => ReactNode);
  readonly className?: string;
}): ReactNode {
  const { value, of, chain, className = "" } = props;
  const words = useWords(frameWords);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={`opens ${className}`}
        aria-haspopup="dialog"
        title={`${of}: ${words.opens}`}
        onClick={() => setOpen(true)}
      >
        {value}
      </button>
      {open && (
        <Drawer title={of} onClose={() => setOpen(false)}>
          <p className="muted small">{words.how}</p>
          {typeof chain === "function" ? chain() : <ChainList chain={chain} />}
        </Drawer>
      )}
    </>
  );
}
