import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/fixtures.ts";
import { heapOf, readableFrom } from "./session/heap.ts";
import { historyOf } from "./session/history.ts";
import { startRecordingProxy } from "./session/recording-proxy.ts";
import type { RecordingProxy } from "./session/recording-proxy.ts";

/** Fails when the page holds any secret that went over the wire so far. */
async function expectNoSecrets(page: Page, proxy: RecordingProxy, app: string): Promise<void> {
  const visible = await readableFrom(page);
  const visited = (await historyOf(page)).filter((url) => url.startsWith(app)).join("\n");
  await page.evaluate(() => Object.assign(window, { control: "a-control-string" }));
  const secrets = [...proxy.secrets];
  const among = (text: string): number => secrets.filter((secret) => text.includes(secret)).length;
  expect(among(visible), "in storage, cookies, the address or the DOM").toBe(0);
  expect(among(visited), "in history").toBe(0);
  // The code did pass through the page. What it let go of may outlive one collection of garbage;
  // what it keeps outlives all of them.
  const onTheHeap = async (): Promise<number> => {
    const heap = await heapOf(page);
    expect(heap).toContain("a-control-string");
    return among(heap);
  };
  await expect.poll(onTheHeap, { message: "on the heap" }).toBe(0);
}

test("the page holds no code, verifier or token: not after sign-in, a refresh, a failure", async ({
  page,
  servers,
  serve,
  signIn,
  zendesk,
}) => {
  test.slow();
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  const proxy = await startRecordingProxy(servers.zendesk.port);
  const host = await serve({ zendeskUrl: `http://{subdomain}.localhost:${proxy.port}` });
  await signIn("Amir Agent", { app: host.url });
  await expect(page.getByRole("table", { name: "Tickets" })).toBeVisible();
  // A code, a verifier, an access and a refresh token.
  expect(proxy.secrets.size).toBe(4);
  await expectNoSecrets(page, proxy, host.url);

  zendesk.advanceClock(1_800_000);
  await page.reload();
  await expect(page.getByRole("table", { name: "Tickets" })).toBeVisible();
  expect(proxy.secrets.size).toBe(6);
  await expectNoSecrets(page, proxy, host.url);

  zendesk.fail({ path: "/api/v2/tickets/*", kind: "status", status: 500, times: 9 });
  await page.goto(`${host.url}/tickets/1`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectNoSecrets(page, proxy, host.url);

  for (const secret of proxy.secrets) expect(said.join("\n")).not.toContain(secret);
  await proxy.close();
});
