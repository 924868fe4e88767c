import type { Probes } from "./probe.ts";

/** Imports that the plan of the house forbids, by the file that would have them. */
export const forbidden: Probes = {
  "src/session/page/probe.ts": [
    [
      "a file of the page's session making a vault",
      'import { Vault } from "../worker/vault.ts"; new Vault();',
    ],
    ["a unit test taken for a module", 'import "../worker/tab.test.ts";'],
    ["the page's session with Zendesk", 'import "../../zendesk/request.ts";'],
  ],
  "src/main-x.ts": [["a new file beside main", 'import "./session/worker/vault.ts";']],
  "src/session/worker/probe.ts": [
    ["a worker file", 'import "../page/session.ts";'],
    ["the worker with scopes", 'import "../../scopes/catalogue.ts";'],
    ["the worker with Zendesk", 'import "../../zendesk/request.ts";'],
    ["the worker with React", 'import "react";'],
  ],
  "src/tickets/probe.tsx": [
    [
      "a component asking the worker for its trace",
      'import { connect } from "../session/page/connect.ts"; void (await connect()).call("trace", null);',
    ],
    ["tickets with a page", 'import "../pages/ticket/order.ts";'],
    ["tickets with the router", 'import "react-router";'],
    ["a layer handing on another's", 'export { covers } from "../scopes/catalogue.ts";'],
  ],
  "src/pages/access/probe.tsx": [
    ["a page with the connection", 'import "../../session/page/connection.ts";'],
  ],
  "src/pages/ticket/probe.tsx": [
    ["a page with the way to send", 'import "../../session/page/gateway.ts";'],
    ["a page with another's loader", 'import "../start.ts";'],
    ["a page with the layout", 'import "../layout/header.tsx";'],
    ["a page with another's looks", 'import "../tickets/tickets-page.css";'],
  ],
  "src/main.tsx": [
    ["main with the worker", 'import "./session/worker/main.ts?sharedworker&url";'],
    ["main with a page", 'import "./pages/start.ts";'],
  ],
  "src/session/page/worker-url.ts": [
    ["the worker's URL taking the worker", 'import "../worker/main.ts";'],
    ["the worker's URL taking the vault's", 'import "../worker/vault.ts?sharedworker&url";'],
  ],
  "src/session/page/session.ts": [
    ["a door handing out what is behind it", 'export { connect } from "./connect.ts";'],
  ],
  "src/session/page/trace.ts": [
    [
      "a door taking in and handing out",
      'import { Connection } from "./connection.ts"; export { Connection };',
    ],
  ],
  "src/session/page/budget.ts": [
    ["a door with a default", 'import { connect } from "./connect.ts"; export default connect;'],
  ],
  "src/session/contract/probe.ts": [
    ["the contract with the worker", 'import "../worker/tokens.ts";'],
    ["the contract with the page", 'import "../page/session.ts";'],
  ],
  "src/ui/probe.ts": [
    ["a type import", 'import type { Vault } from "../session/worker/vault.ts";'],
    ["an import of inline types", 'import { type Vault as V2 } from "../session/worker/vault.ts";'],
    ["an import for its effects", 'import "../session/worker/vault.ts";'],
    ["a namespace", 'import * as all from "../session/worker/vault.ts";'],
    ["a re-export of everything", 'export * from "../session/worker/vault.ts";'],
    ["a re-export under a name", 'export * as worker from "../session/worker/vault.ts";'],
    ["a re-export of one thing", 'export { Vault as V3 } from "../session/worker/vault.ts";'],
    ["a re-export of a type", 'export type { Vault as V4 } from "../session/worker/vault.ts";'],
    ["import()", 'void import("../session/worker/vault.ts");'],
    ["import() of a template", "void import(`../session/worker/vault.ts`);"],
    ["import() of what is not written out", 'void import("../session/" + "worker/vault.ts");'],
    ["the type of import()", 'export type V5 = typeof import("../session/worker/vault.ts");'],
    ["a type out of import()", 'export type V6 = import("../session/worker/vault.ts").Vault;'],
    ["import = require", 'import v7 = require("../session/worker/vault.ts");'],
    ["require", 'require("../session/worker/vault.ts");'],
    ["new URL", 'new Worker(new URL("../session/worker/vault.ts", import.meta.url));'],
    ["new URL of what is not written out", "new URL(String(1), import.meta.url);"],
    ["a kept import.meta.url", "export const here = import.meta.url;"],
    ["a kept import.meta", "export const meta = import.meta;"],
    ["import.meta.resolve", 'import.meta.resolve("../session/worker/vault.ts");'],
    ["import.meta.glob", 'import.meta.glob("../session/worker/*.ts");'],
    ["a reference", '/// <reference path="../session/worker/vault.ts" />'],
    ["no extension", 'import "../session/worker/vault";'],
    ["a .js extension", 'import "../session/worker/vault.js";'],
    ["a folder", 'import "../session/worker";'],
    ["a query", 'import "../session/worker/vault.ts?raw";'],
    ["Vite's path from the root", 'import "/src/session/worker/vault.ts";'],
    ["a way about", 'import "./../lib/../session/worker/vault.ts";'],
    ["a long way", 'import "../../src/session/worker/vault.ts";'],
    ["backslashes", 'import "..\\\\session\\\\worker\\\\vault.ts";'],
    ["ui with tickets", 'import "../tickets/conversation.tsx";'],
    ["ui with Zendesk", 'import "../zendesk/tickets.ts";'],
    ["ui with the router", 'import "react-router";'],
    ["ui with queries", 'import "@tanstack/react-query";'],
  ],
  "src/pages/tickets/probe.tsx": [
    ["a page with another's component", 'import "../ticket/composer.tsx";'],
  ],
  "src/pages/explorer/probe.tsx": [
    ["the explorer with another page", 'import "../access/terms.ts";'],
  ],
  "src/pages/probe.tsx": [
    ["a page with the routes", 'import "../routes.tsx";'],
    ["a page with a parser of tokens", 'import "oauth4webapi";'],
    ["a page with the tests", 'import "../../e2e/host/config.ts";'],
    ["a page with Node", 'import "node:fs";'],
    ["a page with the local Zendesk", 'import "local-zendesk/types";'],
    ["a page with Node, unmarked", 'import "fs";'],
  ],
  "src/tokens/probe.tsx": [["tokens with a page", 'import "../pages/access/terms.ts";']],
  "src/routes.tsx": [["routes with Zendesk", 'import "./zendesk/tickets.ts";']],
  "src/failures/screen/probe.tsx": [
    ["a failure's looks with tickets", 'import "../../tickets/conversation.tsx";'],
  ],
  "src/failures/probe.ts": [["failures with their looks", 'import "./screen/failure.tsx";']],
  "src/failures/words/probe.ts": [["failures with React", 'import "react";']],
  "src/zendesk/probe.ts": [
    ["Zendesk with failures", 'import "../failures/explain.ts";'],
    ["Zendesk with a screen", 'import "../ui/button.tsx";'],
    ["Zendesk with React", 'import "react";'],
    ["Zendesk with who is signed in", 'import "../session/page/session.ts";'],
  ],
  "src/scopes/probe.ts": [
    ["scopes with the session", 'import type {} from "../session/contract/state.ts";'],
  ],
  "src/config.ts": [["the configuration with the session", 'import "./session/page/session.ts";']],
  "src/places.ts": [["the places with scopes", 'import "./scopes/catalogue.ts";']],
  "src/reference/probe.ts": [
    ["facts with reasoning", 'import "../scopes/catalogue.ts";'],
    ["facts with functions", 'import "../lib/time.ts";'],
  ],
  "src/lib/probe.ts": [
    ["lib with facts", 'import "../reference/roles.ts";'],
    ["lib with React", 'import "react";'],
  ],
  "src/scopes/probe.test.ts": [
    ["a unit test with the tests outside", 'import "../../e2e/host/config.ts";'],
  ],
  "src/helpers/probe.ts": [["a folder nobody planned", "export const helper = 1;"]],
  "e2e/probe.e2e.ts": [
    ["an end-to-end test with a page", 'import "../src/pages/start.ts";'],
    ["an end-to-end test with the vault", 'import "../src/session/worker/vault.ts";'],
  ],
  "e2e/fixtures/probe.ts": [["the fixtures with the app", 'import "../../src/scopes/presets.ts";']],
  "e2e/browsers/probe.ts": [["the walk with the app", 'import "../../src/scopes/presets.ts";']],
  "e2e/session/probe.ts": [
    ["the session's tests with the page", 'import "../../src/session/page/session.ts";'],
    ["the session's tests with any worker file", 'import "../../src/session/worker/tokens.ts";'],
  ],
  "e2e/writes/probe.ts": [
    ["the tests of writes with a screen", 'import "../../src/failures/screen/use-write.ts";'],
  ],
  "e2e/bench/probe.ts": [["the benchmarks with the app", 'import "../../src/scopes/presets.ts";']],
  "e2e/bench/session-page/probe.ts": [
    ["the measuring page with the worker", 'import "../../../src/session/worker/vault.ts";'],
  ],
  "e2e/pictures/probe.ts": [["the pictures with the app", 'import "../../src/config.ts";']],
  "e2e/host/probe.ts": [
    ["the host with the app", 'import "../../src/config.ts";'],
    ["somebody behind the local Zendesk's doors", 'import "../zendesk/account/tables.ts";'],
  ],
  "e2e/walls/probe.ts": [
    ["the plan with the app", 'import "../../src/config.ts";'],
    ["the plan with the host", 'import "../host/config.ts";'],
  ],
  "e2e/zendesk/probe.ts": [
    ["the local Zendesk with the host", 'import "../host/config.ts";'],
    ["the local Zendesk with the app's facts", 'import "../../src/reference/scopes.ts";'],
    ["the local Zendesk with the app's packages", 'import "oauth4webapi";'],
  ],
  "e2e/zendesk/oauth/probe.ts": [
    [
      "the local Zendesk with the app's types",
      'import type {} from "../../../src/reference/scopes.ts";',
    ],
  ],
  "vite.config.ts": [["the build with the app", 'import "./src/config.ts";']],
  "playwright.config.ts": [["Playwright's settings with the app", 'import "./src/config.ts";']],
};
