import { expect, test } from "vitest";
import { listOf } from "./list-url.ts";

const sortOf = (search: string) => listOf(new URLSearchParams(search)).sort;

test("a shared link keeps the order it names, where Zendesk can give its list in that order", () => {
  expect(sortOf("sort=-priority")).toBe("-priority");
  expect(sortOf("view=1&sort=requester")).toBe("requester");
  expect(sortOf("q=kettle&sort=priority")).toBe("priority");
});

test("a list is never said to be in an order it does not have", () => {
  expect(sortOf("q=kettle&sort=requester")).toBe("-updated_at");
  expect(sortOf("sort=assignee")).toBe("-updated_at");
  expect(sortOf("view=1&sort=shoe_size")).toBeNull();
});
