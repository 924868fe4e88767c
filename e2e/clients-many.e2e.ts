import { ask } from "local-zendesk/ask";
import { withApiToken } from "./fixtures/api-token.ts";
import { expect, test } from "./fixtures/fixtures.ts";

test("an admin sees every client of an account that has more than a page of them", async ({
  page,
  signIn,
  servers,
  account,
}) => {
  const url = `${servers.zendesk.url(account)}/api/v2/oauth/clients`;
  for (let number = 1; number <= 104; number += 1) {
    const client = { name: `Client ${number}`, identifier: `client_${number}`, kind: "public" };
    const { status } = await ask(url, {
      method: "POST",
      headers: { ...withApiToken(), "content-type": "application/json" },
      body: JSON.stringify({ client: { ...client, redirect_uri: ["https://example.com/back"] } }),
    });
    expect(status).toBe(201);
  }
  await signIn("Ada Admin", { scopes: "read write" });
  await page.goto("/access/clients");
  await expect(page.getByRole("heading", { name: "Client 104", exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Client 1", exact: true })).toBeVisible();
});
