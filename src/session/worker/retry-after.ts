/** Seconds. Zendesk counts by the minute, so whatever it says, nobody is kept longer than two. */
const longestWait = 120;

/**
 * Seconds a server asks to wait (RFC 9110 section 10.2.3), at most 120; undefined when it does not
 * say, or nothing that makes sense. A date counts from the answer's own, never from this clock.
 */
export function retryAfter(headers: Headers): number | undefined {
  const text = headers.get("retry-after") ?? "";
  const seconds = /^\d+$/.test(text.trim())
    ? Number(text)
    : (Date.parse(text) - Date.parse(headers.get("date") ?? "")) / 1000;
  return seconds > 0 ? Math.min(Math.ceil(seconds), longestWait) : undefined;
}
