import type { Servers } from "./vault-in-node.ts";
import { VaultInNode } from "./vault-in-node.ts";

/** Milliseconds: as long as a usual access token lives. */
const lifetime = 1_800_000;

/** A browser whose two clocks a test can move; the account's own clock goes along when told. */
export function browserWithClock(
  servers: Servers,
): VaultInNode & { pass(ms: number): void; setClock(ms: number): void } {
  let passed = 0;
  let set = 0;
  const browser = new VaultInNode(
    servers,
    {},
    { now: () => performance.now() + passed, date: () => Date.now() + passed + set },
  );
  return Object.assign(browser, {
    pass: (ms: number) => void (passed += ms),
    setClock: (ms: number) => void (set = ms),
  });
}

/** A person signed in half an hour ago, whose access token has just run out. */
export async function expired(
  servers: Servers,
  account: string,
): Promise<ReturnType<typeof browserWithClock>> {
  const browser = browserWithClock(servers);
  await browser.signIn({ subdomain: account });
  browser.pass(lifetime);
  servers.zendesk.account(account).advanceClock(lifetime);
  return browser;
}
