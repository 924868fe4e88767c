import { defineConfig } from "@playwright/test";
import { chromiumArgs } from "./e2e/host/chromium.ts";

const chromium = process.env["CHROMIUM_PATH"];

export default defineConfig({
  testDir: "e2e",
  testMatch: "*.e2e.ts",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // They end what hangs; how fast things are is for the benchmarks to say.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [["dot"], ...(process.env["PLAYWRIGHT_JSON_OUTPUT_FILE"] ? [["json"] as const] : [])],
  use: {
    browserName: "chromium",
    locale: "en-US",
    timezoneId: "UTC",
    contextOptions: { reducedMotion: "reduce" },
    trace: "retain-on-failure",
    launchOptions: {
      args: chromiumArgs(),
      ...(chromium !== undefined && { executablePath: chromium }),
    },
  },
});
