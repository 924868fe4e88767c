import { describe, expect, test } from "vitest";
import {
  SessionError,
  type SessionErrorCode,
  type SessionErrorDetails,
} from "../session/contract/error.ts";
import { endpoints } from "../reference/endpoints.ts";
import { explain } from "./explain.ts";
import type { ExplainContext } from "./gather.ts";
import { explainOAuthError } from "./words/oauth-errors.ts";

const answered = (status: number, body?: unknown, context?: ExplainContext) =>
  explain({ code: "refused", status, body }, context);
const scope403 = {
  error: "Forbidden",
  description: "You are missing the following required scopes: read, groups:read",
};
const role403 = { error: { title: "Forbidden", message: "You do not have access to this page." } };

describe("what Zendesk answered", () => {
  test("403 for a scope asks for that one scope, the smallest that would do", () => {
    const told = answered(403, scope403);
    expect(told.code).toBe("missing-scope");
    expect(told.actions[0]).toMatchObject({ kind: "ask-for-scope", scope: "groups:read" });
    expect(told.evidence.join()).toContain("Would do as well: read");
  });

  test("403 for a role says which roles may, and offers no scope", () => {
    const told = answered(403, role403, {
      role: "agent",
      needed: { scopes: ["read"], roles: ["admin"], certainty: "documented" },
    });
    expect(told.code).toBe("wrong-role");
    expect(told.title).toContain("admins");
    expect(told.actions.map((action) => action.kind)).not.toContain("ask-for-scope");
  });

  test("403 for a plan is told to an admin, whose role cannot be the reason", () => {
    const told = answered(403, role403, {
      role: "admin",
      needed: endpoints["GET /audit_logs"],
    });
    expect(told.code).toBe("wrong-plan");
    expect(told.detail).toContain("Enterprise");
  });

  test("403 without a clue names the possible reasons and does not sound certain", () => {
    const told = answered(403, "", { role: "agent" });
    expect(told).toMatchObject({ code: "forbidden", confidence: "likely" });
  });

  test("401 offers to renew the session first, then to sign in", () => {
    const told = answered(401, { error: "invalid_token", error_description: "expired" });
    expect(told.code).toBe("token-refused");
    expect(told.actions.map((action) => action.kind)).toEqual(["refresh", "sign-in-again"]);
    expect(answered(401, { error: "Couldn't authenticate you" }).code).toBe("not-signed-in");
  });

  test("404 of a record is not 404 of an address", () => {
    expect(answered(404, { error: "RecordNotFound", description: "Not found" }).code).toBe(
      "not-found",
    );
    expect(answered(404, { error: "InvalidEndpoint", description: "Not found" }).code).toBe(
      "no-such-endpoint",
    );
  });

  test("409 says that what was typed is kept and loads the newest version", () => {
    const told = answered(409, { error: "UpdateConflict", description: "Safe Update prevented…" });
    expect(told.detail).toContain("still here");
    expect(told.actions[0]?.kind).toBe("reload-record");
  });

  test("422 tells every field", () => {
    const told = answered(422, {
      error: "RecordInvalid",
      description: "Record validation errors",
      details: { base: [{ description: "A" }], status: [{ description: "B" }] },
    });
    expect(told.fields?.map((complaint) => complaint.field)).toEqual(["base", "status"]);
    expect(told.detail).toContain("these points");
  });

  test("422 of a closed ticket and of a deep search have words of their own", () => {
    const closed = { status: [{ description: "closed prevents ticket update" }] };
    expect(answered(422, { error: "RecordInvalid", details: closed }).code).toBe("ticket-closed");
    const deep = "Invalid search: Requested response size was greater than Search Response Limits";
    expect(answered(422, { error: "invalid", description: deep }).code).toBe("search-too-deep");
  });

  test("429 waits a minute when it may not read how long", () => {
    const told = answered(429, "Number of allowed API requests per minute exceeded");
    expect(told.actions).toEqual([expect.objectContaining({ kind: "wait", seconds: 60 })]);
  });

  test("500 after a write looks before sending again; after a read it tries again", () => {
    expect(answered(500, "", { method: "PUT" }).actions[0]?.kind).toBe("check-write");
    expect(answered(500, "<html>", { method: "GET" }).actions[0]?.kind).toBe("retry");
  });

  test("503 waits and does not call it a fault", () => {
    expect(answered(503)).toMatchObject({ code: "maintenance" });
  });

  test("Zendesk's own sentence is quoted as evidence, never used as ours", () => {
    const told = answered(500, { error: "x", description: "<img src=x onerror=alert(1)>" });
    expect(`${told.title}${told.detail}`).not.toContain("<img");
    expect(told.evidence.join()).toContain("“<img src=x onerror=alert(1)>”");
  });
});

