import type { IncomingMessage } from "node:http";
import { setTimeout } from "node:timers/promises";
import { checkAccess } from "./access.ts";
import type { Account } from "./account.ts";
import { authenticate } from "./authenticate.ts";
import { apiCors, preflight, tokenEndpointCors } from "./cors.ts";
import { answerJson, answerText } from "./http/answer.ts";
import type { Answer } from "./http/answer.ts";
import { maxBodyBytes, maxUploadBytes, readBody } from "./http/body.ts";
import { Call } from "./http/call.ts";
import { Refusal, invalidEndpoint } from "./http/errors.ts";
import { authorize, decide } from "./oauth/authorize.ts";
import { browserSession, logIn, logOut, showLogin } from "./oauth/login.ts";
import { answerTokenRequest, parseTokenRequest } from "./oauth/token-endpoint.ts";
import { homePage, notFoundPage } from "./pages/pages.ts";
import { styleSheet } from "./pages/style.ts";
import { matchEndpoint } from "./router.ts";

/** Answers any request to an account; never rejects. */
export async function answerRequest(
  account: Account,
  request: IncomingMessage,
  url: URL,
): Promise<Answer> {
  if (account.behaviour.latency > 0) await setTimeout(account.behaviour.latency);
  if (url.pathname.startsWith("/api/")) return answerApi(account, request, url);
  if (url.pathname === "/oauth/tokens") return answerTokens(account, request);
  return orRefusal(() => answerPage(account, request, url));
}

async function answerApi(account: Account, request: IncomingMessage, url: URL): Promise<Answer> {
  if (request.method === "OPTIONS") return preflight();
  let bearer = false;
  const answer = await orRefusal(async () => {
    const match = matchEndpoint(
      request.method === "HEAD" ? "GET" : (request.method ?? "GET"),
      url.pathname,
    );
    const credentials = authenticate(account, request.headers.authorization);
    bearer = credentials.bearer;
    if (!match) throw invalidEndpoint();
    checkAccess(match.access, credentials.caller);
    const limit = match.name.includes("/uploads") ? maxUploadBytes : maxBodyBytes;
    const call = new Call({
      account,
      method: request.method ?? "GET",
      url,
      params: match.params,
      headers: request.headers,
      bytes: await readBody(request, limit),
      caller: credentials.caller,
    });
    return match.handler(call);
  });
  return withHeaders(answer, apiCors(account, answer.status, bearer));
}

async function answerTokens(account: Account, request: IncomingMessage): Promise<Answer> {
  const cors = tokenEndpointCors(account);
  if (request.method === "OPTIONS" && account.behaviour.tokenCors === "all") return preflight();
  if (request.method !== "POST") return answerText("Method Not Allowed", 405, { allow: "POST" });
  const answer = await orRefusal(async () => {
    const bytes = await readBody(request, maxBodyBytes);
    return answerTokenRequest(
      account,
      parseTokenRequest(bytes, request.headers["content-type"] ?? ""),
    );
  });
  return withHeaders(answer, cors);
}

async function answerPage(account: Account, request: IncomingMessage, url: URL): Promise<Answer> {
  const { cookie } = request.headers;
  const form = async () =>
    new URLSearchParams((await readBody(request, maxBodyBytes)).toString("utf8"));
  switch (`${request.method} ${url.pathname}`) {
    case "GET /":
      return homePage(account);
    case "GET /local.css":
      return { status: 200, headers: { "content-type": "text/css" }, body: styleSheet };
    case "GET /oauth/authorizations/new":
      return authorize(account, url.searchParams, browserSession(account, cookie));
    case "POST /oauth/authorizations/new":
      return authorize(account, await form(), browserSession(account, cookie));
    case "POST /oauth/authorizations":
      return decide(account, await form(), browserSession(account, cookie));
    case "GET /access/unauthenticated":
      return showLogin(account, url.searchParams);
    case "POST /access/login":
      return logIn(account, await form());
    case "POST /access/logout":
      return logOut(account, await form(), cookie);
    default:
      return notFoundPage();
  }
}

/** A refusal thrown below becomes the answer; anything else thrown is our mistake, and a 500. */
async function orRefusal(work: () => Answer | Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    process.emitWarning(error instanceof Error ? error : String(error));
    return answerJson({ errors: [{ code: "Unavailable", title: "Internal Server Error" }] }, 500);
  }
}

function withHeaders(answer: Answer, headers: Record<string, string>): Answer {
  return { ...answer, headers: { ...answer.headers, ...headers } };
}
