import { isSubdomain } from "./subdomain.ts";

/** Why what a person typed names no account of Zendesk's. */
export type SubdomainRefusal =
  | "empty"
  | "too-long"
  | "bad-edge"
  | "bad-character"
  | "look-alike"
  | "underscore"
  | "blank"
  | "email"
  | "zendesk-itself"
  | "other-zendesk"
  | "more-names"
  | "elsewhere"
  | "no-web-address";

/** What a person typed, read as the name of an account. */
export type SubdomainReading =
  | { ok: true; subdomain: string }
  | {
      ok: false;
      reason: SubdomainRefusal;
      /** The account that may be meant; never a part of a host that is not Zendesk's. */
      suggestion?: string;
      /** The host or the character the reason is about: text of a stranger. */
      about?: string;
    };

/** Zendesk's own names, which are no accounts of anybody's. */
const zendesksOwn: ReadonlySet<string> = new Set([
  "www",
  "developer",
  "developers",
  "static",
  "status",
  "assets",
]);
const zendeskZone = "zendesk.com";
const longestTyped = 4000;
const longest = 63;

/**
 * Reads the name of an account out of whatever a person types or pastes: the name, the account's
 * address in any writing (scheme, port, path, query, quotes, blanks, a dot at the end, `www`), a
 * whole authorization URL. `zendeskUrl` is the config's template, so that a local Zendesk's
 * addresses count too. A host that is not Zendesk's is refused as a whole: its first part may be
 * the name of another company's account.
 */
export function readSubdomain(
  text: string,
  zendeskUrl = "https://{subdomain}.zendesk.com",
): SubdomainReading {
  const typed = tidy(text);
  if (typed === "") return { ok: false, reason: "empty" };
  const stranger = /[^\u0020-\u007E]/u.exec(typed)?.[0];
  if (stranger !== undefined) return strangeLetter(stranger);
  const authority = authorityOf(typed);
  if (authority === undefined)
    return { ok: false, reason: "no-web-address", about: typed.slice(0, 80) };
  const at = authority.lastIndexOf("@");
  const isMail = at !== -1 && !typed.includes("://");
  const host = authority
    .slice(at + 1)
    .replace(/:\d*$/, "")
    .replace(/\.+$/, "");
  const reading = readHost(host, zonesOf(zendeskUrl));
  if (!isMail) return reading;
  const suggestion = reading.ok ? reading.subdomain : undefined;
  return {
    ok: false,
    reason: "email",
    about: authority,
    ...(suggestion !== undefined && { suggestion }),
  };
}

/** Without what comes along when an address is copied: quotes, brackets, invisible characters, blanks around its marks. */
function tidy(text: string): string {
  return text
    .slice(0, longestTyped)
    .normalize("NFKC")
    .replaceAll(/[\p{Cc}\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]+/gu, " ")
    .trim()
    .replaceAll(/^[\s"'`<([“”‘’«»]+|[\s"'`>)\]“”‘’«»,;!]+$/gu, "")
    .replaceAll(/\s*([./:@\\])\s*/g, "$1")
    .toLowerCase();
}

/** The host with what may stand around it, `user@host:port`; undefined for another scheme than http. */
function authorityOf(typed: string): string | undefined {
  const [, scheme, rest = typed] = /^([a-z][a-z\d+.-]*):(?=\/\/|[^\d])\/*(.*)$/.exec(typed) ?? [];
  if (scheme !== undefined && !/^(?:https?|mailto)$/.test(scheme)) return undefined;
  // A scheme written twice, `https://https://…`, is a scheme once too often.
  const bare = rest.replace(/^(?:https?:)?[\\/]+/, "");
  return bare.split(/[/\\?#]/)[0] ?? "";
}

/** What follows the account's name in its address: of the configured Zendesk, and of zendesk.com. */
function zonesOf(zendeskUrl: string): string[] {
  const host = /^[a-z]+:\/\/([^/]*)/.exec(zendeskUrl)?.[1] ?? "";
  const zone = host
    .slice(host.indexOf("}") + 1)
    .replace(/^\./, "")
    .replace(/:\d+$/, "");
  return [zone, zendeskZone].filter((known) => known !== "");
}

function readHost(host: string, zones: readonly string[]): SubdomainReading {
  // The zone may be there twice: `acme.zendesk.com.zendesk.com`.
  let name = host;
  for (let known = zoneOf(name, zones); known !== undefined; known = zoneOf(name, zones)) {
    name = name.slice(0, -known.length - 1);
  }
  if (name !== host) return readLabels(name, host);
  // The local Zendesk answers without a name too, for its account demo.
  if (host === "localhost" && zones.includes(host)) return { ok: true, subdomain: "demo" };
  if (zones.includes(host)) return { ok: false, reason: "zendesk-itself", about: host };
  if (host.includes(".")) return readElsewhere(host);
  return readName(host);
}

function zoneOf(host: string, zones: readonly string[]): string | undefined {
  return zones.find((zone) => host.endsWith(`.${zone}`));
}

/** What stands before `.zendesk.com`. */
function readLabels(name: string, host: string): SubdomainReading {
  const labels = name.split(".").filter((label, index) => label !== "www" || index > 0);
  const [label = "", ...more] = labels;
  if (label === "" || (more.length === 0 && zendesksOwn.has(label))) {
    return { ok: false, reason: "zendesk-itself", about: host };
  }
  if (more.length === 0) return readName(label);
  const last = more.at(-1) ?? "";
  const suggestion = isSubdomain(last) ? last : undefined;
  return {
    ok: false,
    reason: "more-names",
    about: host,
    ...(suggestion !== undefined && { suggestion }),
  };
}

/** Zendesk runs other zones than zendesk.com, such as zendesk-staging.com; an account of one is none of the other. */
function readElsewhere(host: string): SubdomainReading {
  const [, label = ""] =
    /^(?:www\.)?([^.]+)\.zendesk(?:-[a-z]+|gov)?\.[a-z]{2,3}$/.exec(host) ?? [];
  if (isSubdomain(label))
    return { ok: false, reason: "other-zendesk", about: host, suggestion: label };
  return { ok: false, reason: "elsewhere", about: host };
}

function readName(name: string): SubdomainReading {
  if (isSubdomain(name)) return { ok: true, subdomain: name };
  if (name === "") return { ok: false, reason: "empty" };
  if (/\s/.test(name)) return { ok: false, reason: "blank" };
  if (name.includes("_")) return { ok: false, reason: "underscore" };
  const strange = /[^a-z\d-]/.exec(name)?.[0];
  if (strange !== undefined) return { ok: false, reason: "bad-character", about: strange };
  return { ok: false, reason: name.length > longest ? "too-long" : "bad-edge" };
}

/** Letters of other scripts look like Latin ones: taken for them, they would name somebody else's account. */
function strangeLetter(letter: string): SubdomainReading {
  const looksLatin =
    /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u.test(letter);
  return { ok: false, reason: looksLatin ? "look-alike" : "bad-character", about: letter };
}
