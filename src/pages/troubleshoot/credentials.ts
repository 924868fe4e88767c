import { apiTokens } from "../../reference/dates.ts";
import { found, weights, type Reading } from "./finding.ts";
import type { Paste } from "./paste.ts";

/** Reads a request header, or a command, that carries credentials. */
export function readCredentials({ text, exchanges }: Paste): Reading | undefined {
  const headers = exchanges.map(({ request }) => request?.headers.get("authorization") ?? "");
  const said = [text, ...headers].join("\n");
  const reading = (takenFor: string, finding: Reading["findings"][number]): Reading => ({
    code: "credentials",
    takenFor,
    weight: weights.noted,
    findings: [finding],
  });
  if (/:api-token›|\/token:‹hidden/.test(said))
    return reading("A request with an API token", apiToken);
  if (/basic ‹hidden:\d+:password›|(?:-u|--user)[\s=]+["']?[^\s:]+:‹hidden/i.test(said)) {
    return reading("A request with a password", password);
  }
  return /authorization["']?\s{0,20}[:=]\s{0,20}["']?bearer|^bearer/im.test(said)
    ? reading("A request with an OAuth token", bearer)
    : undefined;
}

const apiToken = found.doubtful(
  "api-token",
  "This authenticates with an API token",
  `It works from servers only: no page may read the answer. No API token can be made since ${apiTokens.noneMadeSince}, and all end on ${apiTokens.end}. Move to an OAuth client.`,
);
const password = found.doubtful(
  "password",
  "This authenticates with a password",
  "Zendesk advises against it, it fails with two-factor or single sign-on, and no page may read the answer.",
);
const bearer = found.note(
  "bearer",
  "This authenticates with an OAuth token",
  "The way that works from a page. If you shared the token, revoke it.",
);
