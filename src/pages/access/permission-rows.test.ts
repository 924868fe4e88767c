import { describe, expect, test } from "vitest";
import { reportPermissions } from "./permission-rows.ts";

const made = (method: "GET" | "PUT", path: string) => ({ method, path, times: 1 });

describe("asked, granted and used", () => {
  test("a permission Zendesk did not give is told apart from one it gave", () => {
    const { rows } = reportPermissions(
      { askedScopes: ["tickets:read", "tickets:write"], grantedScopes: ["tickets:read"] },
      [],
    );
    expect(rows.map(({ scope, granted }) => [scope, granted])).toEqual([
      ["tickets:read", "yes"],
      ["tickets:write", "no"],
    ]);
  });

  test("one that a broader permission covers is not called missing", () => {
    const { rows } = reportPermissions(
      { askedScopes: ["tickets:read"], grantedScopes: ["read"] },
      [],
    );
    expect(rows).toMatchObject([
      { scope: "tickets:read", isAsked: true, granted: "covered" },
      { scope: "read", isAsked: false, granted: "yes" },
    ]);
  });

  test("a name Zendesk does not know is useless even when granted", () => {
    const { rows } = reportPermissions({ askedScopes: ["reed"], grantedScopes: ["reed"] }, []);
    expect(rows[0]?.granted).toBe("useless");
  });

  test("what was used suggests the smaller set", () => {
    const session = { askedScopes: ["read", "write"], grantedScopes: ["read", "write"] };
    const { rows, enough } = reportPermissions(session, [
      made("GET", "/api/v2/tickets"),
      made("GET", "/api/v2/users/me"),
    ]);
    expect(rows[0]?.requests).toEqual(["GET /api/v2/tickets", "GET /api/v2/users/me"]);
    expect(rows[1]?.requests).toEqual([]);
    expect(enough).toEqual(["tickets:read", "users:read"]);
  });

  test("this page's own questions about tokens do not count as use", () => {
    const session = { askedScopes: ["read"], grantedScopes: ["read"] };
    const report = reportPermissions(session, [made("GET", "/api/v2/oauth/tokens")]);
    expect(report.rows[0]?.requests).toEqual([]);
    expect(report.enough).toBeUndefined();
  });

  test("nothing smaller is offered when everything was used", () => {
    const session = { askedScopes: ["tickets:read"], grantedScopes: ["tickets:read"] };
    expect(reportPermissions(session, [made("GET", "/api/v2/tickets")]).enough).toBeUndefined();
  });
});
