/** Why a text is not the subdomain of a Zendesk account. */
export type SubdomainRefusal =
  | "empty"
  | "too-long"
  | "has-scheme"
  | "has-path"
  | "has-port"
  | "has-dot"
  | "bad-character"
  | "bad-edge";

export type ParsedSubdomain =
  | { ok: true; subdomain: string }
  | { ok: false; reason: SubdomainRefusal; suggestion?: string };

const longest = 63;

/**
 * Reads the subdomain of a Zendesk account as a person types it.
 *
 * Zendesk takes lower-case letters, digits and hyphens, no hyphen at either end, 63 characters at
 * most (one DNS label). Blanks around it and capitals are forgiven; anything that could name
 * another host is not, but a whole Zendesk address gives its subdomain as `suggestion`.
 */
export function parseSubdomain(text: string): ParsedSubdomain {
  const typed = text.trim().toLowerCase();
  if (typed === "") return { ok: false, reason: "empty" };
  if (/^[a-z0-9-]+$/.test(typed)) {
    if (typed.length > longest) return { ok: false, reason: "too-long" };
    if (typed.startsWith("-") || typed.endsWith("-")) return { ok: false, reason: "bad-edge" };
    return { ok: true, subdomain: typed };
  }
  const address = /^(?:https:\/\/)?([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)\.zendesk\.com(?:\/.*)?$/;
  const suggestion = address.exec(typed)?.[1];
  return { ok: false, reason: refusal(typed), ...(suggestion ? { suggestion } : {}) };
}

function refusal(typed: string): SubdomainRefusal {
  if (typed.includes("://")) return "has-scheme";
  if (/[/\\?#]/.test(typed)) return "has-path";
  if (/^[a-z0-9.-]+:\d*$/.test(typed)) return "has-port";
  if (/^[a-z0-9.-]+$/.test(typed)) return "has-dot";
  return "bad-character";
}

/** Fills the subdomain into the `zendeskUrl` of the config and returns the account's origin. */
export function accountOrigin(zendeskUrl: string, subdomain: string): string {
  return new URL(zendeskUrl.replace("{subdomain}", subdomain)).origin;
}
