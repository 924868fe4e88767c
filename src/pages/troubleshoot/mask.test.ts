import { expect, test } from "vitest";
import { hiddenLength, maskSecrets } from "./mask.ts";

const secret = "7xqwtlf3rrdj8uyeb1yf";

test.each([
  ["a callback URL", `https://app.example/callback?code=${secret}&state=abc`],
  ["an implicit answer", `https://app.example/#access_token=${secret}&token_type=bearer`],
  ["a token answer", `{"access_token":"${secret}","refresh_token": "${secret}"}`],
  ["a token answer cut off in the middle", `{"access_token":"${secret}`],
  ["a Python dictionary", `{'client_secret': '${secret}'}`],
  ["a token request", `{"grant_type":"authorization_code","code":"abcdefghijklmno${secret}"}`],
  ["a form", `grant_type=authorization_code&code_verifier=${secret}&client_secret=${secret}`],
  ["a bearer header", `Authorization: Bearer ${secret}`],
  ["a header in code", `headers: { "Authorization": "Bearer ${secret}" }`],
  ["a basic header", `authorization: Basic ${btoa(`ada@example.com/token:${secret}`)}`],
  ["curl with an API token", `curl https://a.zendesk.com -u ada@example.com/token:${secret}`],
  ["a URL with a password", `https://ada:${secret}@a.zendesk.com/api/v2/tickets`],
  ["a cookie", `Cookie: _zendesk_session=${secret}; other=1`],
  ["JSON inside a string", `{"body":"{\\"refresh_token\\":\\"${secret}\\"}"}`],
  ["a Ruby hash", `{"access_token"=>"${secret}", :client_secret=>"${secret}"}`],
  ["a PHP array", `Array\n(\n    [access_token] => ${secret}\n)`],
  ["a PHP dump", `["client_secret"]=>\n  string(20) "${secret}"`],
  ["a Java map", `{access_token=${secret}, token_type=bearer}`],
  ["a Go map", `map[access_token:${secret} token_type:bearer]`],
  ["JavaScript", `{ accessToken: '${secret}', clientSecret: "${secret}" }`],
  ["keyword arguments", `Zenpy(subdomain="acme", oauth_token="${secret}")`],
  ["the settings of an environment", `ZENDESK_API_TOKEN=${secret}\nZENDESK_SECRET='${secret}'`],
  ["a header in a HAR", `{"name":"Authorization","value":"Basic ${btoa(`a/token:${secret}`)}"}`],
  ["a field in a HAR", `{"name": "client_secret", "value": "${secret}"}`],
  ["a cookie in a HAR", `{"name":"Set-Cookie","value":"_zendesk_session=${secret}; path=/"}`],
  ["XML", `<access_token>${secret}</access_token>`],
  ["an option", `zcli login --token ${secret} --password=${secret}`],
  ["a line of YAML", `password: ${secret}`],
  ["the address of a file", `https://a.zendesk.com/attachments/token/${secret}/?name=a.png`],
  ["a private key", `-----BEGIN PRIVATE KEY-----\n${secret}\n-----END PRIVATE KEY-----`],
  ["a bare token", `what is 3f${secret}${secret} for?`],
])("%s shows no secret", (_, text) => {
  const masked = maskSecrets(text);
  expect(masked).not.toContain(secret);
  expect(masked).not.toContain(btoa(`ada@example.com/token:${secret}`));
  expect(masked).toContain("‹hidden:");
  expect(maskSecrets(masked)).toBe(masked);
});

test("a basic header still says whether it held an API token or a password", () => {
  const header = (pair: string) => maskSecrets(`Authorization: Basic ${btoa(pair)}`);
  expect(header("ada@example.com/token:secret")).toContain(":api-token›");
  expect(header("ada@example.com:secret")).toContain(":password›");
});

test("what is no secret stays readable", () => {
  const challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
  const url = `https://a.zendesk.com/oauth/authorizations/new?code_challenge=${challenge}`;
  const error = `{"errors":[{"code":"InvalidPaginationParameter","title":"sort is not valid"}]}`;
  const challenged = `WWW-Authenticate: Bearer realm="api", error="invalid_token"`;
  const dump = `AxiosError { code: 'ERR_BAD_REQUEST', status: 401, token_type: 'bearer', token: undefined }`;
  const answer = `{"error":"invalid_token","error_description":"The access token provided is expired"}`;
  for (const text of [
    dump,
    answer,
    url,
    error,
    challenged,
    "x-request-id: 3f2a9c1e-0c1d-4b1a-9f11-2ab34cd56ef7",
  ])
    expect(maskSecrets(text)).toBe(text);
});

test("a hidden value keeps its length", () => {
  expect(hiddenLength("‹hidden:43›")).toBe(43);
  expect(hiddenLength("short")).toBeUndefined();
});
