import { callbackPath } from "./callback-path.ts";

/**
 * The path to come back to after signing in, or undefined when it could lead anywhere else.
 *
 * Only a path of this origin passes: `//host`, `/\host`, schemes, control characters and the
 * callback itself do not (RFC 9700 section 4.11).
 */
export function safeReturnTo(path: string | undefined, origin: string): string | undefined {
  if (path === undefined || path.length > 2048) return undefined;
  if (!/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path)) return undefined;
  const url = URL.canParse(path, origin) ? new URL(path, origin) : undefined;
  if (url?.origin !== origin || url.pathname.startsWith("//")) return undefined;
  if (url.pathname === callbackPath) return undefined;
  return url.pathname + url.search + url.hash;
}
