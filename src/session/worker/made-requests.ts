import type { Method } from "../../reference/methods.ts";
import type { MadeRequest } from "../contract/protocol.ts";

/** More kinds of requests than Zendesk has endpoints would be somebody's experiments. */
const mostKinds = 300;

/** Which kinds of requests Zendesk has answered in one session: what its scopes were good for. */
export class MadeRequests {
  #kinds = new Map<string, MadeRequest>();

  /** Counts an answered request. Ids, names and the query stay out: the kind is what matters. */
  add(method: Method, path: string): void {
    const [bare = ""] = path.split("?");
    const kind = bare.replace(/\.json$/, "").replaceAll(/(?<=\/)\d+(?=\/|$)/g, "{id}");
    const key = `${method} ${kind}`;
    const times = this.#kinds.get(key)?.times ?? 0;
    if (times === 0 && this.#kinds.size >= mostKinds) return;
    this.#kinds.set(key, { method, path: kind, times: times + 1 });
  }

  /** Every kind with how often it was answered, first come first. */
  read(): MadeRequest[] {
    return [...this.#kinds.values()];
  }
}
