import type { CommentOrder } from "../../zendesk/comments.ts";

/** The order an address asks for. */
export function orderOf(parameters: URLSearchParams): CommentOrder {
  return parameters.get("order") === "newest" ? "newest" : "oldest";
}
