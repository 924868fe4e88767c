/**
 * Who answered with a web page where data was expected:
 * `no-account`: Zendesk, for a subdomain nobody has;
 * `account-inactive`: Zendesk, for an account that is suspended, cancelled or past its trial;
 * `bot-guard`: the guard in front of Zendesk, which takes the request for a robot's;
 * `login`: Zendesk, which wants a person to log in;
 * `maintenance`, `trouble`: Zendesk, or the gateway in front of it, in bad health;
 * `network`: something between the person and Zendesk: the sign-in page of a Wi-Fi, a proxy, a filter;
 * `other`: nobody known.
 */
export type WebPage =
  | "no-account"
  | "account-inactive"
  | "bot-guard"
  | "login"
  | "maintenance"
  | "trouble"
  | "network"
  | "other";

/** Looked at in this order: what is surest first. */
const marks: readonly (readonly [WebPage, RegExp])[] = [
  [
    "no-account",
    /no help ?desk (?:at|configured)|help center (?:no longer exists|closed)|this address is available and that you can claim/i,
  ],
  [
    "account-inactive",
    /(?:account|help ?desk|trial) (?:has been|was|is|has) (?:suspended|cancell?ed|deactivated|no longer active|expired)/i,
  ],
  [
    "bot-guard",
    /<title>\s*just a moment|cf-chl|challenge-platform|cf[_-]challenge|attention required! \| cloudflare|checking (?:your browser|if the site connection is secure)|enable javascript and cookies to continue|sorry, you have been blocked|error code:? 10\d\d\b|verify(?:ing)? (?:that )?you are (?:a )?human|_incapsula_|perimeterx/i,
  ],
  [
    "network",
    /captive|hot ?spot|guest (?:wi-?fi|network|access)|\bwi-?fi\b|WISPAccessGateway|zscaler|forti(?:gate|guard|net)|web ?page (?:is )?blocked|blocked by (?:your|the) (?:administrator|organi[sz]ation|company|network|firewall)|squid|cache access denied|umbrella|sophos|barracuda|netskope|blue ?coat|websense|forcepoint|palo ?alto|proxy (?:error|authentication|server)|accept the terms|acceptable use|internet access|network (?:login|sign-?in|policy)/i,
  ],
  [
    "maintenance",
    /maintenance|back (?:soon|shortly)|temporarily (?:unavailable|offline|down)|service (?:is )?unavailable/i,
  ],
  [
    "trouble",
    /something went wrong|internal server error|bad gateway|gateway time-?out|error code:? 5\d\d\b|web server is (?:down|returning)|origin is unreachable/i,
  ],
  ["login", /\/access\/unauthenticated|\/auth\/v\d\/|<title>[^<]{0,60}\b(?:log|sign) ?in\b/i],
];

const looked = 60_000;

/** Whether a body is a web page, whatever its content type says. */
export function isWebPage(text: string, contentType = ""): boolean {
  return (
    /\bx?html\b/i.test(contentType) ||
    /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,500}-->\s*)*<(?:!doctype html|html|head|body|title|meta|script|center|h1)\b/i.test(
      text.slice(0, 2000),
    )
  );
}

/** Says who a web page is by, from its words; its looks and scripts are left alone. */
export function whoseWebPage(html: string): WebPage {
  const text = html.slice(0, looked);
  return marks.find(([, pattern]) => pattern.test(text))?.[0] ?? "other";
}
