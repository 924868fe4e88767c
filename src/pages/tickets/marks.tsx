import { createContext, use } from "react";
import { Icon } from "../../ui/icon.tsx";
import type { Look } from "../../tickets/looked.ts";
import "./marks.css";

/** The tickets of the list around that have a draft: asked once, not by every row. */
export const DraftTickets = createContext<ReadonlySet<number>>(new Set());

/** What is special about a row: words of mine that are not sent, or a change since I looked. */
export function Marks({ id, look }: { id: number | null; look: Look }) {
  const drafts = use(DraftTickets);
  if (id !== null && drafts.has(id)) {
    return (
      <span className="mark-draft" title="You have written something here that is not sent">
        <Icon name="pen" />
        <span className="visually-hidden">Draft</span>
      </span>
    );
  }
  if (look !== "changed") return null;
  return (
    <span className="mark-changed" title="Changed since you looked">
      <span className="visually-hidden">Changed since you looked</span>
    </span>
  );
}
