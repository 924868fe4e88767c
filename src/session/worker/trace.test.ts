import { expect, test } from "vitest";
import { Trace, maskSecrets } from "./trace.ts";

test("secrets show only their length, everything else is kept and bounded", () => {
  const masked = maskSecrets([
    ["access_token", "a".repeat(64)],
    ["refresh_token", "r"],
    ["code", "c0de"],
    ["code_verifier", "v".repeat(43)],
    ["state", "s"],
    ["client_secret", "x"],
    ["scope", "read write"],
    ["expires_in", 1800],
    ["error_description", "d".repeat(1000)],
    ["nested", { access_token: "deep" }],
  ]);
  expect(masked["access_token"]).toBe("•••• (64 characters)");
  expect(masked["scope"]).toBe("read write");
  expect(masked["expires_in"]).toBe("1800");
  expect(masked["error_description"]).toHaveLength(300);
  expect(JSON.stringify(masked)).not.toMatch(/aaa|c0de|vvv|deep/);
});

test("a secret of a wrong type is masked too", () => {
  expect(maskSecrets([["access_token", ["leak"]]])).toEqual({ access_token: "••••" });
});

test("the trace keeps the last 200 steps", () => {
  const trace = new Trace({ date: () => 5 });
  for (let step = 0; step < 250; step += 1) trace.add({ step: "refresh", ms: step, outcome: "ok" });
  expect(trace.read()).toHaveLength(200);
  expect(trace.read()[0]).toMatchObject({ at: 5, ms: 50 });
});
