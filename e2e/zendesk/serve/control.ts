import type { IncomingMessage } from "node:http";
import * as v from "valibot";
import type { AccountHandle } from "../account/account-handle.ts";
import { answerJson, noContent } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import { maxBodyBytes, parseJsonObject, readBody } from "../http/body.ts";
import { Refusal, errorString, invalidEndpoint } from "../http/errors.ts";
import { planNames } from "../account/options.ts";

const ms = v.pipe(v.number(), v.finite());
const when = v.picklist(["before", "after"]);

const target = {
  method: v.exactOptional(v.string()),
  path: v.pipe(v.string(), v.startsWith("/")),
  times: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
};

const fault = v.variant("kind", [
  v.strictObject({ ...target, kind: v.literal("latency"), ms }),
  v.strictObject({ ...target, kind: v.literal("drop"), when }),
  v.strictObject({
    ...target,
    kind: v.literal("status"),
    status: v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599)),
    body: v.exactOptional(v.string()),
    contentType: v.exactOptional(v.string()),
    when: v.exactOptional(when),
  }),
  v.strictObject({ ...target, kind: v.literal("truncate") }),
  v.strictObject({ ...target, kind: v.literal("malform") }),
  v.strictObject({ ...target, kind: v.literal("content-type"), contentType: v.string() }),
]);

const behaviour = v.partial(
  v.strictObject({
    cors: v.picklist(["strict", "open"]),
    corsByStatus: v.record(v.string(), v.boolean()),
    tokenCors: v.picklist(["all", "none"]),
    latency: ms,
    accessTokenTtl: ms,
    legacyLifetimes: v.boolean(),
    askAgain: v.boolean(),
    passwords: v.boolean(),
    writeImpliesRead: v.boolean(),
    searchLag: ms,
    foldSlashes: v.boolean(),
    lifetimes: v.boolean(),
    conditional: v.boolean(),
    compression: v.boolean(),
    requestLag: ms,
    viewCounts: v.picklist(["fresh", "computing"]),
    rateLimit: v.picklist([...planNames, "off"]),
  }),
);

/**
 * `/_local/…`: everything an `AccountHandle` can do, over HTTP, for a person at a terminal or a
 * test in another process. Any sign of a browser is refused: no page can reach it.
 */
export async function answerControl(
  handle: AccountHandle,
  request: IncomingMessage,
  url: URL,
): Promise<Answer> {
  const isBrowser = Object.keys(request.headers).some(
    (name) => name === "origin" || name.startsWith("sec-fetch-"),
  );
  if (isBrowser) throw errorString(403, "Forbidden", "Browsers may not control the local Zendesk");
  const body = async () => parseJsonObject(await readBody(request, maxBodyBytes));
  switch (`${request.method} ${url.pathname}`) {
    case "GET /_local/requests":
      return answerJson({ requests: handle.requests() });
    case "DELETE /_local/requests":
      handle.forgetRequests();
      return noContent();
    case "POST /_local/faults":
      handle.fail(check(fault, await body()));
      return noContent();
    case "DELETE /_local/faults":
      handle.clearFaults();
      return noContent();
    case "PUT /_local/behaviour": {
      const { rateLimit, ...change } = check(behaviour, await body());
      if (rateLimit) handle.limitRate(rateLimit);
      Object.assign(handle.behaviour, change);
      return answerJson({ behaviour: handle.behaviour });
    }
    case "POST /_local/clock":
      handle.advanceClock(check(v.strictObject({ advance: ms }), await body()).advance);
      return noContent();
    case "DELETE /_local/tokens":
      handle.revokeTokens(url.searchParams.get("email") ?? undefined);
      return noContent();
    case "PUT /_local/suspended": {
      const person = v.strictObject({ email: v.string(), suspended: v.boolean() });
      const { email, suspended } = check(person, await body());
      handle.suspend(email, suspended);
      return noContent();
    }
    default:
      throw invalidEndpoint();
  }
}

function check<const Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const complaint = {
    error: "Invalid",
    description: `${v.getDotPath(issue) ?? "body"}: ${issue.message}`,
  };
  throw new Refusal(answerJson(complaint, 422));
}
