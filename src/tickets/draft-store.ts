import { createStore } from "idb-keyval";

/** Where drafts are kept, by place. */
export const draftStore = createStore("scopedesk-drafts", "drafts");

/** The key of which tickets have one. */
export const draftTicketsKey = ["drafts", "tickets"] as const;

/** The place a part such as `new-ticket/subject` belongs to; undefined for what nobody here keeps. */
export function rootOf(place: string): string | undefined {
  return /^(?:(?:ticket|request|rating|follow-up|new-ticket\/after)\/\d+|new-ticket|new-request)(?=\/|$)/.exec(
    place,
  )?.[0];
}
