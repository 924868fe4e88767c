/**
 * Where the page may fetch a file of the account's from; undefined for anywhere else, which the
 * policy refuses. A brand's or a company's own address of the same account serves the same files.
 */
export function fetchableUrl(url: URL, zendeskUrl: string): URL | undefined {
  if (zendeskUrl === "") return undefined;
  if (url.origin === zendeskUrl) return url.pathname.startsWith("/attachments/") ? url : undefined;
  return url.pathname.startsWith("/attachments/token/")
    ? (URL.parse(url.pathname + url.search, zendeskUrl) ?? undefined)
    : undefined;
}
