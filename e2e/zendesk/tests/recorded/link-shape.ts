/** What of an address can be compared: the end of its path, and the names of its parameters. */
export function linkShape(address: string): string {
  const url = new URL(address);
  const names = [...new Set(url.searchParams.keys())].sort().join(" ");
  return `${url.pathname.endsWith(".json") ? ".json " : ""}${names}`;
}
