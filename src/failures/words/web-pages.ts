import { act, tell, type Explanation, type Words } from "../explanation.ts";
import type { WebPage } from "../../reference/web-page.ts";

/** What a web page says in place of an answer. */
export const webPageCodes = {
  "no-such-account": {
    title: "There is no Zendesk account under this subdomain",
    detail:
      "It is misspelt, was renamed, or the account was closed. It is what stands before .zendesk.com where agents sign in; the address of a help center can be another.",
    setup: "Admin Center → Account → Appearance → Branding shows the subdomain.",
    confidence: "certain",
    actions: [act.home("Back to sign-in"), act.copy()],
  },
  "account-inactive": {
    title: "This Zendesk account is not active",
    detail:
      "It was suspended or cancelled, or its trial has ended. Its owner can change that at Zendesk.",
    confidence: "almost-certain",
    actions: [act.home("Back to sign-in"), act.copy()],
  },
  "bot-guard": {
    title: "The guard in front of Zendesk takes this for a robot",
    detail:
      "It answered with a page that checks the browser, so the request never got to Zendesk. Open Zendesk in a tab of its own, pass the check, then try again. A VPN or a shared address is a usual reason.",
    setup:
      "Programs cannot pass such a check: send a User-Agent of your own, ask less often, and ask Zendesk to let your address through.",
    confidence: "almost-certain",
    actions: [act.wait(30), act.copy()],
  },
  "not-zendesk": {
    title: "Something else answered in Zendesk’s place",
    detail:
      "A page of your network came back: the sign-in page of a Wi-Fi, a proxy or a filter. Open any other site in a new tab to sign in there, then try again.",
    confidence: "almost-certain",
    actions: [act.retry(), act.copy()],
  },
  "login-page": {
    title: "Zendesk answered with its login page",
    detail: "It does not know who you are: the sign-in did not arrive with the request.",
    confidence: "likely",
    actions: [act.signIn(), act.copy()],
  },
} as const satisfies Record<string, Words>;

export type WebPageCode = keyof typeof webPageCodes;

/** Undefined where the status of the answer tells more than its page. */
const codeOfPage: Readonly<Record<WebPage, WebPageCode | undefined>> = {
  "no-account": "no-such-account",
  "account-inactive": "account-inactive",
  "bot-guard": "bot-guard",
  network: "not-zendesk",
  login: "login-page",
  maintenance: undefined,
  trouble: undefined,
  other: undefined,
};

/** Says who answered with a web page; undefined where it was none, or its status tells more. */
export function explainWebPage(
  page: WebPage | undefined,
  evidence: readonly string[],
): Explanation<WebPageCode> | undefined {
  const code = page && codeOfPage[page];
  return code && tell<WebPageCode>(webPageCodes, code, evidence);
}
