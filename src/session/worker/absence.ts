import { longestSignIn } from "../contract/transaction.ts";
import type { Environment } from "./environment.ts";

/** ms a tab may take from asking for an authorization URL until it is gone to it. */
const longestLeaving = 60_000;
/** Browsers end a worker that nobody is connected to after 300 s: what is to be said is said before. */
const browserPatience = 285_000;

interface SignIn {
  state: string;
  /** Monotonic ms when it was begun. */
  at: number;
}

/**
 * Decides when a session that no tab is open for is forgotten: after `keep`, or as late as the
 * browser allows while a tab is away at Zendesk to sign in, since it will come back.
 */
export class Absence {
  #environment: Environment;
  #forget: () => void;
  /** The open tabs, with the last sign-in each of them has begun. */
  #present = new Map<object, SignIn | undefined>();
  /** The sign-ins that tabs have left for. */
  #away: SignIn[] = [];
  #keep = 0;
  #cancel: (() => void) | undefined;

  constructor(environment: Environment, forget: () => void) {
    this.#environment = environment;
    this.#forget = forget;
  }

  /** A tab is there; `keep` in ms. */
  opened(tab: object, keep: number): void {
    this.#present.set(tab, undefined);
    this.#keep = keep;
    this.#cancel?.();
    this.#cancel = undefined;
  }

  /** A tab is about to leave for Zendesk. */
  begun(tab: object, state: string): void {
    if (this.#present.has(tab)) this.#present.set(tab, { state, at: this.#environment.now() });
  }

  /** The answer to a sign-in has come. */
  returned(state: string): void {
    this.#away = this.#away.filter((signIn) => signIn.state !== state);
  }

  closed(tab: object): void {
    const signIn = this.#present.get(tab);
    if (!this.#present.delete(tab)) return;
    const age = ({ at }: SignIn): number => this.#environment.now() - at;
    this.#away = this.#away.filter((away) => age(away) < longestSignIn);
    // A tab that stays longer than that has not left for Zendesk, whatever it closes for.
    if (signIn && age(signIn) < longestLeaving) this.#away.push(signIn);
    if (this.#present.size > 0) return;
    const wait = this.#away.length > 0 ? Math.max(this.#keep, browserPatience) : this.#keep;
    this.#cancel = this.#environment.after(wait, this.#forget);
  }
}
