import type { ReactNode } from "react";
import { plainNode } from "./plain.tsx";
import "./empty-state.css";

interface EmptyStateProps {
  title: ReactNode;
  children: ReactNode;
  action?: ReactNode;
}

/** A list with nothing in it: why, and what to do. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <h2 className="empty-state-title">{plainNode(title)}</h2>
      <p className="empty-state-text">{plainNode(children)}</p>
      {action}
    </div>
  );
}
