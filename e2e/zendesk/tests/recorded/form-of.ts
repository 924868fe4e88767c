/**
 * The form of a request and its answer: method, path without ids, names of the query's parameters,
 * status; of a job also what it is `about`, the path that began it. Answers to requests of one form
 * look alike.
 */
export function formOf(method: string, url: URL, status: number, about = ""): string {
  const path = url.pathname.replace(/\.json$/, "");
  const segments = path.split("/").map((segment) => (isId(segment) ? ":id" : segment));
  const names = [...new Set(url.searchParams.keys())].sort().join("&");
  const query = names === "" ? "" : `?${names}`;
  return `${method} ${segments.join("/")}${query}${about} ${status}`;
}

/** Whether a part of a path is a record's id: a number, a ULID, a job's or an upload's token. */
export function isId(segment: string): boolean {
  return (
    /^\d+$|^[0-9A-Z]{26}$|^V\d-[0-9a-f]+$|^[0-9A-F]{32}$/.test(segment) ||
    (/^[\w-]{20,}$/.test(segment) && /\d/.test(segment))
  );
}

/** What a job is about: the request that began it. */
export function aboutOf(method: string, pathname: string): string {
  const segments = pathname
    .replace(/\.json$/, "")
    .split("/")
    .slice(3);
  return ` of ${method} ${segments.map((segment) => (isId(segment) ? ":id" : segment)).join("/")}`;
}
