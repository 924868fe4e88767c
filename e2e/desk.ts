import { test as base } from "./fixtures.ts";
import type { Person } from "./fixtures.ts";
import type { DataFile } from "./zendesk/records.ts";
import { startZendesk } from "./zendesk/server.ts";

export { expect } from "./fixtures.ts";

interface DeskFixtures {
  /** Starts a help desk with these records beside three seeded tickets, and signs in there. */
  openDesk: (data: DataFile, person?: Person) => Promise<void>;
}

export const test = base.extend<DeskFixtures>({
  openDesk: async ({ serve, account, signIn }, use) => {
    const started: { close: () => Promise<void> }[] = [];
    await use(async (data, person = "Amir Agent") => {
      const zendesk = await startZendesk({ quiet: true, tickets: 3, data: [data] });
      started.push(zendesk);
      const host = await serve({ zendeskUrl: `http://{subdomain}.localhost:${zendesk.port}` });
      zendesk.account(account).registerRedirectUri(`${host.url}/callback`);
      await signIn(person, { app: host.url });
    });
    await Promise.all(started.map((zendesk) => zendesk.close()));
  },
});
