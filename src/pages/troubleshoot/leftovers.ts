import { isKnownScope } from "../../scopes/catalogue.ts";
import { found, weights, type Reading } from "./finding.ts";
import { isRecord } from "./json.ts";
import type { Paste } from "./paste.ts";
import { judgeScopeArray, judgeScopeString } from "./scope-findings.ts";

/** Reads a list of scopes on its own, in either form. */
export function readScopes({ text, json }: Paste): Reading | undefined {
  if (Array.isArray(json)) {
    if (json.length === 0 || !json.every((name) => typeof name === "string")) return undefined;
    const takenFor = "Scopes as the tokens API takes them: an array";
    return { code: "scopes", takenFor, weight: weights.scopes, findings: judgeScopeArray(json) };
  }
  const value = typeof json === "string" ? json : text.replace(/^scopes?["']?\s*[=:]\s*/i, "");
  if (value.length > 4000) return undefined;
  const names = value.split(/[\s,]+/).filter(Boolean);
  const looks = names.length <= 80 && names.every((name) => /^[\w.:-]+$/.test(name));
  if (!looks || !names.some((name) => isKnownScope(name) || /^[a-z_]+:[a-z]+$/i.test(name))) {
    return undefined;
  }
  return {
    code: "scopes",
    takenFor: "Scopes as the authorization URL takes them: a string",
    weight: weights.scopes,
    findings: judgeScopeString(value),
  };
}

/** Says whether a value is JSON of Zendesk's that is no error: records, lists. */
export function readRecords({ json }: Paste): Reading | undefined {
  if (!isRecord(json)) return undefined;
  return {
    code: "records",
    takenFor: "JSON that is no error Zendesk is known to send",
    weight: weights.fine,
    findings: [
      found.note(
        "no-known-error",
        "Nothing wrong was found in it",
        "If it came with a status of 400 or more, paste that too.",
      ),
    ],
  };
}

/** Says what a certificate or a key is, which people take for one another. */
export function readPem({ text }: Paste): Reading | undefined {
  const kind = /-----BEGIN ([A-Z0-9 ]{1,40})-----/.exec(text)?.[1];
  if (kind === undefined) return undefined;
  const isPrivate = kind.includes("PRIVATE");
  return {
    code: "pem",
    takenFor: isPrivate ? "A private key" : "A certificate",
    weight: isPrivate ? weights.explicit : weights.noted,
    findings: [
      isPrivate
        ? found.wrong(
            "private-key",
            "This is a private key",
            "Whoever has it can act in its place. Zendesk’s API uses none; replace it if it was shared.",
          )
        : found.note(
            "certificate",
            "This is a certificate, and says nothing of a failure by itself",
            "Paste what the program or the browser said about it, such as “certificate verify failed”.",
          ),
    ],
  };
}
