import { Component, type ReactNode } from "react";
import { useWords } from "../settings.js";
import { frameWords } from "../words.js";
import type { Failure } from "../worker/messages.js";

/** What went wrong, whose fault it is, and what to do. */
export function FailureNotice({
  failure,
  again,
}: {
  readonly failure: Failure;
  readonly again?: () => void;
}): ReactNode {
  const words = useWords(frameWords);
  return (
    <div className="notice stack" role="alert">
      <p>
        <strong>{words[failure.kind]}</strong>
      </p>
      <p>{failure.message}</p>
      {again && failure.kind !== "ours" && (
        <button type="button" onClick={again}>
          {words.again}
        </button>
      )}
    </div>
  );
}

interface BoundaryProps {
  readonly children: ReactNode;
  readonly fallback: ReactNode;
}

/** A page that fails leaves the frame standing. */
export class Boundary extends Component<BoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
