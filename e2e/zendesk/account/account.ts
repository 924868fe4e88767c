import { Clock } from "./clock.ts";
import type { SeededTickets } from "./seeded-tickets.ts";
import { Comments } from "./comments.ts";
import { Faults } from "./faults.ts";
import { firstOwnId } from "./load.ts";
import type { Loaded } from "./load.ts";
import { OauthStore } from "./oauth-store.ts";
import { strict } from "./behaviour.ts";
import type { Behaviour } from "./behaviour.ts";
import type { ZendeskOptions } from "./options.ts";
import { RateLimits } from "./rate-limits.ts";
import type { RequestLogEntry } from "./request-log.ts";
import { forkTables } from "../records/tables.ts";
import type { Tables } from "../records/tables.ts";

/** One help desk: its records, clients, tokens and clock. Accounts share nothing they can change. */
export class Account {
  readonly name: string;
  readonly clock = new Clock();
  readonly tables: Tables;
  /** What the tickets of the seed and of data files came with; shared by all accounts. */
  readonly seeded: SeededTickets;
  readonly comments: Comments;
  readonly oauth: OauthStore;
  readonly behaviour: Behaviour;
  readonly limits: RateLimits;
  readonly faults = new Faults();
  readonly requests: RequestLogEntry[] = [];
  #lastId = firstOwnId;

  constructor(name: string, loaded: Loaded, options: ZendeskOptions) {
    this.name = name;
    this.tables = forkTables(loaded.tables);
    this.seeded = loaded.seeded;
    this.comments = new Comments(loaded.seeded);
    this.oauth = new OauthStore(this.clock, options.redirectUris ?? []);
    this.behaviour = strict(options);
    this.limits = new RateLimits(this.clock, options.rateLimit ?? "enterprise");
  }

  /** An id no record of this account has; tickets have small ones of their own. */
  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }
}
