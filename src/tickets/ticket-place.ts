import { keptChoice } from "../lib/kept-choice.ts";

/** Where an open ticket stands, if the window has room for both: beside its list, or alone. */
export const ticketPlace = keptChoice("ticket-place", ["beside", "alone"]);

/** From here on a list and a ticket stand side by side. */
export const roomForBoth = "(width >= 60rem)";

/** The other way round; nothing where a window has no room for both, so that a wider one is as chosen. */
export function toggleTicketPlace(): void {
  if (!matchMedia(roomForBoth).matches) return;
  ticketPlace.choose(ticketPlace.read() === "beside" ? "alone" : "beside");
}
