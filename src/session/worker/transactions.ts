import * as oauth from "oauth4webapi";
import { callbackPath } from "../contract/callback-path.ts";
import { SessionError } from "../contract/error.ts";
import { safeReturnTo } from "../contract/return-to.ts";
import type { SignInWish } from "../contract/sign-in-wish.ts";
import type { Transaction } from "../contract/transaction.ts";
import { isExpired, isTransaction, mostTransactions } from "../contract/transaction.ts";
import type { Account, TokenRoute } from "./authorization-server.ts";
import type { Environment } from "./environment.ts";

interface Kept {
  transaction: Transaction;
  /** The page could not store it, so no record will come back from the page. */
  unstored: boolean;
}

/** The sign-ins under way, and the states that have served. */
export class Transactions {
  #kept = new Map<string, Kept>();
  #used = new Set<string>();
  #environment: Pick<Environment, "date" | "origin">;

  constructor(environment: Pick<Environment, "date" | "origin">) {
    this.#environment = environment;
  }

  /** A fresh state and verifier, of 256 bits each. */
  begin(account: Account, wish: SignInWish, via: TokenRoute): Transaction {
    const returnTo = safeReturnTo(wish.returnTo, this.#environment.origin);
    const transaction: Transaction = {
      state: oauth.generateRandomState(),
      verifier: oauth.generateRandomCodeVerifier(),
      subdomain: account.subdomain,
      scopes: [...wish.scopes],
      redirectUri: this.#redirectUri(),
      via,
      createdAt: this.#environment.date(),
      ...(returnTo === undefined ? {} : { returnTo }),
      ...(wish.lifetimes === undefined ? {} : { lifetimes: wish.lifetimes }),
    };
    this.#forgetOld();
    this.#kept.set(transaction.state, { transaction, unstored: false });
    return transaction;
  }

  markUnstored(state: string): void {
    const kept = this.#kept.get(state);
    if (kept) kept.unstored = true;
  }

  /**
   * Takes a transaction out, for its one use.
   *
   * The page's record proves that the response came back to the tab that asked; where the worker
   * has its own copy, that copy is what counts.
   *
   * @throws SessionError `unknown-state`, `expired-sign-in`
   */
  take(state: string, stored: unknown): Transaction {
    const kept = this.#kept.get(state);
    this.#kept.delete(state);
    const fits = isTransaction(stored) && stored.state === state;
    const record = fits && stored.redirectUri === this.#redirectUri() ? stored : undefined;
    const transaction = record || kept?.unstored ? (kept?.transaction ?? record) : undefined;
    if (!transaction || this.#used.has(state)) {
      throw new SessionError("unknown-state", "no sign-in of this tab is waiting for this answer");
    }
    this.#use(state);
    if (isExpired(transaction, this.#environment.date())) {
      throw new SessionError("expired-sign-in", "the sign-in was begun too long ago");
    }
    return transaction;
  }

  /** Byte for byte what is registered at Zendesk, at both endpoints (RFC 6749 section 4.1.3). */
  #redirectUri(): string {
    return this.#environment.origin + callbackPath;
  }

  #use(state: string): void {
    this.#used.add(state);
    const oldest = this.#used.size > 100 ? this.#used.values().next().value : undefined;
    if (oldest !== undefined) this.#used.delete(oldest);
  }

  /** Makes room for one more; they stand in the order in which they were begun. */
  #forgetOld(): void {
    for (const [state, { transaction }] of this.#kept) {
      const isTooMany = this.#kept.size >= mostTransactions;
      if (isTooMany || isExpired(transaction, this.#environment.date())) this.#kept.delete(state);
    }
  }
}
