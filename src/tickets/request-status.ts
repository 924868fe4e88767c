/** A status as end users know it: they see three, in the colours agents see. */
export function requestStatus(status: string | null): { status: string; word: string } {
  if (status === "pending") return { status, word: "Awaiting your reply" };
  if (status === "solved" || status === "closed") return { status: "solved", word: "Solved" };
  return { status: "open", word: "Open" };
}