describe("OAuth's errors", () => {
  const codes = [
    ["invalid_grant", "invalid-grant"],
    ["redirect_uri_mismatch", "redirect-uri-mismatch"],
    ["invalid_scope", "invalid-scope"],
    ["invalid_client", "invalid-client"],
    ["access_denied", "denied"],
    ["server_error", "sign-in-unavailable"],
    ["login_required", "login-required"],
    ["made_up", "sign-in-refused"],
  ] as const;

  test.each(codes)("%s has words and a way on", (code, ours) => {
    const told = explainOAuthError(code, "Zendesk's sentence");
    expect(told.code).toBe(ours);
    expect(told.actions.length).toBeGreaterThan(0);
    expect(told.detail).not.toContain(code);
  });

  test("tell the person and whoever set the app up apart", () => {
    const told = explainOAuthError("invalid_client", undefined);
    expect(told.detail).toContain("ask your Zendesk admin");
    expect(told.setup).toContain("unique identifier");
    expect(told.detail).not.toContain("Admin Center");
  });

  test("invalid_grant at a refresh means that the session is over", () => {
    expect(explainOAuthError("invalid_grant", undefined, "refresh").code).toBe("session-ended");
  });
});

describe("what never reached an answer", () => {
  test("offline is said with certainty only when the browser says so", () => {
    const hidden = new SessionError("network", "fetch failed");
    expect(explain(hidden, { online: false })).toMatchObject({
      code: "offline",
      confidence: "certain",
    });
    expect(explain(hidden, { online: true }).confidence).toBe("unknown");
  });

  test.each([undefined, null, "text", 0, new Error("boom"), { code: 7 }, { code: "never-heard" }])(
    "%s still ends in a sentence and a way on",
    (thrown) => {
      const told = explain(thrown);
      expect(told.title).not.toBe("");
      expect(told.actions.length).toBeGreaterThan(0);
    },
  );

  const codes: SessionErrorCode[] = [
    "malformed-callback",
    "unknown-state",
    "expired-sign-in",
    "issuer-mismatch",
    "expired-code",
    "malformed-answer",
    "answer-too-large",
    "unreachable",
    "timeout",
    "signed-out",
    "session-changed",
    "vault-lost",
    "worker-unavailable",
    "busy",
  ];

  test("no two failures of the session share their words", () => {
    const titles = codes.map((code) => explain(new SessionError(code, "")).title);
    expect(new Set(titles).size).toBe(codes.length);
  });

  test("a token endpoint under maintenance is called that, and not a company in a hurry", () => {
    const of = (status: number) =>
      explain(new SessionError("rate-limited", "", { details: { status, retryAfter: 7 } }));
    expect(of(503)).toMatchObject({ code: "maintenance", actions: [{ seconds: 7 }] });
    expect(of(429).code).toBe("rate-limited");
  });

  test("an error of OAuth's own is passed to OAuth's words, its sentence quoted", () => {
    const error = new SessionError("token-error", "", {
      details: { error: "unauthorized_client", errorDescription: "No." },
    });
    expect(explain(error)).toMatchObject({ code: "unauthorized-client" });
    expect(explain(error).evidence.join()).toContain("“No.”");
  });

  test("what failed on the way in is begun anew, with the same wish", () => {
    const wish = { subdomain: "acme", scopes: ["read"] };
    const error = new SessionError("malformed-answer", "", { details: { wish } });
    const told = explain(error);
    expect(told.wish).toEqual(wish);
    expect(told.actions[0]?.kind).toBe("sign-in-again");
  });

  test("a pause that Zendesk named is waited for exactly", () => {
    const error = new SessionError("rate-limited", "", { details: { retryAfter: 93 } });
    expect(explain(error).actions).toEqual([expect.objectContaining({ seconds: 93 })]);
  });

  test("a session that could not be renewed says why, each reason in words of its own", () => {
    const told = (reason: SessionErrorDetails["reason"], more: SessionErrorDetails = {}) =>
      explain(
        new SessionError("not-renewed", "", { details: { ...(reason && { reason }), ...more } }),
      );
    const reasons = ["rate-limited", "unreachable", "malformed-answer", "too-often"] as const;
    const broken = told("token-error", { status: 500 });
    const all = [...reasons.map((reason) => told(reason)), broken];
    expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
    // Only a 429 is told as too many requests, and only it has to be waited for.
    for (const { title, detail, actions } of all.slice(1, 3)) {
      expect(title + detail).not.toMatch(/too many|pause/i);
      expect(actions[0]).toEqual({ kind: "refresh", label: "Renew the session" });
    }
    expect(broken.detail).toContain("broke at Zendesk");
    expect(told("rate-limited", { retryAfter: 93 }).actions).toEqual([
      expect.objectContaining({ kind: "wait", seconds: 93 }),
    ]);
    expect(told("unreachable", { suspected: true }).confidence).toBe("likely");
  });

  test("a 429 that was readable is waited for as long as requests are held back", () => {
    const error = { code: "refused", status: 429, body: "", retryAfter: 7 };
    expect(explain(error).actions[0]).toMatchObject({ kind: "wait", seconds: 7 });
  });
});
