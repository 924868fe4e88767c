import { createStore } from "idb-keyval";

/** Where drafts are kept, by place. */
export const draftStore = createStore("scopedesk-drafts", "drafts");

/** The key of which tickets have one. */
export const draftTicketsKey = ["drafts", "tickets"] as const;
