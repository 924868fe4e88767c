import { describe, expect, test } from "vitest";
import type { FailureEvidence } from "../session/contract/error.ts";
import { endpoints } from "../reference/endpoints.ts";
import { requestLineOf } from "../scopes/request-line.ts";
import type { Evidence } from "./evidence.ts";
import { judge } from "./judge.ts";

const failure = (over: Partial<FailureEvidence> = {}): FailureEvidence => ({
  online: true,
  sent: true,
  ms: 40,
  token: "unclear",
  accessTokenAge: 60_000,
  accessTokenLeft: 1_740_000,
  acceptedAgo: null,
  refreshed: false,
  retried: false,
  spent: 4,
  limit: 200,
  heldFor: 0,
  ...over,
});

function evidence(method: string, path: string, over: Partial<Evidence> = {}): Evidence {
  const line = requestLineOf(method, path);
  return {
    method,
    path,
    ...(line && { needed: endpoints[line] }),
    role: "agent",
    grantedScopes: ["read", "write"],
    online: true,
    probe: "not-sent",
    failure: failure(),
    ...over,
  };
}

const list = "/api/v2/tickets";
const ticket = "/api/v2/tickets/1";

describe("the verdict on a failure the browser hides", () => {
  test("a token without the scope is almost certainly the reason when Zendesk took it moments ago", () => {
    const told = judge(
      evidence("PUT", ticket, {
        grantedScopes: ["tickets:read"],
        failure: failure({ acceptedAgo: 2000 }),
      }),
    );
    expect(told).toMatchObject({ code: "missing-scope", confidence: "almost-certain" });
    expect(told.actions[0]).toMatchObject({ kind: "ask-for-scope", scope: "tickets:write" });
    expect(told.evidence.join("\n")).toContain("Permissions you gave: tickets:read");
  });

  test("the same without any sign of life of the token is only likely", () => {
    expect(judge(evidence("PUT", ticket, { grantedScopes: ["tickets:read"] })).confidence).toBe(
      "likely",
    );
  });

  test("a role that may not is named, and no scope is offered", () => {
    const told = judge(evidence("GET", list, { role: "end-user", probe: "accepted" }));
    expect(told).toMatchObject({ code: "wrong-role", confidence: "almost-certain" });
  });

  test("a spent rate limit waits", () => {
    const told = judge(evidence("GET", list, { failure: failure({ spent: 190 }) }));
    expect(told).toMatchObject({ code: "rate-limited", confidence: "likely" });
    expect(told.actions[0]?.kind).toBe("wait");
  });

  test("an anonymous probe means that the session is no longer accepted", () => {
    expect(judge(evidence("GET", list, { probe: "anonymous" }))).toMatchObject({
      code: "token-refused",
      confidence: "almost-certain",
    });
  });

  test("a Zendesk that answers others but not this session wants it renewed", () => {
    const told = judge(evidence("GET", list, { probe: "reachable" }));
    expect(told.code).toBe("token-refused");
    expect(told.actions.map(({ kind }) => kind)).toEqual(["refresh", "sign-in-again"]);
  });

  test("a Zendesk that answers nothing of a session just renewed is busy or broken", () => {
    for (const renewed of [{ refreshed: true, retried: true }, { token: "fresh" as const }]) {
      const told = judge(evidence("GET", list, { probe: "reachable", failure: failure(renewed) }));
      expect(told.code).toBe("zendesk-busy");
      expect(told.actions[0]?.kind).toBe("wait");
    }
  });

  test("a young token is not taken for a good one: it may have died early", () => {
    const young = failure({ accessTokenAge: 3000 });
    expect(judge(evidence("GET", list, { probe: "reachable", failure: young })).code).toBe(
      "token-refused",
    );
  });

  test("a token that is thought dead and was not renewed is the reason, for a write too", () => {
    const stuck = failure({ token: "refused", acceptedAgo: 900 });
    const told = judge(evidence("PUT", ticket, { failure: stuck }));
    expect(told.code).toBe("not-renewed");
    expect(told.actions.map(({ kind }) => kind)).toEqual(["refresh", "check-write", "copy"]);
  });

  test("whoever has to wait is told the time that the worker really waits", () => {
    const held = failure({ spent: 190, heldFor: 12_300 });
    expect(judge(evidence("GET", list, { failure: held })).actions[0]).toMatchObject({
      kind: "wait",
      seconds: 13,
    });
  });

  test("an earlier success counts for nothing once a probe has failed", () => {
    const lately = failure({ acceptedAgo: 1000 });
    expect(judge(evidence("GET", list, { probe: "reachable", failure: lately })).code).toBe(
      "token-refused",
    );
  });

  test("a fine token turns suspicion to the content of a write, which is looked at before it is repeated", () => {
    const told = judge(evidence("PUT", ticket, { probe: "accepted" }));
    expect(told.code).toBe("write-refused");
    expect(told.actions[0]?.kind).toBe("check-write");
    expect(told.actions.map(({ kind }) => kind)).not.toContain("retry");
  });

  test("a fine token and a refused read is told without pretending to know", () => {
    const told = judge(
      evidence("GET", list, { failure: failure({ refreshed: true, retried: true }) }),
    );
    expect(told).toMatchObject({ code: "read-refused", confidence: "unknown" });
  });

  test("silence everywhere is no contact; a write is not offered again", () => {
    expect(judge(evidence("GET", list, { probe: "silent" })).code).toBe("no-contact");
    const kinds = judge(evidence("POST", list, { probe: "silent" })).actions.map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(["check-write", "copy"]);
  });

  test("offline is certain and outweighs everything", () => {
    const told = judge(evidence("PUT", ticket, { online: false, grantedScopes: [] }));
    expect(told).toMatchObject({ code: "offline", confidence: "certain" });
  });

  test("the evidence says that colleagues' requests cannot be seen", () => {
    expect(judge(evidence("GET", list)).evidence.join("\n")).toContain("cannot be seen");
  });
});
