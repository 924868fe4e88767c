import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { DriverSession } from "./commands.ts";
import { Marionette } from "./marionette.ts";

const startMs = 60_000;

const preferences = {
  "marionette.port": 0,
  "intl.accept_languages": "en-US, en",
  "app.update.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "toolkit.telemetry.server": "",
  // A test prepares its tabs itself; one made beforehand would be a tab nobody opened.
  "browser.newtab.preload": false,
};

/** Starts a Firefox without a window, with a profile that is deleted when it closes. */
export async function startFirefox(program: string): Promise<DriverSession> {
  const profile = await mkdtemp(join(tmpdir(), "scopedesk-firefox-"));
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, "user.js"), lines.join("\n"));
  const firefox = spawn(
    program,
    ["--headless", "--no-remote", "--marionette", "--remote-allow-system-access"].concat([
      "--profile",
      profile,
    ]),
    { stdio: "ignore", env: { ...process.env, TZ: "UTC" } },
  );
  const gone = new Promise<void>((resolve) => firefox.once("exit", () => resolve()));
  const driver = await Marionette.connect(await marionettePort(profile));
  await driver.call("WebDriver:NewSession", {});

  return {
    send: (command, parameters = {}) => driver.call(`WebDriver:${command}`, parameters),
    consoleErrors: () => readConsole(driver),
    close: async () => {
      driver.close();
      firefox.kill();
      await gone;
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** Firefox picks a free port and writes it into its profile. */
async function marionettePort(profile: string): Promise<number> {
  for (const until = Date.now() + startMs; Date.now() < until; await pause(50)) {
    const written = await readFile(join(profile, "MarionetteActivePort"), "utf8").catch(() => "");
    if (written !== "") return Number(written);
  }
  throw new Error(`Firefox did not start within ${startMs / 1000} s`);
}

/** Reads and empties the browser's own console, where all tabs and workers end up. */
async function readConsole(driver: Marionette): Promise<string[]> {
  await driver.call("Marionette:SetContext", { value: "chrome" });
  const lines = await driver.call("WebDriver:ExecuteScript", { script: readingScript, args: [] });
  await driver.call("Marionette:SetContext", { value: "content" });
  return Array.isArray(lines) ? lines.map(String) : [];
}

const readingScript = `
  const ours = (address) => /^https?:/.test(address ?? "");
  const thrown = Services.console
    .getMessageArray()
    .filter((m) => m instanceof Ci.nsIScriptError && ours(m.sourceName) && (m.flags & 9) === 0)
    .map((m) => m.category + ": " + m.errorMessage + " (" + m.sourceName + ")");
  const storage = Cc["@mozilla.org/consoleAPI-storage;1"].getService(Ci.nsIConsoleAPIStorage);
  const logged = storage
    .getEvents()
    .filter((event) => event.level === "error" && ours(event.filename))
    .map((event) => "console.error: " + event.arguments.map(String).join(" "));
  Services.console.reset();
  storage.clearEvents();
  return [...thrown, ...logged];
`;
