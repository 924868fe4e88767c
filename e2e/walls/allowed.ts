import type { Probes } from "./probe.ts";

/** Imports that the plan of the house allows: at least one for every zone. */
export const allowed: Probes = {
  "src/main.tsx": [["main with the callback", 'import "./session/page/callback.ts";']],
  "src/routes.tsx": [["routes with a page", 'void import("./pages/explorer/explorer-page.tsx");']],
  "src/pages/tickets/probe.tsx": [
    ["a page with its own part", 'import "./toolbar.tsx";'],
    ["a page with tickets", 'import "../../tickets/conversation.tsx";'],
  ],
  "src/pages/explorer/probe.tsx": [
    ["the explorer with the way to send", 'import "../../session/page/gateway.ts";'],
  ],
  "src/tickets/probe.tsx": [["tickets with drafts", 'import "idb-keyval";']],
  "src/tokens/probe.tsx": [["tokens with calls", 'import "../zendesk/oauth-tokens.ts";']],
  "src/failures/screen/probe.tsx": [
    ["a failure's looks with a failure", 'import "../explain.ts";'],
  ],
  "src/failures/probe.ts": [["failures with Zendesk", 'import "../zendesk/request.ts";']],
  "src/failures/words/probe.ts": [["words with failures", 'import "../explanation.ts";']],
  "src/zendesk/probe.ts": [
    ["Zendesk with the way to send", 'import "../session/page/gateway.ts";'],
  ],
  "src/session/page/probe.ts": [
    ["the page's session with the worker's URL", 'import "./worker-url.ts";'],
  ],
  "src/session/page/worker-url.ts": [
    ["the worker's URL", 'import "../worker/main.ts?sharedworker&url";'],
  ],
  "src/session/worker/probe.ts": [
    ["the worker with its own", 'import "./vault.ts";'],
    ["the worker with its own, the long way", 'import "../../session/worker/vault.ts";'],
    ["the worker with oauth4webapi", 'import "oauth4webapi";'],
  ],
  "src/session/contract/probe.ts": [
    ["the contract with facts", 'import "../../reference/roles.ts";'],
  ],
  "src/scopes/probe.ts": [["scopes with facts", 'import "../reference/scopes.ts";']],
  "src/ui/probe.ts": [
    ["ui with lib", 'import "../lib/time.ts";'],
    ["ui with React's types", 'import type { ReactNode } from "react";'],
    ["what the build says of itself", "export const isDev = import.meta.env.DEV;"],
  ],
  "src/config.ts": [
    ["the configuration with its checks", 'import "valibot";'],
    [
      "the configuration with the session's part of it",
      'import "./session/contract/session-config.ts";',
    ],
  ],
  "src/places.ts": [
    ["the places with facts", 'import "./reference/endpoints.ts";'],
    ["the places with the way back", 'import "./session/contract/callback-path.ts";'],
  ],
  "src/reference/probe.ts": [["facts with facts", 'import "./roles.ts";']],
  "src/lib/probe.ts": [["lib with lib", 'import "./time.ts";']],
  "src/ui/probe.test.ts": [
    ["a unit test with all that ships", 'import "../session/worker/vault.ts";'],
  ],
  "e2e/probe.e2e.ts": [["an end-to-end test with presets", 'import "../src/scopes/presets.ts";']],
  "e2e/fixtures/probe.ts": [["the fixtures with the host", 'import "../host/config.ts";']],
  "e2e/browsers/probe.ts": [["the walk with the host", 'import "../host/config.ts";']],
  "e2e/session/probe.ts": [
    ["the session's tests with the vault", 'import "../../src/session/worker/vault.ts";'],
  ],
  "e2e/writes/probe.ts": [
    ["the tests of writes with a write", 'import "../../src/zendesk/write-once.ts";'],
  ],
  "e2e/bench/probe.ts": [
    ["the benchmarks with the session's tests", 'import "../session/consent.ts";'],
  ],
  "e2e/bench/session-page/probe.ts": [
    ["the measuring page with the connection", 'import "../../../src/session/page/connect.ts";'],
  ],
  "e2e/pictures/probe.ts": [["the pictures with the build", 'import "vite";']],
  "e2e/host/probe.ts": [["the host with the local Zendesk", 'import "local-zendesk/server";']],
  "e2e/walls/probe.ts": [["the plan with Node", 'import "node:path";']],
  "e2e/zendesk/probe.ts": [
    ["the local Zendesk with its own", 'import "./account/tables.ts";'],
    ["a file beside itself", "export const file = import.meta.dirname;"],
  ],
  "vite.config.ts": [["the build with Vite", 'import "vitest/config";']],
  "playwright.config.ts": [
    ["Playwright's settings with the host", 'import "./e2e/host/chromium.ts";'],
  ],
};
