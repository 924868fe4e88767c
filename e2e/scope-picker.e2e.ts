import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/fixtures.ts";

test("a person who does not care types the account and presses one button", async ({
  page,
  account,
}) => {
  await page.goto("/");
  await page.getByRole("textbox", { name: "Zendesk subdomain" }).fill(account);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Sign in as Amir Agent" }).click();
  expect(new URL(page.url()).searchParams.get("scope")).toBe(
    "read tickets:write ticket_attachments:write",
  );
});

test("on a laptop with the local Zendesk one press is enough", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Sign in with Zendesk" }).click();
  await expect(page.getByRole("button", { name: "Sign in as Ada Admin" })).toBeVisible();
});

test("the account of last time is remembered, and nothing else", async ({ page, account }) => {
  await page.goto("/?preset=my-requests");
  await signInAs(page, account);
  await page.goto("/");
  await expect(page.getByRole("textbox", { name: "Zendesk subdomain" })).toHaveValue(account);
  await expect(page.getByRole("radio", { name: "Handle tickets" })).toBeChecked();
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual(["subdomain"]);
});

test.describe("the account", () => {
  const refused = {
    "": "Type the first part",
    "support.acme.com": "probably your help center’s own. The subdomain is another name",
    "https://support.acme.com/hc/en-us": "support.acme.com is not a Zendesk address",
    "acme.zendesk.com.evil.example": "is not a Zendesk address",
    "ada@acme.com": "“ada@acme.com” is an email address",
    acme_support: "never holds an underscore",
    "acme support": "holds no blank",
    "\u0430cme": "only looks like a Latin letter",
    äcme: "“ä” is none of them",
    "www.zendesk.com": "Zendesk’s own site",
    "acme.zendesk-staging.com": "Did you mean acme\\?",
    "-acme": "A hyphen cannot",
    [`a${"b".repeat(63)}`]: "at most 63",
  };
  for (const [typed, reason] of Object.entries(refused)) {
    test(`“${typed.slice(0, 30)}” is refused in the field, with the reason`, async ({ page }) => {
      await page.goto("/");
      const field = page.getByRole("textbox", { name: "Zendesk subdomain" });
      await field.fill(typed);
      await page.getByRole("button", { name: "Sign in with Zendesk" }).click();
      await expect(field).toHaveAccessibleDescription(new RegExp(reason));
      await expect(field).toBeFocused();
      expect(new URL(page.url()).pathname).toBe("/");
    });
  }

  const addresses = [
    (name: string) => `https://${name}.zendesk.com/agent/tickets/5`,
    (name: string) => `www.${name}.zendesk.com`,
    (name: string) => `"${name.toUpperCase()}.Zendesk.com. "`,
    (name: string) => `https:// ${name} .zendesk.com:443/oauth/authorizations/new?client_id=x`,
    (name: string) => `http://${name}.localhost:4400/`,
    (name: string) => `${name}/`,
  ];
  for (const write of addresses) {
    test(`“${write("acme")}” is read as acme, and signs in there`, async ({ page, account }) => {
      await page.goto("/");
      const field = page.getByRole("textbox", { name: "Zendesk subdomain" });
      await field.fill(write(account));
      await field.blur();
      await expect(field).toHaveValue(account);
      await expect(page.getByText(`Read from the address: ${account}`)).toBeVisible();
      await field.fill(write(account));
      await field.press("Enter");
      await expect(page.getByRole("button", { name: "Sign in as Amir Agent" })).toBeVisible();
      expect(new URL(page.url()).hostname).toBe(`${account}.localhost`);
    });
  }

  test("that may be meant is one press away", async ({ page }) => {
    await page.goto("/");
    const field = page.getByRole("textbox", { name: "Zendesk subdomain" });
    await field.fill("support@acme.zendesk.com");
    await field.blur();
    await expect(field).toHaveAccessibleDescription(/Did you mean acme\?/);
    await page.getByRole("button", { name: "Use acme" }).click();
    await expect(field).toHaveValue("acme");
    await expect(field).toHaveAccessibleDescription("");
  });

  test("is fixed where the configuration names one", async ({ page, serve, account }) => {
    const host = await serve({ subdomain: account });
    await page.goto(host.url);
    const field = page.getByRole("textbox", { name: "Zendesk subdomain" });
    await expect(field).toHaveValue(account);
    await expect(field).not.toBeEditable();
    await page.getByRole("button", { name: "Sign in with Zendesk" }).click();
    await expect(page.getByRole("button", { name: "Sign in as Ada Admin" })).toBeVisible();
  });
});

