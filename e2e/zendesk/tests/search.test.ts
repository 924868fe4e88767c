import { afterAll, beforeAll, expect, it } from "vitest";
import { openHelpDesk } from "./help-desk.ts";

let desk: Awaited<ReturnType<typeof openHelpDesk>>;
beforeAll(async () => {
  desk = await openHelpDesk({ tickets: 1200 });
});
afterAll(() => desk.zendesk.close());

it("a search tells the whole count but reaches only the first thousand", async () => {
  const { body } = await desk.amir("GET", "/search?query=type:ticket&page=10");
  expect(body["results"]).toHaveLength(100);
  expect(body).toMatchObject({ next_page: null });
  expect(Number(body["count"])).toBeGreaterThan(1000);
  const past = await desk.amir("GET", "/search?query=type:ticket&page=11");
  expect(past).toMatchObject({ status: 422, body: { error: "invalid" } });
});

it("a search that is not understood says which word it stumbled over", async () => {
  const { status, body } = await desk.amir("GET", "/search?query=status:opne");
  expect(status).toBe(422);
  expect(body["description"]).toContain('"opne" is not a value of "status"');
});

it("an export walks every result exactly once", async () => {
  const seen: unknown[] = [];
  let path = "/search/export?query=status<solved&filter[type]=ticket&page[size]=50";
  for (let more = true; more;) {
    const { body } = await desk.amir("GET", path);
    seen.push(...(body["results"] as { id: number }[]).map(({ id }) => id));
    const meta = body["meta"] as { has_more: boolean; after_cursor: string };
    more = meta.has_more;
    path = `${path.split("&page[after]")[0]}&page[after]=${meta.after_cursor}`;
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect((await desk.amir("GET", "/search/count?query=type:ticket status<solved")).body).toEqual({
    count: seen.length,
  });
});

it("a new ticket is found only when the search index has caught up", async () => {
  const account = desk.zendesk.account("demo");
  account.behaviour.searchLag = 60_000;
  await desk.ticket({ subject: "quokka" });
  expect((await desk.amir("GET", "/search/count?query=quokka")).body).toEqual({ count: 0 });
  account.advanceClock(61_000);
  expect((await desk.amir("GET", "/search/count?query=quokka")).body).toEqual({ count: 1 });
  account.behaviour.searchLag = 0;
});

it("end users cannot search", async () => {
  expect((await desk.eve("GET", "/search?query=a")).status).toBe(403);
});

it("a view counts what it lists, and says so when it is still counting", async () => {
  const all = [{ field: "status", operator: "is", value: "pending" }];
  const { body } = await desk.ada("POST", "/views", { view: { title: "Pending here", all } });
  const { id } = body["view"] as { id: number };
  expect((await desk.amir("GET", `/views/${id}/count`)).body).toMatchObject({
    view_count: { value: null, pretty: "...", fresh: false },
  });
  desk.zendesk.account("demo").advanceClock(5000);
  const { view_count } = (await desk.amir("GET", `/views/${id}/count`)).body as {
    view_count: { value: number };
  };
  const listed = (await desk.amir("GET", `/views/${id}/tickets`)).body;
  expect(listed).toMatchObject({ count: view_count.value });
  expect(new Set((listed["tickets"] as { status: string }[]).map(({ status }) => status))).toEqual(
    new Set(["pending"]),
  );
});

it("a macro's preview changes nothing", async () => {
  const actions = [{ field: "priority", value: "urgent" }];
  const { body } = await desk.ada("POST", "/macros", { macro: { title: "Hurry", actions } });
  const { id } = body["macro"] as { id: number };
  const ticket = await desk.ticket({ priority: "low" });
  const preview = await desk.amir("GET", `/tickets/${ticket}/macros/${id}/apply`);
  expect(preview.body).toMatchObject({ result: { ticket: { id: ticket, priority: "urgent" } } });
  expect((await desk.amir("GET", `/tickets/${ticket}`)).body).toMatchObject({
    ticket: { priority: "low" },
  });
});
