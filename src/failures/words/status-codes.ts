import {
  largestFile,
  mostAtOnce,
  mostJobs,
  offsetReach,
  rateLimitWindow,
  searchReach,
} from "../../reference/limits.ts";
import { act, type Words } from "../explanation.ts";

/** What Zendesk's API answers with, beside 403. */
export const statusCodes = {
  "bad-request": {
    title: "Zendesk did not understand this request",
    detail:
      "Nothing was changed. If you did not type anything unusual, this is a fault of the app.",
    confidence: "certain",
    actions: [act.retry(), act.copy()],
  },
  "too-deep": {
    title: "Zendesk goes no further down this list",
    detail: `Page by page it shows the first ${offsetReach.toLocaleString("en-US")} only. Narrow the list with a filter or a search.`,
    confidence: "certain",
    actions: [act.home("Back to the list")],
  },
  "cannot-sort": {
    title: "Zendesk cannot sort this list that way",
    detail: "Choose another column, or leave the order as it is.",
    confidence: "certain",
    actions: [act.home("Back to the list")],
  },
  "too-many-at-once": {
    title: "Too many at once",
    detail: `Zendesk takes at most ${mostAtOnce} records in one go. Select fewer and repeat.`,
    confidence: "certain",
    actions: [act.retry()],
  },
  "token-refused": {
    title: "Zendesk no longer accepts this session",
    detail: "It ran out or was revoked. Renewing it is often enough; if not, sign in again.",
    confidence: "certain",
    otherwise: ["almost-certain", "likely"],
    actions: [act.refresh(), act.signIn()],
  },
  "not-signed-in": {
    title: "Zendesk does not know who you are",
    detail: "The request arrived without a valid sign-in.",
    confidence: "certain",
    actions: [act.signIn()],
  },
  "no-such-endpoint": {
    title: "Zendesk has no such address",
    detail: "The path is misspelt, or this account's plan does not have it.",
    confidence: "certain",
    actions: [act.home(), act.copy()],
  },
  "not-found": {
    title: "Zendesk does not have this",
    detail: "It was deleted or merged, or you are not allowed to know that it exists.",
    confidence: "certain",
    actions: [act.home(), act.retry()],
  },
  conflict: {
    title: "Somebody changed this first",
    detail:
      "Your change was not saved, and what you typed is still here. Look at the newest version, then save again.",
    confidence: "certain",
    actions: [act.reloadRecord(), act.copy()],
  },
  "too-large": {
    title: "That is more than Zendesk takes at once",
    detail: `Files may have up to ${largestFile} MB each. Send fewer or smaller ones.`,
    confidence: "certain",
    actions: [act.retry(), act.copy()],
  },
  invalid: {
    title: "Zendesk did not accept this as it is",
    detail: "Nothing was saved. Check what you entered and send it again.",
    confidence: "certain",
    actions: [act.retry(), act.copy()],
  },
  "search-too-deep": {
    title: `A search shows ${searchReach.toLocaleString("en-US")} results at most`,
    detail: "Add a word, a status or a date to narrow it down.",
    confidence: "certain",
    actions: [act.home("Back to the list")],
  },
  "person-suspended": {
    title: "The requester is suspended",
    detail:
      "Zendesk takes nothing in the name of somebody who is suspended. An agent can lift that on the person’s page; until then choose another requester.",
    confidence: "certain",
    actions: [act.retry(), act.copy()],
  },
  "ticket-closed": {
    title: "This ticket is closed for good",
    detail:
      "Closed tickets cannot be changed any more. Write a follow-up instead; what you typed is still here.",
    confidence: "certain",
    actions: [act.home("Back to the list"), act.copy()],
  },
  "rate-limited": {
    title: "Too many requests in the last minute",
    detail:
      "Everybody in your company shares one limit at Zendesk. Wait a moment; nothing is lost.",
    confidence: "certain",
    otherwise: ["likely"],
    // A 429 hides its Retry-After; Zendesk counts per minute, so a minute is always long enough.
    actions: [act.wait(rateLimitWindow)],
  },
  "too-many-jobs": {
    title: "Zendesk is still busy with earlier bulk changes",
    detail: `It works on ${mostJobs} at a time for the whole account. Wait a little, then try again.`,
    confidence: "certain",
    actions: [act.wait(rateLimitWindow)],
  },
  maintenance: {
    title: "Zendesk is busy or under maintenance",
    detail: "Nothing was changed. This usually passes within minutes.",
    confidence: "certain",
    actions: [act.wait(30)],
  },
  "zendesk-trouble": {
    title: "Something broke at Zendesk",
    detail: "Nothing was changed. It is not your doing.",
    confidence: "certain",
    actions: [act.retry(), act.copy()],
  },
  "unexpected-status": {
    title: "Zendesk gave an answer this app does not know",
    detail: "Its status was not expected here. Trying once more does no harm.",
    confidence: "certain",
    actions: [act.retry(), act.copy()],
  },
} as const satisfies Record<string, Words>;