test.describe("leaving", () => {
  test("a double click leaves once", async ({ page, account, zendesk }) => {
    await page.goto("/");
    await page.getByRole("textbox", { name: "Zendesk subdomain" }).fill(account);
    await page.getByRole("button", { name: "Sign in with Zendesk" }).dblclick();
    await expect(page.getByRole("button", { name: "Sign in as Amir Agent" })).toBeVisible();
    const left = zendesk
      .requests()
      .filter(({ method, path }) => method === "GET" && path.includes("/authorizations/new"));
    expect(left).toHaveLength(1);
  });

  test("after Back the button works again", async ({ page, account }) => {
    await page.goto("/");
    await signInAs(page, account);
    await page.goBack();
    await page.goBack();
    await expect(page.getByRole("heading", { name: "Sign in to Zendesk" })).toBeVisible();
    await page.getByRole("button", { name: "Sign in with Zendesk" }).click();
    await expect(page.getByRole("button", { name: "Allow" })).toBeVisible();
  });

  test("sends the URL that was shown, but for what is made anew each time", async ({
    page,
    account,
  }) => {
    await page.goto("/?preset=customer-portal");
    await page.getByRole("textbox", { name: "Zendesk subdomain" }).fill(account);
    await page.getByText("Choose exactly what to allow").click();
    const shown = new URL(await copied(page, "Copy URL"));
    await page.getByRole("button", { name: "Sign in with Zendesk" }).click();
    await page.getByRole("button", { name: "Sign in as Amir Agent" }).click();
    await expect(page.getByRole("button", { name: "Allow" })).toBeVisible();
    const sent = new URL(page.url());
    for (const name of ["state", "code_challenge"]) {
      expect(sent.searchParams.get(name)).not.toBe(shown.searchParams.get(name));
      sent.searchParams.set(name, shown.searchParams.get(name) ?? "");
    }
    expect(sent.href).toBe(shown.href);
  });

  test("asks for the lifetimes that were typed, within Zendesk's ranges", async ({
    page,
    account,
  }) => {
    await page.goto("/");
    await page.getByRole("textbox", { name: "Zendesk subdomain" }).fill(account);
    await page.getByText("Choose exactly what to allow").click();
    const access = page.getByRole("textbox", { name: "Access token, seconds" });
    await access.fill("299");
    await expect(access).toHaveAccessibleDescription("Zendesk takes 300 to 172,800 seconds.");
    await page.getByRole("button", { name: "Sign in with Zendesk" }).click();
    await expect(page.getByRole("alert")).toHaveText(/out of Zendesk's range/);
    await access.fill("300");
    await page.getByRole("button", { name: "Sign in with Zendesk" }).click();
    await expect(page.getByRole("button", { name: "Sign in as Amir Agent" })).toBeVisible();
  });
});

test.describe("choosing exactly", () => {
  test("un-ticking says what the job will miss, before consent, and offers it back", async ({
    page,
  }) => {
    await page.goto("/?preset=view-tickets");
    await page.getByText("Choose exactly what to allow").click();
    await page.getByRole("checkbox", { name: "Read People" }).uncheck();
    await expect(page.getByRole("region", { name: "What this opens" })).toContainText(
      "“View tickets” will miss: your name and role.",
    );
    await expect(page.getByRole("radio", { name: "Chosen by hand" })).toBeChecked();
    await page
      .getByRole("button", { name: "Add users:read, needed for Your name and role" })
      .click();
    await expect(page.getByRole("radio", { name: "View tickets" })).toBeChecked();
    await expect(page.getByRole("checkbox", { name: "Read People" })).toBeChecked();
  });

  test("a scope under the focus lights up the screens it opens", async ({ page }) => {
    await page.goto("/?preset=view-tickets");
    await page.getByText("Choose exactly what to allow").click();
    await page.getByRole("checkbox", { name: "Read Requests" }).focus();
    const lit = page.getByRole("region", { name: "What this opens" }).locator("[data-lit]");
    await expect(lit).toHaveText([/^Your requests/, /^Your request's conversation/]);
  });

  test("tickets:read beside read is called redundant, and goes at a press", async ({ page }) => {
    await page.goto("/?preset=reporting&scopes=read+tickets:read");
    await expect(page.getByText(/tickets:read adds nothing: read covers it/)).toBeVisible();
    await page.getByRole("button", { name: "Remove tickets:read" }).click();
    await expect(page.getByRole("radio", { name: "Reporting, broad" })).toBeChecked();
    await expect(page.getByText(/adds nothing/)).toHaveCount(0);
  });

  test("more than the job needs, a misspelt scope and impersonate are each pointed out", async ({
    page,
  }) => {
    await page.goto("/?preset=view-tickets&scopes=tickets:read+hc:write+ticket:read+impersonate");
    await expect(page.getByText("hc:write is more than “View tickets” needs.")).toBeVisible();
    await expect(page.getByText(/Zendesk knows no scope ticket:read/)).toBeVisible();
    await expect(page.getByText(/impersonate is of no use here/)).toBeVisible();
  });

  test("with nothing ticked nobody leaves, since Zendesk would take it for everything", async ({
    page,
    account,
  }) => {
    await page.goto("/?preset=reporting&scopes=");
    await page.getByRole("textbox", { name: "Zendesk subdomain" }).fill(account);
    await page.getByRole("button", { name: "Sign in with Zendesk" }).click();
    await expect(page.getByRole("alert")).toHaveText(/Choose at least one/);
    expect(new URL(page.url()).pathname).toBe("/");
  });

  test("search finds scopes by what they open", async ({ page }) => {
    await page.goto("/");
    await page.getByText("Choose exactly what to allow").click();
    await page.getByRole("searchbox", { name: "Search scopes" }).fill("audit");
    await expect(page.getByRole("rowheader")).toHaveText([/^Audit log/]);
    await page.getByRole("searchbox", { name: "Search scopes" }).fill("<b>nothing</b>");
    await expect(page.getByText("No scope matches “<b>nothing</b>”.")).toBeVisible();
  });
});

test.describe("a link", () => {
  test("shares the choice, and never more", async ({ page }) => {
    await page.goto("/?preset=view-tickets&scopes=tickets:read&returnTo=/tickets/7&subdomain=acme");
    const link = new URL(await copied(page, "Copy link to this choice"));
    expect(Object.fromEntries(link.searchParams)).toEqual({
      preset: "view-tickets",
      scopes: "tickets:read",
    });
    await page.goto(link.href);
    await expect(page.getByRole("checkbox", { name: "Read Tickets" })).toBeChecked();
    await expect(page.getByRole("checkbox", { name: "Read Views" })).not.toBeChecked();
  });

  test("with an array where a string belongs says so and falls back", async ({ page }) => {
    await page.goto(`/?scopes=${encodeURIComponent('["read"]')}`);
    await expect(page.getByText(/This is the array the tokens API takes/)).toBeVisible();
    await expect(page.getByRole("radio", { name: "Handle tickets" })).toBeChecked();
  });

  test("with markup for a scope shows it as text", async ({ page }) => {
    await page.goto(`/?scopes=${encodeURIComponent("<img/src=x/onerror=alert(1)>")}`);
    await expect(page.getByRole("rowheader", { name: /^<img\/src=x/ })).toBeVisible();
    await expect(page.locator("img[src=x]")).toHaveCount(0);
  });
});

test("the keyboard alone chooses a preset and a scope", async ({ page, account }) => {
  await page.goto("/");
  await page.getByRole("textbox", { name: "Zendesk subdomain" }).focus();
  await page.keyboard.type(account);
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "View tickets" })).toBeFocused();
  await expect(page.getByRole("radio", { name: "View tickets" })).toBeChecked();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Sign in with Zendesk" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Find out why" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("searchbox", { name: "Search scopes" })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("searchbox", { name: "Search scopes" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(page.getByRole("checkbox", { name: "Read everything" })).toBeChecked();
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });
    for (const width of [390, 1280]) {
      test(`the picker is accessible and fits ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        await page.goto("/?preset=view-tickets&scopes=tickets:read+read+impersonate+nope");
        await expect(page.getByRole("checkbox", { name: "Read everything" })).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          width,
        );
      });
    }
  });
}

async function signInAs(page: Page, account: string): Promise<void> {
  await page.getByRole("textbox", { name: "Zendesk subdomain" }).fill(account);
  await page.getByRole("button", { name: "Sign in with Zendesk" }).click();
  await page.getByRole("button", { name: "Sign in as Amir Agent" }).click();
  await expect(page.getByRole("button", { name: "Allow" })).toBeVisible();
}

async function copied(page: Page, button: string): Promise<string> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: button }).click();
  await expect(page.getByText("Copied", { exact: true })).toBeAttached();
  return page.evaluate(() => navigator.clipboard.readText());
}
