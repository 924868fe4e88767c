import { describe, expect, test } from "vitest";
import { SessionError } from "../session/contract/error.ts";
import { say } from "./explain.ts";
import { gather, type ExplainContext } from "./gather.ts";
import { lookInto } from "./look-into.ts";
import { ZendeskError } from "../zendesk/zendesk-error.ts";
import { createProber, probeKeeps, type Prober, type Question } from "./probe.ts";

const me = (user: unknown) => ({ status: 200, body: JSON.stringify({ user }) });
const asked = { method: "GET", path: "/api/v2/tickets?page=2", line: "GET /tickets" } as const;
const hiddenBy = (cause: SessionError) => new ZendeskError(cause.code, asked, { cause });
const hidden = () => hiddenBy(new SessionError("network", "fetch failed"));
const context = {
  grantedScopes: ["read"],
  online: true,
};

const lately = {
  online: true,
  sent: true,
  token: "unclear" as const,
  accessTokenAge: 60_000,
  accessTokenLeft: 60_000,
  refreshed: false,
  retried: false,
  spent: 3,
  limit: 200,
  heldFor: 0,
};

const diagnose = async (error: unknown, known: ExplainContext, prober: Prober) =>
  say(await lookInto(gather(error, known), prober));

/** A gateway that answers by path, counts, and rejects what it has no answer for. */
function gateway(
  answers: Partial<Record<Question, { status: number; body: string }>>,
  reachable = true,
) {
  const asked: string[] = [];
  let time = 0;
  const prober = createProber({
    now: () => time,
    reach: async () => reachable,
    get: async (line) => {
      asked.push(line);
      const answer = answers[line];
      if (answer === undefined) throw hidden();
      return answer;
    },
  });
  return { asked, prober, pass: (ms: number) => (time += ms) };
}

describe("a diagnosis", () => {
  test("of twenty failures at once costs one probe", async () => {
    const { asked, prober } = gateway({ "GET /users/me": me({ id: 1, role: "end-user" }) });
    const verdicts = await Promise.all(
      Array.from({ length: 20 }, () => diagnose(hidden(), context, prober)),
    );
    expect(asked).toEqual(["GET /users/me"]);
    expect(verdicts[19]).toMatchObject({ code: "wrong-role", confidence: "almost-certain" });
  });

  test("probes again only after ten seconds", async () => {
    const { asked, prober, pass } = gateway({ "GET /users/me": me({ id: 1, role: "agent" }) });
    await diagnose(hidden(), context, prober);
    pass(probeKeeps - 1);
    await diagnose(hidden(), context, prober);
    expect(asked.length).toBe(1);
    pass(1);
    await diagnose(hidden(), context, prober);
    expect(asked.length).toBe(2);
  });

  test("takes an anonymous 200 for what it is", async () => {
    const { prober } = gateway({ "GET /users/me": me({ id: null, name: "Anonymous user" }) });
    expect((await diagnose(hidden(), context, prober)).code).toBe("token-refused");
  });

  test("tells a Zendesk that refuses from one that is not there", async () => {
    const refusing = gateway({});
    expect((await diagnose(hidden(), context, refusing.prober)).code).toBe("token-refused");
    const gone = gateway({}, false);
    const told = await diagnose(hidden(), context, gone.prober);
    expect(told).toMatchObject({ code: "no-contact", confidence: "almost-certain" });
    expect(gone.asked.length).toBe(1);
  });

  test("asks what the scopes allow, so that a refused probe means something", async () => {
    const { asked, prober } = gateway({ "GET /tickets/count": { status: 200, body: "{}" } });
    await diagnose(hidden(), { ...context, grantedScopes: ["tickets:read"] }, prober);
    expect(asked).toEqual(["GET /tickets/count"]);
  });

  test("sends nothing when offline, when the scope is known to be missing, or when an answer was readable", async () => {
    const { asked, prober } = gateway({});
    await diagnose(hidden(), { ...context, online: false }, prober);
    await diagnose(hidden(), { ...context, grantedScopes: ["hc:read"] }, prober);
    await diagnose({ status: 404 }, context, prober);
    expect(asked).toEqual([]);
  });

  test("sends nothing when the worker has just asked whether the token lives", async () => {
    const { asked, prober } = gateway({});
    const evidence = { ...lately, token: "accepted" as const, acceptedAgo: 2, ms: 30 };
    const error = hiddenBy(new SessionError("network", "fetch failed", { details: { evidence } }));
    expect((await diagnose(error, { ...context, role: "agent" }, prober)).code).toBe(
      "read-refused",
    );
    expect(asked).toEqual([]);
  });

  test("survives a probe that answers nonsense", async () => {
    const { prober } = gateway({ "GET /users/me": { status: 200, body: "<html>" } });
    expect((await diagnose(hidden(), context, prober)).actions.length).toBeGreaterThan(0);
  });
});
