import { answerJson, answerText } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import { invalidToken } from "../http/errors.ts";

/** What goes wrong. */
export type Trouble =
  /** Waits `ms` before the request is processed. */
  | { kind: "latency"; ms: number }
  /** The connection dies without an answer, `before` or `after` the request is processed. */
  | { kind: "drop"; when: "before" | "after" }
  /**
   * This status instead of the answer; `after` the request was processed when told so. Without a
   * `body` it is what Zendesk says with that status.
   */
  | {
      kind: "status";
      status: number;
      body?: string;
      contentType?: string;
      when?: "before" | "after";
    }
  /** The connection dies in the middle of the body. */
  | { kind: "truncate" }
  /** The body is no longer JSON, and its length says nothing of it. */
  | { kind: "malform" }
  /** The right body under a wrong `Content-Type`. */
  | { kind: "content-type"; contentType: string };

/** Trouble for the next requests to a path. */
export type Fault = Trouble & {
  /** Any method unless told. */
  method?: string;
  /** The path without query and `.json`; `*` stands for any characters, slashes too. */
  path: string;
  /** How many requests it meets; one unless told. */
  times?: number;
};

interface Waiting {
  fault: Fault;
  pattern: RegExp;
  left: number;
}

/** The faults an account has been asked for; the oldest that fits a request meets it. */
export class Faults {
  #waiting: Waiting[] = [];

  add(fault: Fault): void {
    const parts = fault.path.split("*").map((part) => RegExp.escape(part));
    this.#waiting.push({
      fault,
      pattern: new RegExp(`^${parts.join(".*")}$`),
      left: fault.times ?? 1,
    });
  }

  clear(): void {
    this.#waiting = [];
  }

  /** Takes the fault this request meets, if any. Preflights meet only faults that name OPTIONS. */
  take(method: string, pathname: string): Trouble | undefined {
    const path = pathname.replace(/\.json$/, "");
    const met = this.#waiting.find(
      ({ fault, pattern }) =>
        pattern.test(path) && (fault.method ?? (method === "OPTIONS" ? "" : method)) === method,
    );
    if (!met) return undefined;
    met.left -= 1;
    if (met.left <= 0) this.#waiting = this.#waiting.filter((waiting) => waiting !== met);
    return met.fault;
  }
}

/** Runs `work` as the trouble demands and spoils its answer. */
export async function underTrouble(
  trouble: Trouble | undefined,
  work: () => Promise<Answer>,
): Promise<Answer> {
  if (!trouble) return work();
  const when = trouble.kind === "status" ? (trouble.when ?? "before") : undefined;
  if (trouble.kind === "drop" && trouble.when === "before") return dropped;
  if (trouble.kind === "status" && when === "before") return answerStatus(trouble);
  const answer = await work();
  switch (trouble.kind) {
    case "drop":
      return dropped;
    case "status":
      return answerStatus(trouble);
    case "truncate":
      return { ...answer, broken: "truncated" };
    case "malform":
      return { ...answer, body: `{"${String(answer.body).slice(0, -2)}` };
    case "content-type":
      return { ...answer, headers: { ...answer.headers, "content-type": trouble.contentType } };
    default:
      return answer;
  }
}

const dropped: Answer = { status: 0, headers: {}, body: "", broken: "dropped" };

function answerStatus(trouble: Extract<Trouble, { kind: "status" }>): Answer {
  const { status, body, contentType } = trouble;
  if (body !== undefined) {
    const type = contentType ?? "application/json; charset=utf-8";
    return { status, headers: { "content-type": type }, body };
  }
  if (status === 401) return invalidToken().answer;
  if (status === 429) return tooManyRequests(30);
  if (status === 204) return { status, headers: {}, body: "" };
  const headers: Record<string, string> = status === 503 ? { "retry-after": "10" } : {};
  return answerJson(
    { errors: [{ code: "Unavailable", title: `Status ${status}` }] },
    status,
    headers,
  );
}

/** 429 as Zendesk says it: a sentence in plain text, never readable by a page. */
export function tooManyRequests(retryAfter: number): Answer {
  return answerText("Number of allowed API requests per minute exceeded", 429, {
    "retry-after": String(retryAfter),
  });
}
