import { expect, test } from "vitest";
import { MadeRequests } from "./made-requests.ts";

test("requests of one kind count together, whatever the record and the query", () => {
  const made = new MadeRequests();
  made.add("GET", "/api/v2/tickets/12/comments.json?sort=created_at");
  made.add("GET", "/api/v2/tickets/9000/comments");
  made.add("PUT", "/api/v2/tickets/12");
  expect(made.read()).toEqual([
    { method: "GET", path: "/api/v2/tickets/{id}/comments", times: 2 },
    { method: "PUT", path: "/api/v2/tickets/{id}", times: 1 },
  ]);
});

test("ten thousand made-up paths do not fill the memory", () => {
  const made = new MadeRequests();
  for (let turn = 0; turn < 10_000; turn++) made.add("GET", `/api/v2/x${turn}`);
  expect(made.read().length).toBe(300);
});
