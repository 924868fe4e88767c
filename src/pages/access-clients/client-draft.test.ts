import { expect, test } from "vitest";
import {
  complaintsAbout,
  complaintsSoFar,
  draftOf,
  emptyDraft,
  identifierFor,
  settingsOf,
} from "./client-draft.ts";

const draft = {
  ...emptyDraft,
  name: "Portal",
  identifier: "portal",
  redirectUrls: "https://portal.example.com/callback\n\n http://localhost:5173/callback ",
  allowedScopes: "requests:read, requests:write",
};

test("a client in order is sent as Zendesk takes it", () => {
  expect(complaintsAbout(draft)).toEqual({});
  expect(settingsOf(draft)).toMatchObject({
    redirect_uri: ["https://portal.example.com/callback", "http://localhost:5173/callback"],
    allowed_scopes: ["requests:read", "requests:write"],
  });
});

test("what Zendesk would refuse is said field by field", () => {
  expect(
    complaintsAbout({
      ...draft,
      name: " ",
      identifier: "my portal",
      redirectUrls: "https://ok.example/\nhttp://portal.example.com",
      allowedScopes: "read requests:read",
    }),
  ).toMatchObject({
    name: expect.any(String) as string,
    identifier: expect.stringContaining("Letters") as string,
    redirectUrls: expect.stringMatching(/^http:\/\/portal.*https/) as string,
    allowedScopes: expect.stringContaining("read holds requests:read") as string,
  });
});

test("while one types, only what has settled and is still wrong is complained of", () => {
  const half = { ...draft, name: "", allowedScopes: "request", redirectUrls: "http" };
  expect(complaintsSoFar(half, emptyDraft)).toEqual({});
  expect(Object.keys(complaintsSoFar(half, half))).toEqual(["redirectUrls", "allowedScopes"]);
  expect(complaintsSoFar(draft, half)).toEqual({});
});

test("an identifier another client has is refused, one’s own is not", () => {
  expect(complaintsAbout(draft, ["portal"])).toHaveProperty("identifier");
  expect(complaintsAbout(draft, ["other"])).toEqual({});
});

test("only a public client has to redirect", () => {
  expect(complaintsAbout({ ...draft, redirectUrls: "" })).toHaveProperty("redirectUrls");
  expect(complaintsAbout({ ...draft, redirectUrls: "", kind: "confidential" })).toEqual({});
});

test("a client goes into the form and comes out the same", () => {
  const settings = settingsOf(draft);
  const client = {
    ...settings,
    id: 1,
    user_id: 1,
    created_at: null,
    updated_at: null,
    global: false,
  };
  expect(settingsOf(draftOf(client))).toEqual(settings);
});

test("an identifier is suggested for a name in any script", () => {
  expect(identifierFor("My Portal (Beta)")).toBe("my_portal_beta");
  expect(identifierFor("Übersicht Café")).toBe("ubersicht_cafe");
  expect(identifierFor("窓口")).toBe("");
});
