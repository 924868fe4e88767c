/** How a secret's name ends, whatever stands before it: `access_token`, `clientSecret`, `ZENDESK_API_KEY`. */
const name = "token|secret|passw(?:or)?d|verifier|assertion|jwt|api[_-]?key";
const value = String.raw`[^&#\s"'\\<>,;)}\]` + "`]{1,4000}";
const quoted = String.raw`(?:[^"'\\\n]|\\(?!\\{0,6}["'])[^\n]){1,20000}`;

/** `name=value`: addresses, forms, keyword arguments, settings of an environment. */
const parameter = new RegExp(`((?:code|state|${name})=)(?![=>])(${value})`, "gi");
/** `"name": "value"`, `'name' => 'value'`, `:name=>"value"`, `name: 'value'`, `name = "value"`, `\"name\":\"value\"`. */
const member = new RegExp(
  `((code|${name})(?:\\\\{0,7}["'])?\\]?\\s{0,20}(?::|=>|=)\\s{0,20}(?:string\\(\\d{1,6}\\) )?(?:\\\\{0,7}[bu]?["']))(${quoted})`,
  "gi",
);
/** `name: value` and `[name] => value`, without quotes. */
const plain = new RegExp(
  `((${name})\\]?[^\\S\\n]{0,20}(?::|=>)[^\\S\\n]{0,20})(?!["'\\\\])(${value})`,
  "gi",
);
const element = new RegExp(`(<\\w{0,20}(?:${name})>)([^<\\n]{1,4000})`, "gi");
const option = new RegExp(`(--?[\\w-]{0,20}(?:${name})[\\s=]{1,4}["']?)(?!-)(${value})`, "gi");
/** HAR and Postman write a pair as an object: `{"name": "Authorization", "value": "…"}`. */
const pair = new RegExp(
  `(\\\\{0,7}"(?:name|key)\\\\{0,7}"\\s{0,20}:\\s{0,20}\\\\{0,7}"(?:code|authorization|proxy-authorization|cookie|set-cookie|[\\w-]{0,40}(?:${name}))\\\\{0,7}"\\s{0,20},\\s{0,20}\\\\{0,7}"value\\\\{0,7}"\\s{0,20}:\\s{0,20}\\\\{0,7}")(${quoted})`,
  "gi",
);
const authorization =
  /(authorization\\{0,7}["']?\]?\s{0,20}(?:=>|[:=])\s{0,20}(?:\\{0,7}["'])?)(?:(bearer|basic|token|digest)\s{1,8})?([^\s"'`\\,}]{1,8000})/gi;
const bearer = /(bearer\s{1,8})(?![\w-]{1,200}=["\s])([\w.~+/=-]{8,8000})/gi;
const basic = /(basic\s{1,8})(?![\w-]{1,200}=["\s])([\w+/=-]{12,8000})/gi;
const userOption =
  /((?:^|\s)(?:-u|--user|-a|--auth)[\s=]{0,8}["']?)([^\s"':]{1,400}:)([^\s"']{1,4000})/g;
const userInUrl = /(:\/\/[^\s/:@]{1,400}:)([^\s/@]{1,4000})(?=@)/g;
const apiToken = /(\/token:)([^\s"',}\\]{1,4000})/g;
const attachment = /(\/token\/)([\w-]{8,4000})/g;
const cookie = /(cookie["']?\s{0,8}[:=]\s{0,8}["']?)([^\n"']{1,20000})/gi;
const privateKey = /(-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----)([^-]{1,20000})/g;
const longRun = /(code_challenge["']?\s{0,8}[=:]\s{0,8}["']?)?(?<![\w%‹:-])([\w-]{32,})/gi;
const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

type Hide = (whole: string, before: string, secret: string) => string;
const hideSecret: Hide = (_, before, secret) => before + hide(secret);

/**
 * Hides every code, token, verifier, password and secret in a text, wherever one can stand: URLs,
 * forms, JSON (also escaped), dumps of programs, headers, HAR, commands, cookies, keys, and any long
 * run of letters and digits that could be one. What is hidden keeps its length, so that a verifier's
 * can still be judged. Masking twice changes nothing; a PKCE challenge is no secret and stays.
 * Takes time linear in the text.
 */
export function maskSecrets(text: string): string {
  const isTokenRequest = text.includes("grant_type");
  return text
    .replace(privateKey, hideSecret)
    .replace(pair, hideSecret)
    .replace(cookie, hideSecret)
    .replace(authorization, (_, before: string, scheme: string | undefined, secret: string) => {
      const kind = scheme?.toLowerCase() === "basic" ? basicKind(secret) : "";
      return before + (scheme ? `${scheme} ` : "") + hide(secret, kind);
    })
    .replace(bearer, (whole, scheme: string, secret: string) =>
      looksRandom(secret) || secret.length > 24 ? scheme + hide(secret) : whole,
    )
    .replace(basic, (whole, scheme: string, secret: string) =>
      basicKind(secret) === "" ? whole : scheme + hide(secret, basicKind(secret)),
    )
    .replace(userOption, (_, before: string, user: string, secret: string) =>
      [before, user, hide(secret)].join(""),
    )
    .replace(userInUrl, hideSecret)
    .replace(apiToken, hideSecret)
    .replace(attachment, (whole, before: string, secret: string) =>
      looksRandom(secret) ? before + hide(secret) : whole,
    )
    .replace(element, hideSecret)
    .replace(option, hideSecret)
    .replace(parameter, (whole, before: string, secret: string) =>
      // A status is a code as well.
      isWord(secret) || /^\d{1,4}$/.test(secret) ? whole : before + hide(secret),
    )
    .replace(member, (whole, before: string, key: string, secret: string) => {
      // Errors have codes too: those are words.
      const isErrorCode = key.toLowerCase() === "code" && !isTokenRequest && !looksRandom(secret);
      return isErrorCode || isWord(secret) ? whole : before + hide(secret);
    })
    .replace(plain, (whole, before: string, key: string, secret: string) =>
      !isWord(secret) && (/\d/.test(secret) || /pass|secret/i.test(key))
        ? before + hide(secret)
        : whole,
    )
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
function hide(secret: string, kind = ""): string {
  return secret.startsWith("‹hidden:") ? secret : `‹hidden:${secret.length}${kind}›`;
}

/** What stands where a value could, and is none: a variable, nothing, the start of more. */
function isWord(secret: string): boolean {
  return /^(?:null|nil|none|undefined|true|false|bearer|[[{(].*|\$\{?\w+.*|<[\w -]*|%s)$/i.test(
    secret,
  );
}

function looksRandom(secret: string): boolean {
  if (!/[a-z]/i.test(secret)) return false;
  const isWordless = !secret.includes("-") && /[a-z]/.test(secret) && /[A-Z]/.test(secret);
  return /\d/.test(secret) || (secret.length >= 32 && isWordless);
}

/** Whether a basic header holds an API token or a password; said before it is hidden. */
function basicKind(secret: string): string {
  try {
    const [user = "", password] = atob(secret).split(":");
    if (password === undefined || !/^[\x20-\x7E]*$/.test(user)) return "";
    return user.endsWith("/token") ? ":api-token" : ":password";
  } catch {
    return "";
  }
}
