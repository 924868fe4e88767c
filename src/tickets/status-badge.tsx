import { statusWords, wordFor } from "../reference/words.ts";
import { plainNode } from "../ui/plain.tsx";
import "./status-badge.css";

/** A ticket's status: colour, and always its word, or another `word` for those who know it by that. A status nobody knows keeps its own word, in grey. */
export function StatusBadge({ status, word }: { status: string | null; word?: string }) {
  const known = wordFor(statusWords, status);
  return (
    <span className={`status-badge status-${known ? status : "unknown"}`}>
      {plainNode(word ?? known ?? status ?? "No status")}
    </span>
  );
}
