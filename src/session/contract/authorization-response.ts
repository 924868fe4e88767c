/** An authorization response as it arrived, unread. */
export interface CapturedCallback {
  /** Without `?` and `#`. */
  query: string;
  fragment: string;
  /** True when the callback was opened inside a frame. */
  framed: boolean;
  /** `performance.now()` when it was captured: ms since the redirect arrived in this browser. */
  capturedAt: number;
}

/** An authorization response whose form is beyond doubt; its values are still to be checked. */
export type AuthorizationResponse =
  | { kind: "none" }
  | { kind: "refused"; why: string }
  | { kind: "code"; state: string; parameters: string }
  | { kind: "error"; state: string; error: string; errorDescription?: string; parameters: string };

const longestQuery = 8192;
const responseParameters = ["code", "state", "iss", "error", "error_description", "error_uri"];
/** Answers of the implicit and hybrid grants and of JARM: never asked for, so never ours. */
const foreignParameters = ["access_token", "token", "id_token", "token_type", "response"];

/**
 * Reads what came back on the redirect URI, as strictly as RFC 6749 section 3.1 allows.
 *
 * Unknown parameters are ignored; a known one that is empty, doubled, not plain ASCII or in the
 * fragment refuses the whole response.
 */
export function readAuthorizationResponse(callback: CapturedCallback): AuthorizationResponse {
  if (callback.query.length > longestQuery || callback.fragment.length > longestQuery) {
    return { kind: "refused", why: "the response is longer than any Zendesk sends" };
  }
  const known = [...responseParameters, ...foreignParameters];
  const fragment = new URLSearchParams(callback.fragment);
  if (known.some((name) => fragment.has(name))) {
    return { kind: "refused", why: "the response is in the fragment" };
  }
  const query = new URLSearchParams(callback.query);
  if (!known.some((name) => query.has(name))) return { kind: "none" };
  const why = complaint(query);
  if (why !== undefined) return { kind: "refused", why };

  const parameters = new URLSearchParams();
  for (const name of responseParameters) {
    const value = query.get(name);
    if (value !== null) parameters.set(name, value);
  }
  const state = query.get("state") ?? "";
  const error = query.get("error");
  if (error === null) return { kind: "code", state, parameters: parameters.toString() };
  const errorDescription = query.get("error_description");
  return {
    kind: "error",
    state,
    error,
    ...(errorDescription === null ? {} : { errorDescription: boundedText(errorDescription) }),
    parameters: parameters.toString(),
  };
}

function complaint(query: URLSearchParams): string | undefined {
  const foreign = foreignParameters.find((name) => query.has(name));
  if (foreign) return `"${foreign}" was never asked for`;
  const doubled = responseParameters.find((name) => query.getAll(name).length > 1);
  if (doubled) return `"${doubled}" is there more than once`;
  if (!query.has("state")) return `"state" is missing`;
  if (query.has("code") === query.has("error")) return `either "code" or "error" is expected`;
  const strange = ["code", "state", "iss", "error"].find((name) => {
    const value = query.get(name);
    return value !== null && !/^[\x21-\x7e](?:[\x20-\x7e]{0,2046}[\x21-\x7e])?$/.test(value);
  });
  return strange && `"${strange}" is empty or not plain text`;
}

/** Text of the server, made fit to show: no control characters, at most 300 characters. */
export function boundedText(text: string): string {
  return text
    .replaceAll(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, 300);
}
