import { expect, test } from "vitest";
import { maskSecrets } from "./mask.ts";
import { readPaste } from "./read-paste.ts";

const secret = "s3cr3tS3cr3tS3cr3t";
const pieces = [
  "https://acme.zendesk.com/oauth/authorizations/new?|https://acme.zendesk.com/oauth/tokens|/api/v2/tickets/1",
  "response_type=token&|client_id=5&|redirect_uri=http://x/&|scope=a,b&|code_challenge=+&|&|?|#|=",
  `code=${secret}&|access_token=${secret}|"full_token":"${secret}"|Authorization: Bearer ${secret}|-u a/token:${secret}`,
  `"refresh_token": "${secret}|{'secret':'${secret}'}|Cookie: a=${secret}|https://a:${secret}@b/`,
  `{"error":|"Forbidden"|"description":"You are missing the following required scopes: |"details":{|}|]|[|"errors":[|null`,
  'HTTP/2 403\n|HTTP/1.1 429 \n|Retry-After: -1\n|404|status: 500|GET |curl |grant_type=password|{"grant_type":[]}',
  "<script>alert(1)</script>|<img src=x onerror=alert(1)>|javascript:alert(1)|\u202e|\u0000|🎫|\ud800|%|%E0%A4%A|‹hidden:9›",
  "tickets:read|ticket:raed|read| |\n|\t|__proto__|constructor|toString| ".concat("a".repeat(3000)),
].flatMap((row) => row.split("|"));

/** The same texts for the same seed, so that a failure can be had again. */
function randomTexts(seed: number, count: number): string[] {
  let state = seed;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 8) % below;
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + random(10) }, () => pieces[random(pieces.length)]).join(""),
  );
}

test("10,000 random pastes are read without a throw and without letting a secret out", () => {
  let recognised = 0;
  for (const text of randomTexts(20_261_122, 10_000)) {
    const masked = maskSecrets(text);
    expect(maskSecrets(masked)).toBe(masked);
    const readings = readPaste(text);
    if (readings.length > 0) recognised += 1;
    for (const { findings } of readings) expect(findings.length).toBeGreaterThan(0);
    expect(JSON.stringify(readings)).not.toContain(secret);
  }
  expect(recognised).toBeGreaterThan(4000);
}, 60_000);

test("long hostile pastes take no longer than a moment", () => {
  const bits = [" ", '"', "\\", "::", "a:", "-u ", "'{\"", "x=", "https://", "<", "HTTP/1 "];
  const slow = [...pieces, ...bits].filter((piece) => {
    const text = piece.repeat(Math.ceil(60_000 / piece.length));
    const started = performance.now();
    readPaste(text);
    return performance.now() - started > 2000;
  });
  expect(slow).toEqual([]);
}, 60_000);
