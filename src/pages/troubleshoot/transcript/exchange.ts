/** Where in the text something was found; it is what orders what was found. */
interface Placed {
  readonly start: number;
  readonly end: number;
}

/** Names in lower case. */
export type Headers = ReadonlyMap<string, string>;

/** The fields of a form or of a JSON object that was sent. */
export type Fields = ReadonlyMap<string, unknown>;

/** A request found in a paste: a command, a line of a log, a raw message, a call in a program. */
export interface PastedRequest extends Placed {
  /** Undefined where only the address is known. */
  readonly method: string | undefined;
  /** As it was written: an address, or a path. */
  readonly target: string;
  readonly headers: Headers;
  readonly body: string;
  readonly fields: Fields | undefined;
}

/** An answer found in a paste, or what there is of it. */
export interface PastedAnswer extends Placed {
  readonly status: number | undefined;
  readonly headers: Headers;
  readonly body: string;
}

/** A request and what came back, as far as either was pasted. */
export interface Exchange {
  readonly request: PastedRequest | undefined;
  readonly answer: PastedAnswer | undefined;
}

export const noHeaders: Headers = new Map();

/** The path of a request, with its query, without its host. */
export function pathOf({ target }: Pick<PastedRequest, "target">): string {
  return target.replace(/^[a-z]{2,8}:\/\/[^/?#]*/i, "") || "/";
}

/** The address of a request, where it names a host. */
export function urlOf({
  target,
  headers,
}: Pick<PastedRequest, "target" | "headers">): URL | undefined {
  const host = headers.get("host") ?? headers.get(":authority");
  const whole = target.startsWith("/") && host !== undefined ? `https://${host}${target}` : target;
  return URL.parse(whole) ?? undefined;
}
