import type { Account } from "./account.ts";

/** State that each account has one of, made when first asked for and gone with the account. */
export function perAccount<State>(make: (account: Account) => State): (account: Account) => State {
  const states = new WeakMap<Account, State>();
  return (account) => {
    const known = states.get(account);
    if (known !== undefined) return known;
    const state = make(account);
    states.set(account, state);
    return state;
  };
}
