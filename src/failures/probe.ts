import type { RequestLine } from "../reference/endpoints.ts";
import { everyone, type Role } from "../reference/roles.ts";
import { allows } from "../scopes/allows.ts";
import type { ProbeOutcome } from "./evidence.ts";

/** What a probe may use of the world; the session's gateway in the app, a list of answers in tests. */
export interface ProbeMeans {
  /** Sends a GET and resolves with whatever answer was readable; rejects when none was. */
  get: (line: Question) => Promise<{ status: number; body: string }>;
  /** Whether anything at all answers at the account's address, readably or not. */
  reach: () => Promise<boolean>;
  /** Milliseconds of a clock that nobody sets. */
  now: () => number;
}

/** What came of a probe. */
export interface ProbeResult {
  outcome: ProbeOutcome;
  role?: Role;
}

/** Asks Zendesk a small question in a token's name: `grantedScopes` decide which one it may ask. */
export type Prober = (grantedScopes: readonly string[]) => Promise<ProbeResult>;

/** Milliseconds a result serves everybody who asks: probes cost the same requests as work does. */
export const probeKeeps = 10_000;

/** Asked in this order, the first that the scopes open. All are small, and readable when they succeed. */
const questions = [
  "GET /users/me",
  "GET /requests",
  "GET /tickets/count",
  "GET /oauth/tokens/current",
] as const satisfies readonly RequestLine[];

export type Question = (typeof questions)[number];

/**
 * Makes the one prober of a page: questions asked together share one probe, and a result is kept for 10 s.
 * A probe is one request, and a knock at the door when that brings nothing.
 */
export function createProber(means: ProbeMeans): Prober {
  let last: { at: number; key: string; result: Promise<ProbeResult> } | undefined;
  return (grantedScopes) => {
    const key = grantedScopes.join(" ");
    if (last === undefined || last.key !== key || means.now() - last.at >= probeKeeps) {
      last = { at: means.now(), key, result: probe(means, grantedScopes) };
    }
    return last.result;
  };
}

async function probe(
  { get, reach }: ProbeMeans,
  grantedScopes: readonly string[],
): Promise<ProbeResult> {
  const question = questions.find((line) => allows(grantedScopes, line));
  if (question !== undefined) {
    const answer = await readably(get(question));
    if (answer !== undefined) return readAnswer(question, answer);
  }
  if ((await readably(reach())) !== true) return { outcome: "silent" };
  return { outcome: question === undefined ? "not-sent" : "reachable" };
}

function readAnswer(question: Question, answer: { status: number; body: string }): ProbeResult {
  if (question !== "GET /users/me" || answer.status !== 200) {
    return { outcome: answer.status < 400 || answer.status === 404 ? "accepted" : "reachable" };
  }
  const user = readUser(answer.body);
  if (user?.id === undefined || user.id === null) return { outcome: "anonymous" };
  const role = everyone.find((each) => each === user.role);
  return { outcome: "accepted", ...(role && { role }) };
}

/** Zendesk answers 200 with a user whose id is null when nobody is signed in. */
function readUser(body: string): { id?: unknown; role?: unknown } | undefined {
  try {
    const json: unknown = JSON.parse(body);
    const user =
      typeof json === "object" && json !== null && "user" in json ? json.user : undefined;
    return typeof user === "object" && user !== null ? user : undefined;
  } catch {
    return undefined;
  }
}

async function readably<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch {
    return undefined;
  }
}
