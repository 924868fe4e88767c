import { remarksOn } from "../../scopes/advice.ts";
import { isKnownScope } from "../../scopes/catalogue.ts";
import {
  parseScopeArray,
  parseScopeString,
  printScopeArray,
  printScopeString,
  readScopeArray,
  type ParsedScopes,
} from "../../scopes/format.ts";
import { closestScope } from "../../scopes/spelling.ts";
import { found, quote, type Finding } from "./finding.ts";

type Print = (names: readonly string[]) => string;

/** Judges the `scope` of the authorization flow and of the token endpoint: one string. */
export function judgeScopeString(text: string): Finding[] {
  return judge(parseScopeString(text), printScopeString);
}

/** Judges the `scopes` of the tokens API: an array, as text or as JSON already parsed. */
export function judgeScopeArray(value: unknown): Finding[] {
  const isText = typeof value === "string" && value.trim().startsWith("[");
  return judge(isText ? parseScopeArray(value) : readScopeArray(value), printScopeArray);
}

const complaintTitles: Partial<Record<string, string>> = {
  "array-for-string": "The scopes are an array; a string is wanted here",
  "string-for-array": "The scopes are a string; an array is wanted here",
  commas: "The scopes are separated by commas",
  empty: "No scope is named",
  "spaces-inside": "Several scopes are in one string of the array",
};

const remarkTitles: Partial<Record<string, string>> = {
  redundant: "adds nothing",
  "write-without-read": "writes what it cannot read",
  "not-in-a-browser": "is of no use in a browser",
};

function judge(parsed: ParsedScopes, print: Print): Finding[] {
  if (!parsed.ok) {
    const { code, reason, instead } = parsed;
    const title = complaintTitles[code] ?? "The scopes cannot be read";
    const names = instead?.split(/[\s,[\]"]+/).filter(Boolean) ?? [];
    const corrected = instead && print(names.map((name) => closestScope(name) ?? name));
    return [found.wrong(`scope-${code}`, title, reason, corrected), ...strangers(names, print)];
  }
  const { scopes, repeated } = parsed;
  const findings = [
    ...strangers(scopes, print),
    ...remarksOn(scopes).flatMap(({ code, scope, text }) => {
      const title = remarkTitles[code];
      return title === undefined
        ? []
        : [found.doubtful(`scope-${code}`, `${scope} ${title}`, text)];
    }),
    ...repeated.map((scope) =>
      found.note("scope-repeated", `${quote(scope)} is there twice`, "Once is enough."),
    ),
  ];
  if (findings.length > 0) return findings;
  const fine = `Zendesk knows ${scopes.join(", ")}.`;
  return [found.right("scope-fine", "The scopes are in order", fine)];
}

/** Names Zendesk does not know, each with what was probably meant. */
function strangers(names: readonly string[], print: Print): Finding[] {
  const corrected = print(names.map((name) => closestScope(name) ?? name));
  return names
    .filter((name) => !isKnownScope(name))
    .map((name) => {
      const title = `${quote(name)} is no scope of Zendesk’s`;
      const meant = closestScope(name);
      if (openIdNames.has(name)) return found.wrong("scope-openid", title, openId);
      return meant === undefined
        ? found.wrong("scope-unknown", title, consequence)
        : found.wrong("scope-unknown", title, `${consequence} Did you mean ${meant}?`, corrected);
    });
}

const consequence =
  "Zendesk hands out a token all the same, and answers 403 to every call with it.";
const openIdNames = new Set(["openid", "profile", "email", "address", "phone", "offline_access"]);
const openId =
  "It belongs to OpenID Connect. Zendesk speaks OAuth 2 only: there is no id_token, and a refresh token comes without asking. Who signed in, says GET /api/v2/users/me with users:read.";
