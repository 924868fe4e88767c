import { beforeEach, expect, test } from "vitest";
import { accountOf } from "./authorization-server.ts";
import { Transactions } from "./transactions.ts";

const config = {
  zendeskUrl: "https://{subdomain}.zendesk.com",
  clientId: "c",
  tokenUrl: "relay",
} as const;
const origin = "https://app.example";
const account = accountOf(config, "acme", "relay", origin);

let now = 0;
let transactions: Transactions;
beforeEach(() => {
  now = 1_800_000_000_000;
  transactions = new Transactions({ date: () => now, origin });
});

function begin(returnTo?: string) {
  const wish = { subdomain: "acme", scopes: ["read"], ...(returnTo ? { returnTo } : {}) };
  return transactions.begin(account, wish, "relay");
}

test("every sign-in has a state and a verifier of its own, 256 bits each", () => {
  const begun = Array.from({ length: 100 }, () => begin());
  expect(new Set(begun.map(({ state }) => state)).size).toBe(100);
  expect(new Set(begun.map(({ verifier }) => verifier)).size).toBe(100);
  for (const { state, verifier } of begun) {
    expect(state).toMatch(/^[\w-]{43}$/);
    expect(verifier).toMatch(/^[\w.~-]{43,128}$/);
  }
});

test("a state serves once", () => {
  const transaction = begin("/tickets");
  expect(transactions.take(transaction.state, transaction)).toEqual(transaction);
  expect(() => transactions.take(transaction.state, transaction)).toThrow("no sign-in");
});

test("a tab that did not ask gets nothing, even with the right state", () => {
  const transaction = begin();
  expect(() => transactions.take(transaction.state, undefined)).toThrow("no sign-in");
});

test("where storage is blocked, the worker's own copy serves", () => {
  const transaction = begin();
  transactions.markUnstored(transaction.state);
  expect(transactions.take(transaction.state, undefined)).toEqual(transaction);
});

test("a worker that was replaced during the redirect takes the tab's record", () => {
  const transaction = begin();
  const replaced = new Transactions({ date: () => now, origin });
  expect(replaced.take(transaction.state, transaction)).toEqual(transaction);
  expect(() => replaced.take(transaction.state, transaction)).toThrow("no sign-in");
});

test("what the worker remembers counts more than what the tab brings", () => {
  const transaction = begin();
  const forged = { ...transaction, subdomain: "evil", verifier: "x" };
  expect(transactions.take(transaction.state, forged)).toEqual(transaction);
});

test.each([null, "text", { state: 1 }, { state: "s" }, [], new Map()])(
  "a record that is %j is no record",
  (stored) => {
    expect(() => transactions.take("s", stored)).toThrow("no sign-in");
  },
);

test("a record of another state is no record", () => {
  const [one, two] = [begin(), begin()];
  const replaced = new Transactions({ date: () => now, origin });
  expect(() => replaced.take(one.state, two)).toThrow("no sign-in");
});

test("after a quarter of an hour a sign-in starts again", () => {
  const transaction = begin();
  now += 15 * 60_000 + 1;
  expect(() => transactions.take(transaction.state, transaction)).toThrow("too long ago");
});

test("a clock set back by a year during sign-in does no harm", () => {
  const transaction = begin();
  now -= 365 * 24 * 3_600_000;
  expect(transactions.take(transaction.state, transaction)).toEqual(transaction);
});

test("only a path of this app is kept to return to", () => {
  expect(begin("/tickets/5?a=b#c").returnTo).toBe("/tickets/5?a=b#c");
  expect(begin("//evil.example")).not.toHaveProperty("returnTo");
});

test("of sign-ins given up the ten youngest are remembered", () => {
  const begun = Array.from({ length: 15 }, () => begin());
  for (const { state } of begun) transactions.markUnstored(state);
  const taken = begun.filter(({ state }) => {
    try {
      return transactions.take(state, undefined);
    } catch {
      return false;
    }
  });
  expect(taken).toEqual(begun.slice(5));
});
