import type { IncomingMessage } from "node:http";
import type { Account } from "../account/account.ts";
import type { Answer } from "../http/answer.ts";
import { maxBodyBytes, readBody } from "../http/body.ts";
import { authorize, decide } from "../oauth/authorize.ts";
import { browserSession, logIn, logOut, showLogin } from "../oauth/login.ts";
import { attachmentPage } from "./attachment-page.ts";
import { homePage, notFoundPage } from "../oauth/pages/pages.ts";
import { styleSheet } from "../oauth/pages/style.ts";

/** Answers what a person's browser opens: sign-in, consent and the account's front page. */
export async function answerPage(
  account: Account,
  request: IncomingMessage,
  url: URL,
): Promise<Answer> {
  const { cookie } = request.headers;
  const form = async () =>
    new URLSearchParams((await readBody(request, maxBodyBytes)).toString("utf8"));
  switch (`${request.method} ${url.pathname}`) {
    case "GET /":
      return homePage(account);
    case "GET /local.css":
      return {
        status: 200,
        headers: { "content-type": "text/css; charset=utf-8" },
        body: styleSheet,
      };
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
      return (request.method === "GET" && attachmentPage(account, url)) || notFoundPage();
  }
}
