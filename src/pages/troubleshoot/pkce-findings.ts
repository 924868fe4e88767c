import { challengeLength, challengeMethod, verifierLength } from "../../reference/pkce.ts";
import { found, type Finding } from "./finding.ts";

const rightMethod = `code_challenge_method=${challengeMethod}`;
const lengths = `${verifierLength.least} to ${verifierLength.most}`;

const base64Url = /^[\w-]*$/;

/** Judges the PKCE parameters of an authorization URL (RFC 7636 section 4.3). */
export function judgePkce(parameters: URLSearchParams): Finding[] {
  const challenge = parameters.get("code_challenge");
  const method = parameters.get("code_challenge_method");
  if (challenge === null || challenge === "") {
    return [
      found.wrong(
        "no-pkce",
        "PKCE is missing",
        `A public client, which a browser app is, has to send code_challenge and ${rightMethod}. Make a random verifier of ${lengths} characters and send BASE64URL(SHA-256(verifier)).`,
        `code_challenge=YOUR_CHALLENGE&${rightMethod}`,
      ),
    ];
  }
  const findings = [];
  if (method !== challengeMethod) {
    const title =
      method === null ? "code_challenge_method is missing, which means plain" : plainTitle(method);
    findings.push(
      found.wrong("pkce-method", title, `Zendesk documents ${challengeMethod} only.`, rightMethod),
    );
  }
  if (!base64Url.test(challenge)) {
    findings.push(
      found.wrong(
        "challenge-alphabet",
        "code_challenge is not in base64url",
        "Replace + by -, / by _ and drop the = at the end. Otherwise the exchange ends in invalid_grant.",
      ),
    );
  } else if (challenge.length !== challengeLength) {
    findings.push(
      found.wrong(
        "challenge-length",
        `code_challenge has ${challenge.length} characters`,
        challenge.length === 64
          ? `A SHA-256 has ${challengeLength} in base64url. This looks like its hexadecimal form.`
          : `A SHA-256 has ${challengeLength} in base64url. This is something else, perhaps the verifier itself.`,
      ),
    );
  }
  if (findings.length > 0) return findings;
  return [
    found.right(
      "pkce-fine",
      "PKCE is in order",
      `An ${challengeMethod} challenge of the right length.`,
    ),
  ];
}

function plainTitle(method: string): string {
  return method === "plain"
    ? "The PKCE method is plain"
    : `code_challenge_method is not spelt ${challengeMethod}`;
}

/** Judges the length of a code verifier, which may be all that is left of it (RFC 7636 section 4.1). */
export function judgeVerifier(length: number | undefined): Finding[] {
  if (length === undefined || (length >= verifierLength.least && length <= verifierLength.most))
    return [];
  return [
    found.wrong(
      "verifier-length",
      `code_verifier has ${length} characters`,
      `It takes ${lengths} of the letters, digits and - . _ ~. With another length the exchange ends in invalid_grant or invalid_request.`,
    ),
  ];
}
