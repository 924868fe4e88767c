/** No file and no answer is larger (in bytes): what claims to be has no size anybody can tell. */
const largest = 1e13;

/** "812 B", "15 kB", "2.4 MB", "1.2 GB": decimal units, as file managers and Zendesk show them. */
export function formatBytes(bytes: number): string {
  if (!Number.isInteger(bytes) || bytes < 0 || bytes > largest) return "size not known";
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
  if (bytes < 999_950_000) return `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}
