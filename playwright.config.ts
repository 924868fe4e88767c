import { defineConfig } from "@playwright/test";
import { chromiumArgs } from "./e2e/host/chromium.ts";
import { enginesHere } from "./e2e/host/other-browsers.ts";
import type { Engine } from "./e2e/host/other-browsers.ts";

const chromium = process.env["CHROMIUM_PATH"];

export default defineConfig<object, { engine: Engine }>({
  testDir: "e2e",
  testMatch: "*.e2e.ts",
  projects: [
    { name: "chromium", testIgnore: "e2e/browsers/**" },
    // One worker each: starting these browsers takes longer than most tests in them.
    ...enginesHere().map((engine) => ({
      name: engine,
      testDir: "e2e/browsers",
      workers: 1,
      timeout: 120_000,
      // WebKit's driver lets go of every button as if it were the first.
      ...(engine === "webkit" && { testIgnore: "middle-button.e2e.ts" }),
      use: { engine, trace: "off" as const },
    })),
  ],
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // They end what hangs; how fast things are is for the benchmarks to say.
  timeout: 60_000,
  expect: { timeout: 30_000 },
  reporter: [["dot"], ...(process.env["PLAYWRIGHT_JSON_OUTPUT_FILE"] ? [["json"] as const] : [])],
  use: {
    browserName: "chromium",
    locale: "en-US",
    timezoneId: "UTC",
    contextOptions: { reducedMotion: "reduce" },
    // Pictures and page copies of every step cost a fifth of the run, and `--trace on` takes them again.
    trace: { mode: "retain-on-failure", screenshots: false, snapshots: false },
    launchOptions: {
      args: chromiumArgs(),
      ...(chromium !== undefined && { executablePath: chromium }),
    },
  },
});
