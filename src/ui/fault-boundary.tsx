import { Component, type ReactNode } from "react";
import { Notice } from "./notice.tsx";

interface FaultBoundaryProps {
  children: ReactNode;
  /** What stands in the place of what could not be shown. */
  fallback: ReactNode;
}

/**
 * Keeps a fault where it happened: what cannot be shown is replaced, and the page around it goes on.
 *
 * It stays replaced until it is mounted anew; give it a `key` of what it shows.
 */
export class FaultBoundary extends Component<FaultBoundaryProps, { isFaulty: boolean }> {
  override state = { isFaulty: false };

  static getDerivedStateFromError(): { isFaulty: boolean } {
    return { isFaulty: true };
  }

  override render(): ReactNode {
    return this.state.isFaulty ? this.props.fallback : this.props.children;
  }
}

interface NotShownProps {
  /** What is missing, as the start of a sentence: "The properties". */
  what: string;
  className?: string;
}

/** Stands where a part of the page should be. */
export function NotShown({ what, className }: NotShownProps) {
  return (
    <div className={className}>
      <Notice tone="warning" title={`${what} could not be shown`}>
        The rest of the page works. Reloading may help.
      </Notice>
    </div>
  );
}
