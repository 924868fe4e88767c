import "./status-badge.css";

const words: Record<string, string> = {
  new: "New",
  open: "Open",
  pending: "Pending",
  hold: "On-hold",
  solved: "Solved",
  closed: "Closed",
};

/** A ticket's status: colour, and always its word. A status nobody knows keeps its own word, in grey. */
export function StatusBadge({ status }: { status: string | null }) {
  const known = status !== null && Object.hasOwn(words, status);
  return (
    <span className={`status-badge status-${known ? status : "unknown"}`}>
      {known ? words[status] : (status ?? "No status")}
    </span>
  );
}
