import { Clock } from "./clock.ts";
import { firstOwnId } from "./load.ts";
import type { Loaded } from "./load.ts";
import { OauthStore } from "./oauth/store.ts";
import type { ZendeskOptions } from "./options.ts";
import type { RequestLogEntry } from "./request-log.ts";
import { Comments, forkTables } from "./tables.ts";
import type { Tables } from "./tables.ts";

/** How one account departs from the strict defaults; a test may change it while it runs. */
export interface Behaviour {
  cors: "strict" | "open";
  tokenCors: "all" | "none";
  /** ms before every answer. */
  latency: number;
  /** Seconds an access token lives when nobody asks. */
  accessTokenTtl: number;
  /** Whether consent is asked again of who has given it; the real one's habit is unknown. */
  askAgain: boolean;
}

/** One help desk: its records, clients, tokens and clock. Accounts share nothing they can change. */
export class Account {
  readonly name: string;
  readonly clock = new Clock();
  readonly tables: Tables;
  readonly comments: Comments;
  readonly oauth: OauthStore;
  readonly behaviour: Behaviour;
  readonly requests: RequestLogEntry[] = [];
  #lastId = firstOwnId;

  constructor(name: string, loaded: Loaded, options: ZendeskOptions) {
    this.name = name;
    this.tables = forkTables(loaded.tables);
    this.comments = new Comments(loaded.commentsOf);
    this.oauth = new OauthStore(this.clock, options.redirectUris ?? []);
    this.behaviour = {
      cors: options.cors ?? "strict",
      tokenCors: options.tokenCors ?? "none",
      latency: options.latency ?? 0,
      accessTokenTtl: options.accessTokenTtl ?? 1800,
      askAgain: true,
    };
  }

  /** An id no record of this account has; tickets have small ones of their own. */
  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }
}
