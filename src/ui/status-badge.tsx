import "./status-badge.css";

const words: Record<string, string> = {
  new: "New",
  open: "Open",
  pending: "Pending",
  hold: "On-hold",
  solved: "Solved",
  closed: "Closed",
};

/** A ticket's status: colour, and always its word, or another `word` for those who know it by that. A status nobody knows keeps its own word, in grey. */
export function StatusBadge({ status, word }: { status: string | null; word?: string }) {
  const known = status !== null && Object.hasOwn(words, status);
  return (
    <span className={`status-badge status-${known ? status : "unknown"}`}>
      {word ?? (known ? words[status] : (status ?? "No status"))}
    </span>
  );
}
