import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openHelpDesk } from "./help-desk.ts";

let desk: Awaited<ReturnType<typeof openHelpDesk>>;
beforeAll(async () => {
  desk = await openHelpDesk();
});
afterAll(() => desk.zendesk.close());

describe("an agent who changes a ticket", () => {
  it("adds a comment, and reads of it in the audit", async () => {
    const id = await desk.ticket();
    const ticket = { priority: "high", comment: { body: "Done?", public: false } };
    const { status, body } = await desk.amir("PUT", `/tickets/${id}`, { ticket });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ticket: { priority: "high", is_public: true },
      audit: {
        events: [
          { type: "Comment", body: "Done?", public: false },
          { type: "Change", field_name: "priority", value: "high", previous_value: null },
        ],
      },
    });
  });

  it("leaves a note of its own in the audit and beside the comment", async () => {
    const id = await desk.ticket();
    const metadata = { time_spent: "3m22s" };
    const ticket = { comment: { body: "Done?" }, metadata };
    const { body } = await desk.amir("PUT", `/tickets/${id}`, { ticket });
    expect(body).toMatchObject({ audit: { metadata: { custom: metadata } } });
    const said = await desk.amir("GET", `/tickets/${id}/comments?sort_order=desc`);
    expect(said.body["comments"]).toMatchObject([
      { body: "Done?", metadata: { custom: metadata } },
      { metadata: { custom: {} } },
    ]);
    const long = { comment: { body: "Done?" }, metadata: { note: "x".repeat(1100) } };
    expect((await desk.amir("PUT", `/tickets/${id}`, { ticket: long })).status).toBe(422);
  });

  it("replaces, adds and takes away tags by three different names", async () => {
    const id = await desk.ticket({ tags: ["a", "b"] });
    const change = async (ticket: object) =>
      ((await desk.amir("PUT", `/tickets/${id}`, { ticket })).body["ticket"] as { tags: string[] })
        .tags;
    expect(await change({ additional_tags: ["c"] })).toEqual(["a", "b", "c"]);
    expect(await change({ remove_tags: ["a", "b"] })).toEqual(["c"]);
    expect(await change({ tags: ["D e"] })).toEqual(["d", "e"]);
  });

  it("is told of a conflict when the ticket is not as it was read", async () => {
    const id = await desk.ticket();
    const stale = { status: "open", safe_update: true, updated_stamp: "2020-01-01T00:00:00Z" };
    const answer = await desk.amir("PUT", `/tickets/${id}`, { ticket: stale });
    expect(answer).toMatchObject({ status: 409, body: { error: "UpdateConflict" } });
    const { updated_at } = (await desk.amir("GET", `/tickets/${id}`)).body["ticket"] as {
      updated_at: string;
    };
    const fresh = { ...stale, updated_stamp: updated_at };
    expect((await desk.amir("PUT", `/tickets/${id}`, { ticket: fresh })).status).toBe(200);
  });

  it.each([
    [
      { status: "solved" },
      {
        base: [
          { description: "Assignee: is required when solving a ticket" },
          { description: "Product: is required when solving a ticket" },
        ],
      },
    ],
    [{ status: "done" }, { status: [{ description: "Status: done is not valid" }] }],
    [{ assignee_id: 1004 }, { base: [{ description: "Assignee: is invalid" }] }],
    [{ assignee_id: 1003 }, { base: [{ description: "Assignee: is invalid" }] }],
    [{ due_at: "soon" }, { base: [{ description: "Due at: is not a date" }] }],
  ])("cannot change it to %j", async (ticket, details) => {
    const id = await desk.ticket();
    const answer = await desk.amir("PUT", `/tickets/${id}`, { ticket });
    expect(answer).toMatchObject({ status: 422, body: { error: "RecordInvalid", details } });
  });

  it("cannot touch a closed one", async () => {
    const id = await desk.ticket();
    await desk.amir("PUT", `/tickets/${id}`, { ticket: { status: "closed" } });
    const answer = await desk.amir("PUT", `/tickets/${id}`, { ticket: { comment: { body: "?" } } });
    const details = { status: [{ description: "closed prevents ticket update" }] };
    expect(answer).toMatchObject({ status: 422, body: { details } });
  });
});

describe("a light agent", () => {
  it("comments privately without saying so, and never publicly", async () => {
    const id = await desk.ticket();
    const said = await desk.lena("PUT", `/tickets/${id}`, {
      ticket: { comment: { body: "psst" } },
    });
    expect(said).toMatchObject({ status: 200, body: { audit: { events: [{ public: false }] } } });
    const loud = { comment: { body: "hello", public: true } };
    expect((await desk.lena("PUT", `/tickets/${id}`, { ticket: loud })).status).toBe(403);
    expect((await desk.lena("PUT", `/tickets/${id}`, { ticket: { priority: "low" } })).status).toBe(
      403,
    );
  });
});

describe("a bulk change", () => {
  it("is queued first, and tells of each ticket when it is done", async () => {
    const id = await desk.ticket();
    const path = `/tickets/update_many?ids=${id},999999`;
    const { body } = await desk.ada("PUT", path, { ticket: { priority: "low" } });
    expect(body).toMatchObject({ job_status: { status: "queued", progress: null, results: null } });
    const job = await finished((body["job_status"] as { id: string }).id);
    expect(job).toMatchObject({
      status: "completed",
      results: [
        { id, action: "update", success: true, status: "Updated" },
        { id: 999_999, error: "RecordNotFound" },
      ],
    });
  });

  it("of more than a hundred is refused", async () => {
    const ids = Array.from({ length: 101 }, (_unused, index) => index + 1).join(",");
    const answer = await desk.ada("PUT", `/tickets/update_many?ids=${ids}`, { ticket: {} });
    expect(answer).toMatchObject({ status: 400, body: { error: "TooManyValues" } });
  });

  it("that merges closes the sources and gives the target their tags", async () => {
    const target = await desk.ticket();
    const source = await desk.ticket({ tags: ["from_source"] });
    const { body } = await desk.ada("POST", `/tickets/${target}/merge`, { ids: [source] });
    await finished((body["job_status"] as { id: string }).id);
    expect((await desk.ada("GET", `/tickets/${source}`)).body).toMatchObject({
      ticket: { status: "closed" },
    });
    expect((await desk.ada("GET", `/tickets/${target}`)).body).toMatchObject({
      ticket: { tags: ["from_source"] },
    });
  });
});

async function finished(id: string): Promise<unknown> {
  for (;;) {
    const job = (await desk.ada("GET", `/job_statuses/${id}`)).body["job_status"];
    if ((job as { status: string }).status === "completed") return job;
    await setTimeout(10);
  }
}
