import type { Shape } from "./shape.ts";

/** What is known of one recorded answer. */
export interface RecordedAnswer {
  /** `application/json; charset=utf-8` unless it says another. */
  contentType?: string;
  body?: Shape;
  /** Keys that `x-zendesk-api-warn` named of every such request. */
  unpermitted?: readonly string[];
}

/**
 * One exchange of a conversation. Texts hold `{2:ticket.id}`, what the third answer has at that
 * path, and `{some:tickets}`, the id of any record of that collection.
 */
export interface Exchange {
  method: string;
  /** Path and query; one `{…}` alone is an address that an earlier answer gave. */
  path: string;
  sent?: unknown;
  status: number;
  /** Keys that `x-zendesk-api-warn` named. */
  unpermitted?: readonly string[];
  /** `queued`, `working` or `completed`, for the answer that tells of a job. */
  job?: string;
  /** The parameters of the address of the next page, by where it stands; `.json` when its path ends so. */
  next?: Readonly<Record<string, string>>;
}

export interface Conversation {
  name: string;
  exchanges: readonly Exchange[];
}

/** What `derive.ts` makes of recordings. */
export interface Recorded {
  /** Shapes by the names that others refer to. */
  shapes: Readonly<Record<string, Shape>>;
  /**
   * By `formOf` their requests, merged over every exchange that was recorded: a key is there if it was
   * in all of the newest, and may be if it was in any.
   */
  answers: Readonly<Record<string, RecordedAnswer>>;
  conversations: readonly Conversation[];
}
