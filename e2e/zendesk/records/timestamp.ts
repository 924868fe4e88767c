/** Writes milliseconds since the epoch as Zendesk does: ISO 8601, whole seconds, `Z`. */
export function timestamp(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
