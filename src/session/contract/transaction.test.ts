import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Transaction } from "./transaction.ts";
import { keepTransaction, takeTransaction } from "./transaction.ts";

const now = 1_700_000_000_000;

/** As much of a tab's storage as a record needs: its keys are its own properties. */
class MemoryStorage {
  [key: string]: unknown;
  getItem(key: string): string | null {
    const value = Object.hasOwn(this, key) ? this[key] : null;
    return typeof value === "string" ? value : null;
  }
  setItem(key: string, value: string): void {
    this[key] = value;
  }
  removeItem(key: string): void {
    delete this[key];
  }
}

beforeEach(() => void vi.stubGlobal("sessionStorage", new MemoryStorage()));
afterEach(() => void vi.unstubAllGlobals());

function transaction(number: number, createdAt = now + number): Transaction {
  return {
    state: `state-${number}`,
    verifier: "v".repeat(43),
    subdomain: "acme",
    scopes: ["read"],
    redirectUri: "https://desk.example/callback",
    via: "relay",
    createdAt,
  };
}

const records = (): string[] => Object.keys(sessionStorage).toSorted();

test("a record serves once", () => {
  keepTransaction(transaction(1));
  expect(takeTransaction("state-1")).toEqual(transaction(1));
  expect(takeTransaction("state-1")).toBeUndefined();
});

test("of sign-ins given up ten records are kept, the youngest", () => {
  for (let number = 10; number < 35; number += 1) keepTransaction(transaction(number));
  const youngest = Array.from(
    { length: 10 },
    (_, index) => `scopedesk:sign-in:state-${25 + index}`,
  );
  expect(records()).toEqual(youngest);
});

test("a record that nobody can come back to goes, and so does what is none", () => {
  keepTransaction(transaction(1, now - 16 * 60_000));
  sessionStorage.setItem("scopedesk:sign-in:broken", "{");
  sessionStorage.setItem("somebody-else's", "stays");
  keepTransaction(transaction(2));
  expect(records()).toEqual(["scopedesk:sign-in:state-2", "somebody-else's"]);
});
