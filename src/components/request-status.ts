/** A status in the words end users know it by. */
export function requestStatus(status: string | null): string {
  if (status === "pending") return "Awaiting your reply";
  if (status === "solved" || status === "closed") return "Solved";
  return "Open";
}
