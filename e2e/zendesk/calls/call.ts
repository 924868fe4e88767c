import { covers } from "./access.ts";
import type { Account } from "../account/account.ts";
import type { Token } from "../account/oauth-store.ts";
import type { Answer } from "../http/answer.ts";
import { isObject, parseJsonObject } from "../http/body.ts";
import type { JsonObject } from "../http/body.ts";
import { couldNotAuthenticate, errorString, invalidAttribute } from "../http/errors.ts";
import type { User } from "../records/kinds/user.ts";

/** Who asks, as far as the request's credentials say. */
export interface Caller {
  user: User;
  /** Only a Bearer has one; basic authentication has the person's whole power. */
  token: Token | undefined;
}

/** What opens a sideload: any one of these, as for the endpoint that lists the same records. */
const sideloadScopes: Record<string, readonly string[]> = {
  users: ["users:read", "read"],
  organizations: ["organizations:read", "read"],
  groups: ["groups:read", "read"],
  ticket_forms: ["read"],
  custom_statuses: ["read"],
  last_audits: ["read"],
};

/** One request to one account, as a handler sees it. */
export class Call {
  readonly account: Account;
  readonly method: string;
  /** Scheme, host and port as the client wrote them, for the URLs inside records. */
  readonly origin: string;
  readonly url: URL;
  readonly params: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
  readonly caller: Caller | undefined;
  /** Headers that the answer gets whatever becomes of it. */
  answerHeaders: Record<string, string> = {};

  #includes: ReadonlySet<string> | undefined;

  constructor(
    parts: Pick<Call, "account" | "method" | "url" | "params" | "headers" | "bytes" | "caller">,
  ) {
    this.account = parts.account;
    this.method = parts.method;
    this.url = parts.url;
    this.origin = parts.url.origin;
    this.params = parts.params;
    this.headers = parts.headers;
    this.bytes = parts.bytes;
    this.caller = parts.caller;
  }

  /** The same request as if this person had sent it; how an anonymous request gets its requester. */
  as(user: User): Call {
    const { account, method, url, params, headers, bytes } = this;
    const caller = { user, token: undefined };
    const call = new Call({ account, method, url, params, headers, bytes, caller });
    call.answerHeaders = this.answerHeaders;
    return call;
  }

  get query(): URLSearchParams {
    return this.url.searchParams;
  }

  /** The person who asks; endpoints that nobody may call anonymously can rely on it. */
  get user(): User {
    if (!this.caller) throw couldNotAuthenticate();
    return this.caller.user;
  }

  /** A path parameter that must be a record's id. */
  id(name = "id"): number {
    const text = this.params[name] ?? "";
    const id = Number(text);
    if (!/^\d{1,19}$/.test(text)) {
      throw invalidAttribute(name, "an integer", this.url.pathname.slice(1));
    }
    // Beyond what a number holds there is no record.
    return Number.isSafeInteger(id) ? id : 0;
  }

  /** The ids of `?ids=1,2,3`; more than `max` or a missing list is a 400. */
  ids(max = 100, name = "ids"): number[] {
    const text = this.query.get(name) ?? "";
    const ids = text.split(",").filter((part) => part !== "");
    if (ids.length === 0) throw errorString(400, "InvalidValue", `${name} parameter is required`);
    if (ids.length > max) {
      throw errorString(400, "TooManyValues", `Maximum ${max} ids may be given per call`, {
        max_count: max,
      });
    }
    return ids.map((part) => {
      if (!/^\d{1,16}$/.test(part))
        throw invalidAttribute(name, "integers", this.url.pathname.slice(1));
      return Number(part);
    });
  }

  /**
   * The names of `?include=a,b` that the token's scopes open. Whether `tickets:read` is enough to
   * sideload people is not documented; here it is not, and what it does not open is left out.
   */
  includes(): ReadonlySet<string> {
    this.#includes ??= new Set(
      (this.query.get("include") ?? "").split(",").filter((name) => this.#maySideload(name)),
    );
    return this.#includes;
  }

  #maySideload(name: string): boolean {
    const needed = sideloadScopes[name];
    const granted = this.caller?.token?.scopes;
    return name !== "" && (!needed || !granted || covers(granted, needed));
  }

  /** The JSON body; anything but an object is a 422. */
  json(): JsonObject {
    return parseJsonObject(this.bytes);
  }

  /** The object under the body's one expected key, as in `{"ticket": {…}}`. */
  jsonUnder(key: string): JsonObject {
    const value = this.json()[key];
    if (isObject(value)) return value;
    throw errorString(400, "BadRequest", `Required parameter missing: ${key}`);
  }
}

/** What answers an endpoint. */
export type Handler = (call: Call) => Answer | Promise<Answer>;
