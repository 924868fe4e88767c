import { expect, test } from "vitest";
import * as v from "valibot";
import { requestSchema } from "../../zendesk/requests.ts";
import { inOrder, listOf, queryOf, readChoice } from "./list-choice.ts";

const read = (query: string) => readChoice(new URLSearchParams(query));

test("an address with nonsense in it shows what everybody begins with", () => {
  expect(read("whose=toString&status=nobody&q=%20")).toEqual(read(""));
  expect(queryOf(read(""))).toBe("");
});

test("a choice comes back from its address", () => {
  const query = "whose=copied&status=open&q=lid+%26+ring";
  expect(queryOf(read(query))).toBe(query);
});

test("what awaits the reader stands first, then what is open, each as Zendesk had it", () => {
  const requests = ["solved", "open", "closed", "pending", "new"].map((status, index) =>
    v.parse(requestSchema, { id: index, status }),
  );
  expect(inOrder(requests, { status: "any" }).map(({ id }) => id)).toEqual([3, 1, 4, 0, 2]);
  expect(inOrder(requests, { status: "solved" }).map(({ id }) => id)).toEqual([0, 2]);
});

test("who is in no organization sees her own requests in its place", () => {
  expect(listOf(read("whose=organization"), null)).toEqual({ of: "own" });
  expect(listOf(read("whose=organization"), 7)).toEqual({ of: "organization", organizationId: 7 });
});
