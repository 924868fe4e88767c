import { expect, test } from "vitest";
import { accountOrigin } from "./account-origin.ts";

test("the account's origin comes from the template of the config", () => {
  expect(accountOrigin("https://{subdomain}.zendesk.com", "acme")).toBe("https://acme.zendesk.com");
  expect(accountOrigin("http://{subdomain}.localhost:4400", "t1")).toBe("http://t1.localhost:4400");
});
