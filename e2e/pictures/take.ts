import { join, resolve } from "node:path";
import { chromium } from "@playwright/test";
import type { Page } from "@playwright/test";
import { build } from "vite";
import { chromiumArgs, findChromium } from "../host/chromium.ts";
import { localConfig } from "../host/config.ts";
import type { HostConfig } from "../host/config.ts";
import { startStaticHost } from "../host/static-host.ts";
import { startZendesk } from "local-zendesk/server";

/** `npm run pictures`: takes the README's pictures anew, of the running app. */

const root = resolve(import.meta.dirname, "../..");
let config: HostConfig | undefined;

await build({ root, logLevel: "warn" });
const host = await startStaticHost({
  dist: join(root, "dist"),
  config: () => config ?? localConfig(0),
});
const zendesk = await startZendesk({ quiet: true, redirectUris: [`${host.url}/callback`] });
config = localConfig(zendesk.port);
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs() });

const picture = (page: Page, name: string) =>
  page.screenshot({ path: join(import.meta.dirname, `${name}.png`), animations: "disabled" });

const page = await browser.newPage({
  viewport: { width: 1280, height: 800 },
  reducedMotion: "reduce",
  colorScheme: "light",
});
await page.goto(host.url);
await page.getByRole("textbox", { name: "Zendesk subdomain" }).fill("demo");
await page.getByText("Ticket list").first().waitFor();
await picture(page, "sign-in");
await page.getByRole("button", { name: "Sign in with Zendesk" }).click();
await page.getByRole("button", { name: "Sign in as Amir Agent" }).click();
await page.getByRole("button", { name: "Allow" }).click();
await page.getByRole("table", { name: "Tickets" }).getByRole("row").nth(5).waitFor();
await picture(page, "tickets");
await page.getByRole("link", { name: "Access", exact: true }).click();
await page.getByRole("heading", { name: "Permissions" }).waitFor();
await picture(page, "access");
await page.emulateMedia({ colorScheme: "dark" });
// A customer, a note among colleagues, an answer. The session outlives the reload.
await page.goto(`${host.url}/tickets/414`);
await page.getByRole("feed", { name: "Conversation" }).getByRole("article").first().waitFor();
await picture(page, "ticket-dark");

await browser.close();
await host.close();
await zendesk.close();
