/**
 * Which folder may import what: the plan of the house, read by the linter (`plugin.ts`). What is
 * not allowed here is refused, however the import is written, and so is a file in no zone.
 * Types count like everything else, unless `types` lets them through.
 */
export interface Zone {
  /** A file; a folder with all below it that is no zone itself; or `folder/*`, where every child is a zone apart. */
  at: string;
  /** What belongs here, for whoever is refused. */
  holds: string;
  /** Zones it may import from, by their `at`; or one file of a zone, even one behind its doors. */
  may: readonly string[];
  /** Zones it may import types from, and nothing else. */
  types?: readonly string[];
  /** The files that other zones may import, as seen from `at`. All, when left out. */
  doors?: readonly string[];
  /** Packages it may import; `node:*` stands for all that begin so. */
  packages: readonly string[];
}

/** What stands below the pages and shows something. */
const belowTickets = [
  "src/failures",
  "src/failures/screen",
  "src/lib",
  "src/places.ts",
  "src/reference",
  "src/scopes",
  "src/session/contract",
  "src/session/page",
  "src/ui",
  "src/zendesk",
];

/** What any page may use: nothing of another page. */
const belowPages = ["src/config.ts", "src/tickets", "src/tokens", ...belowTickets];

const ships: readonly Zone[] = [
  {
    at: "src/main.tsx",
    holds: "the composition root",
    may: [
      "src/config.ts",
      "src/pages/config-problem.tsx",
      "src/places.ts",
      "src/routes.tsx",
      "src/session/page",
      // It must run before anything else does.
      "src/session/page/callback.ts",
      "src/ui",
      "src/zendesk",
    ],
    packages: ["react", "react-dom/client", "react-router", "react-router/dom"],
  },
  {
    at: "src/routes.tsx",
    holds: "every URL, mapped to its page",
    may: ["src/pages/*", "src/pages/explorer", "src/places.ts", "src/ui"],
    packages: ["react-router"],
  },
  {
    at: "src/pages/*",
    holds: "the loader and the components of one URL; what two pages share moves down",
    may: belowPages,
    packages: [
      "@tanstack/react-query",
      "@tanstack/react-virtual",
      "react",
      "react-dom",
      "react-router",
    ],
  },
  {
    at: "src/pages/explorer",
    holds: "the API explorer, the one page that sends what a person typed",
    may: [...belowPages, "src/session/page/gateway.ts"],
    packages: ["@tanstack/react-query", "react", "react-router"],
  },
  {
    at: "src/tickets",
    holds: "what two pages share about tickets and requests",
    may: belowTickets,
    packages: ["@tanstack/react-query", "dompurify", "idb-keyval", "micromark", "react"],
  },
  {
    at: "src/tokens",
    holds: "what two pages share about tokens",
    may: belowTickets,
    packages: ["react"],
  },
  {
    at: "src/failures/screen",
    holds: "how a failure looks and what it offers to do, and writing, which may fail",
    may: belowTickets,
    packages: ["@tanstack/react-query", "idb-keyval", "react", "react-router"],
  },
  {
    at: "src/failures",
    holds: "the way from what went over the wire to a sentence; nothing is shown here",
    may: [
      "src/lib",
      "src/reference",
      "src/scopes",
      "src/session/contract",
      "src/session/page/gateway.ts",
      "src/session/page/reach.ts",
      "src/zendesk",
    ],
    packages: [],
  },
  {
    at: "src/zendesk",
    holds: "calls to Zendesk; it knows no screen",
    may: [
      "src/lib",
      "src/reference",
      "src/scopes",
      "src/session/contract",
      "src/session/page/gateway.ts",
    ],
    packages: ["@tanstack/react-query", "valibot"],
  },
  {
    at: "src/session/page",
    holds: "the page's half of the session; the conversation with the worker stays inside",
    may: ["src/lib", "src/reference", "src/session/contract", "src/session/page/worker-url.ts"],
    doors: [
      "budget.ts",
      "made-requests.ts",
      "session.ts",
      "trace.ts",
      "use-budget.ts",
      "use-session.ts",
    ],
    packages: ["react"],
  },
  {
    at: "src/session/page/worker-url.ts",
    holds: "the worker's URL: the one thing of the worker that the page may have",
    may: ["src/session/worker/main.ts?sharedworker&url"],
    packages: [],
  },
  {
    at: "src/session/worker",
    holds: "the only code that ever holds a code, a token or a verifier",
    may: ["src/lib", "src/reference", "src/session/contract"],
    doors: [],
    packages: ["oauth4webapi"],
  },
  {
    at: "src/session/contract",
    holds: "what page and worker both know",
    may: ["src/lib", "src/reference"],
    packages: [],
  },
  {
    at: "src/scopes",
    holds: "pure reasoning about scopes",
    may: ["src/lib", "src/places.ts", "src/reference"],
    packages: [],
  },
  {
    at: "src/ui",
    holds: "looks and accessibility: no Zendesk, no router, no queries",
    may: ["src/lib"],
    packages: ["react", "tinykeys"],
  },
  {
    at: "src/config.ts",
    holds: "/config.json, read and validated",
    may: ["src/lib", "src/reference", "src/session/contract/session-config.ts"],
    packages: ["valibot"],
  },
  {
    at: "src/places.ts",
    holds: "every place of the app: its address, its title, its keys, what it needs",
    may: ["src/lib", "src/reference", "src/session/contract/callback-path.ts"],
    packages: [],
  },
  { at: "src/reference", holds: "facts about Zendesk, as data", may: [], packages: [] },
  { at: "src/lib", holds: "small pure functions", may: [], packages: [] },
];

