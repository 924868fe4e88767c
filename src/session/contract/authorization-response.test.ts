import { describe, expect, test } from "vitest";
import { readAuthorizationResponse } from "./authorization-response.ts";

function read(query: string, fragment = "") {
  return readAuthorizationResponse({ query, fragment, framed: false, capturedAt: 0 });
}

describe("a response that is taken", () => {
  test("a code with its state", () => {
    expect(read("code=abc&state=xyz")).toEqual({
      kind: "code",
      state: "xyz",
      parameters: "code=abc&state=xyz",
    });
  });

  test("an error with its state, its description made fit to show", () => {
    const description = `<img src=x onerror=alert(1)>%00%0a${"x".repeat(400)}`;
    const response = read(`error=access_denied&error_description=${description}&state=xyz`);
    expect(response).toMatchObject({ kind: "error", error: "access_denied", state: "xyz" });
    expect(response).toHaveProperty("errorDescription", expect.stringMatching(/^.{300}$/));
  });

  test("parameters of others are ignored, as RFC 6749 demands", () => {
    expect(read("code=abc&state=xyz&utm_source=mail&utm_source=x#_=_", "_=_")).toMatchObject({
      parameters: "code=abc&state=xyz",
    });
  });

  test("an address without any response is no response", () => {
    expect(read("")).toEqual({ kind: "none" });
    expect(read("utm_source=mail", "top")).toEqual({ kind: "none" });
  });
});

test.each([
  ["no state", "code=abc"],
  ["no state beside an error", "error=access_denied"],
  ["neither code nor error", "state=xyz"],
  ["only an issuer", "iss=https://acme.example"],
  ["code and error", "code=abc&error=access_denied&state=xyz"],
  ["an empty code", "code=&state=xyz"],
  ["an empty state", "code=abc&state="],
  ["an empty error", "error=&state=xyz"],
  ["an empty issuer", "code=abc&state=xyz&iss="],
  ["the code twice", "code=abc&code=abc&state=xyz"],
  ["the state twice, same value", "code=abc&state=xyz&state=xyz"],
  ["the issuer twice", "code=abc&state=xyz&iss=a&iss=a"],
  ["the error twice", "error=a&error=a&state=xyz"],
  ["an id_token beside the code", "code=abc&state=xyz&id_token=e30.e30."],
  ["a token beside the code", "code=abc&state=xyz&token=t"],
  ["an access token beside the code", "code=abc&state=xyz&access_token=t"],
  ["a token type beside the code", "code=abc&state=xyz&token_type=bearer"],
  ["a JARM response", "response=e30.e30."],
  ["a JARM response beside the code", "code=abc&state=xyz&response=e30"],
  ["a code with a line break", "code=a%0ab&state=xyz"],
  ["a code that is not ASCII", "code=%C3%A4&state=xyz"],
  ["a state with broken encoding", "code=abc&state=%ff%fe"],
  ["a code of 3,000 characters", `code=${"a".repeat(3000)}&state=xyz`],
  ["a query of 9,000 characters", `code=abc&state=xyz&x=${"a".repeat(9000)}`],
])("a response with %s is refused", (_, query) => {
  expect(read(query)).toMatchObject({ kind: "refused" });
});

test.each([
  ["the whole response", "", "code=abc&state=xyz"],
  ["an implicit token", "", "access_token=abc&state=xyz&token_type=bearer"],
  ["a copy of the state", "code=abc&state=xyz", "state=xyz"],
  ["an error", "code=abc&state=xyz", "error=access_denied"],
])("a fragment with %s is refused", (_, query, fragment) => {
  expect(read(query, fragment)).toMatchObject({ kind: "refused" });
});
