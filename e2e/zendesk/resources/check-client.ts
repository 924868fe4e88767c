import type { JsonObject } from "../http/body.ts";
import { recordInvalid } from "../http/errors.ts";
import type { Complaint } from "../http/errors.ts";
import { isWithin, knownScopes } from "../calls/scopes.ts";
import type { Client, OauthStore } from "../account/oauth-store.ts";

/** The part of a client that a request may set. */
type Settings = Pick<Client, "name" | "identifier"> &
  Partial<Pick<Client, "kind" | "company" | "description" | "redirect_uri" | "allowedScopes">>;

type Details = Record<string, Complaint[]>;

/** What of a request sets a client; throws 422 with every complaint. Unknown members are ignored. */
export function checkClient(given: JsonObject, oauth: OauthStore, before?: Client): Settings {
  const details: Details = {};
  const settings: Settings = {
    name: requiredText(given["name"] ?? before?.name, "name", details),
    identifier: requiredText(given["identifier"] ?? before?.identifier, "identifier", details),
  };
  const namesake = oauth.clientByIdentifier(settings.identifier);
  if (namesake && namesake.id !== before?.id) {
    complain(details, "identifier", "has already been taken", "DuplicateValue");
  }
  const { kind, company, description } = given;
  if (kind === "public" || kind === "confidential") settings.kind = kind;
  else if (kind !== undefined) complain(details, "kind", "is not included in the list");
  if (company !== undefined) settings.company = textOrNull(company);
  if (description !== undefined) settings.description = textOrNull(description);
  if (given["redirect_uri"] !== undefined) {
    settings.redirect_uri = words(given["redirect_uri"]);
    if (!settings.redirect_uri.every(isRedirectUri)) {
      complain(details, "redirect_uri", "must be absolute and use https");
    }
  }
  if (given["allowed_scopes"] !== undefined) {
    const scopes = words(given["allowed_scopes"]);
    settings.allowedScopes = scopes.length === 0 ? null : scopes;
    if (!isCeiling(scopes)) complain(details, "allowed_scopes", "is invalid");
  }
  if (Object.keys(details).length > 0) throw recordInvalid(details);
  return settings;
}

function complain(details: Details, field: string, says: string, error = "InvalidValue"): void {
  const label = (field.charAt(0).toUpperCase() + field.slice(1)).replaceAll("_", " ");
  details[field] = [{ description: `${label}: ${says}`, error }];
}

function requiredText(value: unknown, field: string, details: Details): string {
  if (typeof value === "string" && value.trim() !== "") return value;
  complain(details, field, "cannot be blank", "BlankValue");
  return "";
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

/** The words of an array of texts, or of one text; anything else becomes a word nobody allows. */
function words(value: unknown): string[] {
  const parts: unknown[] = Array.isArray(value) ? value : [value ?? ""];
  return parts
    .flatMap((part) => (typeof part === "string" ? part.split(/\s+/) : ["?"]))
    .filter(Boolean);
}

/** Absolute, https, without a fragment; http only on the machine itself. */
function isRedirectUri(text: string): boolean {
  const url = URL.parse(text);
  if (!url || text.includes("#")) return false;
  if (url.protocol === "https:") return true;
  return url.protocol === "http:" && (url.hostname === "localhost" || url.hostname === "127.0.0.1");
}

/** Known names, none of them inside another: `read` beside `tickets:read` is refused. */
function isCeiling(scopes: readonly string[]): boolean {
  if (knownScopes(scopes).length !== scopes.length) return false;
  return scopes.every((scope, index) => !isWithin([scope], scopes.toSpliced(index, 1)));
}
