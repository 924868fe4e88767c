import type { IncomingMessage } from "node:http";
import type { HostConfig } from "./config.ts";
import { RelayRefusal } from "./relay-refusal.ts";
import type { RelayRules } from "./relay-rules.ts";

/**
 * Reads a token request as strictly as the rules say.
 *
 * @returns the form to forward: the known fields, once each
 * @throws RelayRefusal
 */
export async function readTokenRequest(
  request: IncomingMessage,
  { clientId }: Pick<HostConfig, "clientId">,
  rules: RelayRules,
): Promise<string> {
  if (request.method !== "POST") {
    throw new RelayRefusal(405, "Only POST is relayed.", { Allow: "POST" });
  }
  checkWhoAsks(request, rules);
  const { headers } = request;
  const [type = "", ...parameters] = (headers["content-type"] ?? "").toLowerCase().split(";");
  const isForm = type.trim() === rules.contentType;
  const isPlain = parameters.every((parameter) => parameter.trim() === "charset=utf-8");
  if (!isForm || !isPlain || headers["content-encoding"] !== undefined) {
    throw new RelayRefusal(415, "Token requests are form-encoded.");
  }
  return checkedForm(await readBody(request, rules), clientId, rules);
}

function checkWhoAsks({ headers }: IncomingMessage, { hosts }: RelayRules): void {
  const { host = "", origin = "" } = headers;
  const site = headers["sec-fetch-site"];
  if (!hosts.includes(host.replace(/:\d+$/, ""))) {
    throw new RelayRefusal(403, "This relay has another name.");
  }
  // A browser names the origin of every POST; the scheme is not this host's to know behind a proxy.
  const isOwn = origin === `http://${host}` || origin === `https://${host}`;
  if (!isOwn || (site !== undefined && site !== "same-origin")) {
    throw new RelayRefusal(403, "Only this site may use its relay.");
  }
}

function checkedForm(text: string, clientId: string, { grants }: RelayRules): string {
  const form = new URLSearchParams(text);
  const grantType = form.get("grant_type") ?? "";
  const grant = Object.hasOwn(grants, grantType) ? grants[grantType] : undefined;
  if (!grant) throw new RelayRefusal(400, "This grant is not relayed.");
  const known = ["grant_type", ...grant.must, ...grant.may];
  for (const name of form.keys()) {
    if (!known.includes(name)) throw new RelayRefusal(400, "A field is not relayed.");
    if (form.getAll(name).length > 1) throw new RelayRefusal(400, "A field is there twice.");
  }
  if (!grant.must.every((name) => form.get(name)))
    throw new RelayRefusal(400, "A field is missing.");
  if (form.get("client_id") !== clientId) {
    throw new RelayRefusal(403, "This relay serves one client.");
  }
  return form.toString();
}

function readBody(request: IncomingMessage, rules: RelayRules): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const chunks: Buffer[] = [];
  let size = 0;
  const timer = setTimeout(() => {
    reject(new RelayRefusal(408, "The request took too long."));
  }, rules.requestMs);
  request.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size <= rules.requestBytes) chunks.push(chunk);
    else reject(new RelayRefusal(413, "That is no token request."));
  });
  request.on("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
  request.on("error", reject);
  request.on("close", () => reject(new Error("the client went away")));
  return promise.finally(() => clearTimeout(timer));
}
