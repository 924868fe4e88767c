import type { TraceEntry } from "../contract/protocol.ts";
import type { Environment } from "./environment.ts";

const secretNames = new Set([
  "code",
  "code_verifier",
  "access_token",
  "refresh_token",
  "token",
  "state",
  "client_secret",
  "full_token",
]);

/** Replaces every secret by its length, and bounds the rest. */
export function maskSecrets(fields: Iterable<[string, unknown]>): Record<string, string> {
  const masked: Record<string, string> = {};
  for (const [name, value] of [...fields].slice(0, 40)) {
    masked[name] = secretNames.has(name) ? mask(value) : plain(value);
  }
  return masked;
}

function mask(value: unknown): string {
  return typeof value === "string" ? `•••• (${value.length} characters)` : "••••";
}

/** A nested value might hold a secret under another name, so only its kind is told. */
function plain(value: unknown): string {
  return typeof value === "object" && value !== null ? "{…}" : String(value).slice(0, 300);
}

/** The last steps over the wire. They are the session's black box: readable, bounded, no secrets. */
export class Trace {
  #entries: TraceEntry[] = [];
  #environment: Pick<Environment, "date">;

  constructor(environment: Pick<Environment, "date">) {
    this.#environment = environment;
  }

  add(entry: Omit<TraceEntry, "at">): void {
    this.#entries.push({ at: this.#environment.date(), ...entry });
    if (this.#entries.length > 200) this.#entries.shift();
  }

  read(): TraceEntry[] {
    return [...this.#entries];
  }
}
