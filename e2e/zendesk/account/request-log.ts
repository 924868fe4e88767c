/** One request as the server saw it, without anything secret. */
export interface RequestLogEntry {
  method: string;
  /** The path with its query; values of `code`, `token` and the like are masked. */
  path: string;
  status: number;
  /** Lower-case names; `authorization` and `cookie` keep only their scheme or are masked. */
  headers: Record<string, string>;
}

const secretParameters = ["code", "state", "access_token", "refresh_token", "client_secret"];

/** Notes a request for tests that count what was asked. */
export function logEntry(
  method: string,
  url: URL,
  status: number,
  headers: Readonly<Record<string, string | string[] | undefined>>,
): RequestLogEntry {
  const path = new URL(url);
  for (const name of secretParameters) {
    if (path.searchParams.has(name)) path.searchParams.set(name, "…");
  }
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) continue;
    const text = String(value);
    kept[name] =
      name === "authorization" ? `${text.split(" ")[0]} …` : name === "cookie" ? "…" : text;
  }
  return { method, path: path.pathname + path.search, status, headers: kept };
}
