/** What a handler gives back; the server adds CORS, rate-limit and Zendesk's usual headers. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  /** Already serialised: JSON text, HTML, or the bytes of an attachment. */
  body: string | Uint8Array;
  /** A fault's doing: no answer at all, or one that ends in the middle of the body. */
  broken?: "dropped" | "truncated";
}

const json = { "content-type": "application/json; charset=utf-8" };

/** 200 with a JSON body, or another status that has one. */
export function answerJson(
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
): Answer {
  return { status, headers: { ...json, ...headers }, body: JSON.stringify(body) };
}

/** 201 with the created record and where it lives. */
export function created(body: unknown, location: string): Answer {
  return answerJson(body, 201, { location });
}

/** 204, as Zendesk answers a deletion. */
export function noContent(): Answer {
  return { status: 204, headers: {}, body: "" };
}

/** A plain sentence, as Zendesk answers 429. */
export function answerText(
  body: string,
  status = 200,
  headers: Record<string, string> = {},
): Answer {
  return { status, headers: { "content-type": "text/plain; charset=utf-8", ...headers }, body };
}

/** 302, without a body. */
export function redirect(location: string, headers: Record<string, string> = {}): Answer {
  return { status: 302, headers: { location, ...headers }, body: "" };
}
