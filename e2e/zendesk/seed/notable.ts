/** Tickets of the seed that are there for a reason, by what is special about them. */
export const notableTickets = {
  sample: 1,
  /** More than a hundred comments. */
  longestThread: 268,
  longThreads: [318, 377, 433],
  /** HTML that attacks whoever shows it. */
  hostile: [441, 446, 452, 457, 463, 469, 474, 483, 489, 494],
  rightToLeft: [448, 466],
  nullSubject: 455,
  emptySubject: 461,
  longSubject: 471,
  /** One word of 240 letters, and an address of 900. */
  longWord: 477,
  /** Characters that reorder, hide or pile up. */
  strangeCharacters: 480,
  hugeBody: 486,
  emptyBody: 487,
  deepQuotes: 491,
  /** Two of its files are no more than a name: one holds malware, one was redacted. */
  manyAttachments: 492,
  htmlTable: 493,
  internalOnly: 484,
  problem: 420,
  incidents: [421, 422, 423, 425, 426, 428],
  /** Closed because it was merged into another. */
  merged: 131,
  mergedInto: 135,
  followedUp: 260,
  followUp: 478,
  /** Requested by Eve. */
  eve: [61, 148, 233, 305, 389, 456, 470, 481, 488, 497],
} as const;
