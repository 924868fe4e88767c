/**
 * Says whether a host, as `URL.hostname` writes it, is this very machine: the one place where http cannot be overheard.
 * `localhost` and all below it (RFC 6761 section 6.3), 127.0.0.0/8 (RFC 1122 section 3.2.1.3) and ::1 (RFC 4291 section 2.5.3).
 */
export function isLoopback(hostname: string): boolean {
  return (
    /^(?:[a-z\d-]+\.)*localhost$/.test(hostname) ||
    /^127(?:\.\d{1,3}){3}$/.test(hostname) ||
    hostname === "[::1]"
  );
}
