import { describe, expect, test } from "vitest";
import { localConfig } from "./config.ts";
import { pageHeaders, workerHeaders, zendeskSource } from "./headers.ts";

const real = {
  zendeskUrl: "https://{subdomain}.zendesk.com",
  subdomain: null,
  clientId: "scopedesk",
  tokenUrl: "auto",
} as const;

const csp = (headers: Record<string, string>): string => headers["Content-Security-Policy"] ?? "";

describe("the security headers", () => {
  test("let the page connect to its own origin only", () => {
    expect(csp(pageHeaders(real))).toContain("connect-src 'self';");
  });

  test("show pictures of the account and of the storage Zendesk sends them to, and no others", () => {
    expect(csp(pageHeaders({ ...real, subdomain: "acme" }))).toContain(
      "img-src 'self' data: https://acme.zendesk.com https://*.zdusercontent.com;",
    );
    expect(csp(pageHeaders(localConfig(4400)))).toContain(
      "img-src 'self' data: http://*.localhost:4400 http://*.zdusercontent.localhost:4400;",
    );
  });

  test("let the worker reach every account when the deployment names none", () => {
    expect(csp(workerHeaders(real))).toContain("connect-src 'self' https://*.zendesk.com;");
  });

  test("let the worker reach one account when the deployment names one", () => {
    const headers = workerHeaders({ ...real, subdomain: "acme" });
    expect(csp(headers)).toContain("connect-src 'self' https://acme.zendesk.com;");
    expect(csp(headers)).not.toContain("*");
  });

  test("follow a zendeskUrl with a port and without a placeholder", () => {
    expect(zendeskSource(localConfig(4400))).toBe("http://*.localhost:4400");
    expect(zendeskSource({ ...real, zendeskUrl: "http://127.0.0.1:4400" })).toBe(
      "http://127.0.0.1:4400",
    );
  });

  test("allow nothing unsafe and nobody to frame the app", () => {
    for (const headers of [pageHeaders(real), workerHeaders(real), pageHeaders(undefined)])
      expect(csp(headers)).not.toMatch(/unsafe-|data: \*|https: /);
    expect(csp(pageHeaders(real))).toContain("frame-ancestors 'none'");
    expect(csp(pageHeaders(real))).toContain("require-trusted-types-for 'script'");
  });

  test("reach no Zendesk when the config could not be read", () => {
    expect(csp(workerHeaders(undefined))).toContain("connect-src 'self';");
  });
});
