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
    const { readings } = readPaste(text);
    if (readings.length > 0) recognised += 1;
    for (const { findings } of readings) expect(findings.length).toBeGreaterThan(0);
    expect(JSON.stringify(readings)).not.toContain(secret);
  }
  expect(recognised).toBeGreaterThan(4000);
}, 60_000);

/** What a reader of its own has to do with: brackets, quotes, commands, heads, logs, pages, archives. */
const bits = [
  "[|{|(|<|\"|'|\\|`| |\n|\t|:|=|&|=>|->|401 |401\n|HTTP/1.1 401\n|GET /api/\n|GET https://a/\n|> A: b\n|* x\n",
  "curl |curl -d |curl 'a|Invoke-WebRequest |-u a:b |$'|echo; |a^\n|a\\\n|fetch(\"https://a\",|http GET ",
  '{\'a\':\'b|{"a":"b\\|{"a":|map[|[a] => b\n|Array\n(\n|#<A |#<A b=|string(3) "a" |{"errors":[|{"error":"a"} ',
  "grant_type=a&|grant_type: a\n|x=y&|a:b\n|A: b\n|12:00:00 |2026-11-26 01:02:03 ERROR |<html>|<title>|<Buffer aa bb>|&quot;",
  'bearer |authorization:|code=|"code":"|/token:|cookie:|://a:b@|\ud800|\u0000|🎫|status |url: |does not match |requester |account ',
  "net::ERR_FAILED |https://a?|https://a/?return_to=|at 'https://|CORS |-----BEGIN A|Request URL: a\n|:method: GET\n|\u001B[31m",
].flatMap((row) => row.split("|"));

test("hostile texts of any length take no longer than a moment", () => {
  const slow = [...pieces, ...bits].filter((piece) => {
    const text = piece.repeat(Math.ceil(200_000 / piece.length));
    const started = performance.now();
    const { readings } = readPaste(text);
    return performance.now() - started > 2000 || readings.some(({ code }) => code === "unreadable");
  });
  expect(slow).toEqual([]);
}, 120_000);

test("two of them after one another take no longer either", () => {
  let state = 11;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 8) % below;
  };
  const slow = [];
  for (let turn = 0; turn < 300; turn += 1) {
    const pair = [bits[random(bits.length)], bits[random(bits.length)]].join("");
    const started = performance.now();
    readPaste(pair.repeat(Math.ceil(40_000 / pair.length)));
    if (performance.now() - started > 1000) slow.push(pair);
  }
  expect(slow).toEqual([]);
}, 120_000);

test.each([
  ["brackets", "[".repeat(50_000)],
  ["closed brackets", `${"[".repeat(50_000)}${"]".repeat(50_000)}`],
  ["objects", `${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}`],
  ["scopes in brackets", `{"token":{"scopes":${"[".repeat(9000)}${"]".repeat(9000)}}}`],
  ["a grant in brackets", `{"grant_type":${"[".repeat(9000)}${"]".repeat(9000)}}`],
  [
    "a scope in brackets",
    `{"grant_type":"refresh_token","scope":${"[".repeat(9000)}${"]".repeat(9000)}}`,
  ],
  ["addresses in brackets", `{"client":{"redirect_uri":${"[".repeat(9000)}${"]".repeat(9000)}}}`],
  ["an error in brackets", `{"error":${'{"title":'.repeat(9000)}1${"}".repeat(9000)}}`],
  [
    "details in brackets",
    `{"details":${'{"a":['.repeat(9000)}${"]}".repeat(9000)},"description":"a"}`,
  ],
  ["a recording in brackets", `{"log":{"entries":${"[".repeat(9000)}${"]".repeat(9000)}}}`],
  [
    "a collection in folders",
    `{"info":{},"item":${'[{"item":'.repeat(5000)}[]${"}]".repeat(5000)}}`,
  ],
  ["one long string", `{"access_token":"${"a".repeat(2_000_000)}"}`],
  ["one long string of quotes", `"token":"${'\\"'.repeat(1_000_000)}"`],
  [
    "ten thousand entries",
    `{"log":{"entries":[${'{"request":{"url":"https://a/api/v2/x"},"response":{"status":500}},'.repeat(10_000)}1]}}`,
  ],
  ["two million characters of nothing", "x ".repeat(1_000_000)],
  ["halves of characters and nothings", "\ud800\u0000\udc00".repeat(100_000)],
])("%s are read or not recognised, never thrown at", (_, text) => {
  const started = performance.now();
  const { readings } = readPaste(maskSecrets(text));
  expect(readings.map(({ code }) => code)).not.toContain("unreadable");
  expect(performance.now() - started).toBeLessThan(5000);
});
