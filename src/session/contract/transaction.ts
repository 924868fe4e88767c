import type { TokenLifetimes } from "./sign-in-wish.ts";

/**
 * What has to survive the redirect to Zendesk: one record per sign-in, in this tab's
 * sessionStorage, under its state. The verifier is worthless without the code.
 */
export interface Transaction {
  state: string;
  /** PKCE `code_verifier`. */
  verifier: string;
  subdomain: string;
  scopes: string[];
  redirectUri: string;
  /** Which token endpoint to use, decided before the redirect. */
  via: "direct" | "relay";
  returnTo?: string;
  lifetimes?: TokenLifetimes;
  /** ms since 1970. */
  createdAt: number;
}

/** A person may need minutes for a password and a second factor; after this we start again. */
export const longestSignIn = 15 * 60_000;

const prefix = "scopedesk:sign-in:";

/** Sign-ins that may be under way at once; of those given up, the oldest go. */
export const mostTransactions = 10;

/** Keeps the record for the way back; false where the browser blocks storage. */
export function keepTransaction(transaction: Transaction): boolean {
  try {
    dropOldTransactions(transaction.createdAt);
    sessionStorage.setItem(prefix + transaction.state, JSON.stringify(transaction));
    return true;
  } catch {
    return false;
  }
}

/** Takes the record of this state out of storage, so that it serves once. */
export function takeTransaction(state: string): Transaction | undefined {
  try {
    const text = sessionStorage.getItem(prefix + state);
    sessionStorage.removeItem(prefix + state);
    const value: unknown = text === null ? undefined : JSON.parse(text);
    return isTransaction(value) && value.state === state ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the record is too old to go on. A clock set back counts as young. */
export function isExpired(transaction: { createdAt: number }, now: number): boolean {
  return now - transaction.createdAt > longestSignIn;
}

/** Makes room for one more, and forgets what nobody can come back to. */
function dropOldTransactions(now: number): void {
  const keys = Object.keys(sessionStorage).filter((key) => key.startsWith(prefix));
  const records = keys.map((key) => ({ key, createdAt: createdAtOf(sessionStorage.getItem(key)) }));
  const living = records
    .filter(({ createdAt }) => !isExpired({ createdAt }, now))
    .toSorted((a, b) => b.createdAt - a.createdAt)
    .slice(0, mostTransactions - 1);
  const kept = new Set(living.map(({ key }) => key));
  for (const key of keys.filter((key) => !kept.has(key))) sessionStorage.removeItem(key);
}

/** -Infinity for what is no record. */
function createdAtOf(text: string | null): number {
  try {
    const value: unknown = JSON.parse(text ?? "");
    return isTransaction(value) ? value.createdAt : -Infinity;
  } catch {
    return -Infinity;
  }
}

/** Whether a stored or posted value has the shape of a transaction. */
export function isTransaction(value: unknown): value is Transaction {
  if (typeof value !== "object" || value === null) return false;
  const { state, verifier, subdomain, scopes, redirectUri, via, returnTo, createdAt } =
    value as Partial<Record<keyof Transaction, unknown>>;
  return (
    typeof state === "string" &&
    typeof verifier === "string" &&
    typeof subdomain === "string" &&
    typeof redirectUri === "string" &&
    (via === "direct" || via === "relay") &&
    (returnTo === undefined || typeof returnTo === "string") &&
    typeof createdAt === "number" &&
    Array.isArray(scopes) &&
    scopes.every((scope) => typeof scope === "string")
  );
}
