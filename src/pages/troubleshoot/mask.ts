const secretNames =
  "access_token|refresh_token|id_token|full_token|client_secret|secret|signing_secret|code_verifier|password|assertion|authenticity_token|api_token|token";
const parameter = new RegExp(`((?:code|state|${secretNames})=)([^&#\\s"']+)`, "gi");
const member = new RegExp(
  `((["'])(code|${secretNames})\\2\\s*:\\s*["'])((?:[^"'\\\\]|\\\\.)+)`,
  "gi",
);
const authorization =
  /(authorization["']?\s*[:=]\s*["']?)(?:(bearer|basic|token|digest)\s+)?([^\s"',}]+)/gi;
const bearer = /(bearer\s+)(?![\w-]+=["\s])([\w.~+/=-]{8,})/gi;
const userOption = /((?:^|\s)(?:-u|--user)[\s=]+["']?)([^\s"':]+:)([^\s"']+)/g;
const userInUrl = /(:\/\/[^\s/:@]+:)([^\s/@]+)(?=@)/g;
const apiToken = /(\/token:)([^\s"',}]+)/g;
const cookie = /(cookie:\s*)([^\n"']+)/gi;
const longRun = /(code_challenge["']?\s*[=:]\s*["']?)?(?<![\w%‹:-])([\w-]{32,})/gi;
const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * Hides every code, token, verifier, password and secret in a text, wherever one can stand: URLs,
 * forms, JSON, headers, curl commands, cookies, and any long run of letters and digits that could
 * be one. What is hidden keeps its length, so that a verifier's can still be judged. Masking twice
 * changes nothing; a PKCE challenge is no secret and stays.
 */
export function maskSecrets(text: string): string {
  const isTokenRequest = text.includes("grant_type");
  return text
    .replace(cookie, (_, name: string, value: string) => name + hide(value))
    .replace(authorization, (_, name: string, scheme: string | undefined, value: string) => {
      const kind = scheme?.toLowerCase() === "basic" ? basicKind(value) : "";
      return name + (scheme ? `${scheme} ` : "") + hide(value, kind);
    })
    .replace(bearer, (whole, scheme: string, value: string) =>
      looksRandom(value) || value.length > 24 ? scheme + hide(value) : whole,
    )
    .replace(userOption, (_, option: string, user: string, secret: string) =>
      [option, user, hide(secret)].join(""),
    )
    .replace(userInUrl, (_, user: string, secret: string) => user + hide(secret))
    .replace(apiToken, (_, user: string, secret: string) => user + hide(secret))
    .replace(parameter, (_, name: string, value: string) => name + hide(value))
    .replace(member, (whole, name: string, _quote, key: string, value: string) => {
      // Errors have codes too: those are words.
      const isWord = key.toLowerCase() === "code" && !isTokenRequest && !looksRandom(value);
      return isWord ? whole : name + hide(value);
    })
    .replace(longRun, (whole, challenge: string | undefined, run: string) =>
      challenge !== undefined || uuid.test(run) || !looksRandom(run) ? whole : hide(run),
    );
}

/** How many characters a masked value had; undefined when it was not masked. */
export function hiddenLength(value: string): number | undefined {
  const length = /^‹hidden:(\d+)/.exec(value)?.[1];
  return length === undefined ? undefined : Number(length);
}

/** What stands where a secret was. What is hidden already stays as it is. */
function hide(value: string, kind = ""): string {
  return value.startsWith("‹hidden:") ? value : `‹hidden:${value.length}${kind}›`;
}

function looksRandom(value: string): boolean {
  if (!/[a-z]/i.test(value)) return false;
  const isWordless = !value.includes("-") && /[a-z]/.test(value) && /[A-Z]/.test(value);
  return /\d/.test(value) || (value.length >= 32 && isWordless);
}

/** Whether a basic header holds an API token or a password; said before it is hidden. */
function basicKind(value: string): string {
  try {
    const [user = "", secret] = atob(value).split(":");
    if (secret === undefined) return "";
    return user.endsWith("/token") ? ":api-token" : ":password";
  } catch {
    return "";
  }
}
