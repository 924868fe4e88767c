import type { ParsedSubdomain, SubdomainRefusal } from "../../session/subdomain.ts";

const words: Record<SubdomainRefusal, string> = {
  empty: "Type the first part of your Zendesk address: acme for acme.zendesk.com.",
  "too-long": "A subdomain has at most 63 characters.",
  "has-scheme": "Only the subdomain, without http:// or https://.",
  "has-path": "Only the subdomain, without slashes or anything after them.",
  "has-port": "Only the subdomain, without a port.",
  "has-dot": "Only the first part of the address, before the first dot.",
  "bad-character": "Letters a to z, digits and hyphens only.",
  "bad-edge": "A hyphen cannot come first or last.",
};

/** Says why a subdomain is refused, with the one probably meant. */
export function complaintAbout(parsed: ParsedSubdomain): string | undefined {
  if (parsed.ok) return undefined;
  const meant = parsed.suggestion ? ` Did you mean ${parsed.suggestion}?` : "";
  return words[parsed.reason] + meant;
}
