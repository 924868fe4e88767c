import { isObject } from "../http/body.ts";
import { tokenError } from "./errors.ts";

/** The parameters of a token request; a parameter that came as anything but text or a number is kept apart. */
export interface TokenRequest {
  text: ReadonlyMap<string, string>;
  /** `scope` as an array: taken without a word, and the token is of no use. */
  scopeIsArray: boolean;
}

/**
 * Reads a token request in either of the two notations Zendesk takes. The client may say who it is
 * in the body or by HTTP Basic (RFC 6749, section 2.3.1), not both.
 */
export function parseTokenRequest(
  bytes: Uint8Array,
  contentType: string,
  authorization: string | undefined,
): TokenRequest {
  const body = new TextDecoder().decode(bytes);
  const isJson = /^application\/json\b/i.test(contentType);
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(contentType);
  if (!isJson && !isForm) throw tokenError("invalid_request");
  const request = isJson ? parseJson(body) : parseForm(body);
  return authorization === undefined ? request : withBasicClient(request, authorization);
}

function withBasicClient(request: TokenRequest, authorization: string): TokenRequest {
  const [, credentials = ""] = /^basic +(\S+)$/i.exec(authorization) ?? [];
  const decoded = Buffer.from(credentials, "base64").toString("utf8");
  const colon = decoded.indexOf(":");
  if (colon < 1 || request.text.has("client_secret")) throw tokenError("invalid_client");
  const text = new Map(request.text);
  text.set("client_id", decoded.slice(0, colon));
  text.set("client_secret", decoded.slice(colon + 1));
  return { ...request, text };
}

function parseForm(body: string): TokenRequest {
  const parameters = new URLSearchParams(body);
  const text = new Map<string, string>();
  for (const [name, value] of parameters) {
    if (text.has(name)) throw tokenError("invalid_request");
    text.set(name, value);
  }
  return { text, scopeIsArray: parameters.has("scope[]") };
}

function parseJson(body: string): TokenRequest {
  let parameters: unknown;
  try {
    parameters = JSON.parse(body);
  } catch {
    throw tokenError("invalid_request");
  }
  if (!isObject(parameters)) throw tokenError("invalid_request");
  const text = new Map<string, string>();
  for (const [name, value] of Object.entries(parameters)) {
    if (typeof value === "string" || typeof value === "number") text.set(name, String(value));
    else if (value !== null && name !== "scope") throw tokenError("invalid_request");
  }
  return { text, scopeIsArray: Array.isArray(parameters["scope"]) };
}
