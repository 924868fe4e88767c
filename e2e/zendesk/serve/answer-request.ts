import type { IncomingMessage } from "node:http";
import { setTimeout } from "node:timers/promises";
import { AccountHandle } from "../account/account-handle.ts";
import type { Account } from "../account/account.ts";
import { answerApi } from "./answer-api.ts";
import { isStorage, storedFile } from "./attachment-page.ts";
import { answerPage } from "./answer-page.ts";
import { answerControl } from "./control.ts";
import { preflight, tokenEndpointCors } from "./cors.ts";
import { underTrouble } from "../account/faults.ts";
import type { Trouble } from "../account/faults.ts";
import { answerText } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import { maxBodyBytes, readBody } from "../http/body.ts";
import { orRefusal } from "../http/or-refusal.ts";
import { answerTokenRequest } from "../oauth/token-endpoint.ts";
import { parseTokenRequest } from "../oauth/token-request.ts";

/** Answers any request to an account; never rejects. */
export async function answerRequest(
  account: Account,
  request: IncomingMessage,
  url: URL,
): Promise<Answer> {
  if (url.pathname.startsWith("/_local/")) {
    return orRefusal(() => answerControl(new AccountHandle(account), request, url));
  }
  if (account.behaviour.foldSlashes) url.pathname = url.pathname.replaceAll(/\/{2,}/g, "/");
  const trouble = account.faults.take(request.method ?? "GET", url.pathname);
  const latency = account.behaviour.latency + (trouble?.kind === "latency" ? trouble.ms : 0);
  if (latency > 0) await setTimeout(latency);
  if (isStorage(url)) return underTrouble(trouble, async () => storedFile(account, url));
  if (url.pathname.startsWith("/api/")) return answerApi(account, request, url, trouble);
  if (url.pathname === "/oauth/tokens") return answerTokens(account, request, trouble);
  return underTrouble(trouble, () => orRefusal(() => answerPage(account, request, url)));
}

async function answerTokens(
  account: Account,
  request: IncomingMessage,
  trouble: Trouble | undefined,
): Promise<Answer> {
  const answer = await underTrouble(trouble, () => orRefusal(() => tokenAnswer(account, request)));
  return { ...answer, headers: { ...answer.headers, ...tokenEndpointCors(account.behaviour) } };
}

async function tokenAnswer(account: Account, request: IncomingMessage): Promise<Answer> {
  const readable = account.behaviour.tokenCors === "all";
  if (request.method === "OPTIONS" && readable) return preflight();
  if (request.method !== "POST") return answerText("Method Not Allowed", 405, { allow: "POST" });
  const bytes = await readBody(request, maxBodyBytes);
  const { "content-type": contentType = "", authorization } = request.headers;
  return answerTokenRequest(account, parseTokenRequest(bytes, contentType, authorization));
}