const proves: readonly Zone[] = [
  {
    at: "e2e",
    holds: "the end-to-end tests; of the app they read only facts and plans, never its code",
    may: [
      "e2e/fixtures",
      "e2e/host",
      "e2e/session",
      "src/places.ts",
      "src/reference",
      "src/scopes",
    ],
    packages: ["@axe-core/playwright", "@playwright/test", "local-zendesk/*", "node:*", "vitest"],
  },
  {
    at: "e2e/fixtures",
    holds: "what every end-to-end test starts from",
    may: ["e2e/host"],
    packages: ["@playwright/test", "local-zendesk/*", "node:*"],
  },
  {
    at: "e2e/browsers",
    holds: "the walk in Firefox and in WebKit, and what drives them",
    may: ["e2e/host"],
    packages: ["@playwright/test", "local-zendesk/*", "node:*"],
  },
  {
    at: "e2e/session",
    holds: "the worker's code run in Node against the local Zendesk",
    may: [
      "e2e/host",
      "src/session/contract",
      "src/session/worker/environment.ts",
      "src/session/worker/vault.ts",
    ],
    packages: ["@playwright/test", "local-zendesk/*", "node:*", "vitest"],
  },
  {
    at: "e2e/writes",
    holds: "the app's own writes run in Node against the local Zendesk, in a time of their own",
    may: ["src/session/contract", "src/session/page/gateway.ts", "src/zendesk"],
    packages: ["local-zendesk/*", "node:*", "valibot", "vitest"],
  },
  {
    at: "e2e/bench",
    holds: "the benchmarks",
    may: ["e2e/host", "e2e/session"],
    packages: ["@playwright/test", "local-zendesk/*", "node:*", "vite"],
  },
  {
    at: "e2e/bench/session-page",
    holds: "a page that measures the session from inside",
    may: [
      "src/session/contract",
      "src/session/page",
      "src/session/page/callback.ts",
      "src/session/page/connect.ts",
      "src/session/page/gateway.ts",
    ],
    packages: [],
  },
  {
    at: "e2e/pictures",
    holds: "the pictures of the README",
    may: ["e2e/host"],
    packages: ["@playwright/test", "local-zendesk/*", "node:*", "vite"],
  },
  {
    at: "e2e/host",
    holds: "the static host, and the commands",
    // What a subdomain may be is one rule: the relay refuses what the app refuses.
    may: ["src/reference/subdomain.ts"],
    packages: ["@playwright/test", "local-zendesk/*", "node:*", "vite", "vitest"],
  },
  {
    at: "e2e/walls",
    holds: "the plan of the house, and the rules that keep to it",
    may: [],
    packages: ["node:*", "vite", "vitest"],
  },
  {
    at: "e2e/zendesk",
    holds:
      "the local Zendesk; it shares nothing with the app, or a shared mistake would be invisible",
    may: [],
    doors: [
      "account-handle.ts",
      "ask.ts",
      "endpoints.ts",
      "faults.ts",
      "options.ts",
      "records.ts",
      "server.ts",
    ],
    packages: ["node:*", "valibot", "vitest"],
  },
];

/** The unit tests in `src`, wherever they stand: they ship nothing, so they may look at all that ships. */
export const unitTests: Zone = {
  at: "src/**/*.test.ts",
  holds: "unit tests",
  may: ["src"],
  packages: ["@tanstack/react-query", "react", "react-dom/server", "valibot", "vitest"],
};

/** Every zone of the house. The one that names a file most exactly is the file's. */
export const zones: readonly Zone[] = [
  ...ships,
  unitTests,
  ...proves,
  {
    at: "vite.config.ts",
    holds: "how the app is built and unit tests run",
    may: [],
    packages: ["@vitejs/plugin-react", "node:*", "vite", "vitest/config"],
  },
  {
    at: "playwright.config.ts",
    holds: "how end-to-end tests run",
    may: ["e2e/host"],
    packages: ["@playwright/test"],
  },
];
