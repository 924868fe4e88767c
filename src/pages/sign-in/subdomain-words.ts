import type { SubdomainReading, SubdomainRefusal } from "../../reference/read-subdomain.ts";

const whereToFind =
  "Agents see it in the address bar when they work; an admin finds it in Admin Center under Account → Appearance → Branding.";

const words: Record<SubdomainRefusal, (about: string) => string> = {
  empty: () => "Type the first part of your Zendesk address: acme for acme.zendesk.com.",
  "too-long": () => "A subdomain has at most 63 characters.",
  "bad-edge": () => "A hyphen cannot come first or last.",
  "bad-character": (letter) =>
    `Letters a to z, digits and hyphens only; “${letter}” is none of them.`,
  "look-alike": (letter) =>
    `“${letter}” only looks like a Latin letter. Another account could hide behind it: type the name by hand.`,
  underscore: () =>
    "Letters a to z, digits and hyphens only: a subdomain never holds an underscore.",
  blank: () =>
    "A subdomain holds no blank. It is the first part of your Zendesk address: acme for acme.zendesk.com.",
  email: (address) =>
    `“${address}” is an email address. The subdomain is the first part of your Zendesk address: acme for acme.zendesk.com.`,
  "zendesk-itself": (host) =>
    `${host} is Zendesk’s own site, not an account. Yours has its own name before .zendesk.com: acme for acme.zendesk.com.`,
  "other-zendesk": (host) => `${host} is not on zendesk.com, where this app signs in.`,
  "more-names": (host) => `${host} has more than one name before .zendesk.com.`,
  elsewhere: (host) =>
    `${host} is not a Zendesk address: probably your help center’s own. The subdomain is another name, the one before .zendesk.com. ${whereToFind}`,
  "no-web-address": () =>
    "That is not the address of a web site. Type the name before .zendesk.com.",
};

const longestAbout = 80;

/** Says why what was typed names no account; undefined when it names one. */
export function complaintAbout(reading: SubdomainReading): string | undefined {
  if (reading.ok) return undefined;
  const { reason, about = "", suggestion } = reading;
  const meant = suggestion === undefined ? "" : ` Did you mean ${suggestion}?`;
  return words[reason](shorten(about)) + meant;
}

function shorten(text: string): string {
  return text.length > longestAbout ? `${text.slice(0, longestAbout - 1)}…` : text;
}
