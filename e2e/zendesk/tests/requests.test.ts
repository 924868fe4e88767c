import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask } from "../ask.ts";
import { openHelpDesk } from "./help-desk.ts";

let desk: Awaited<ReturnType<typeof openHelpDesk>>;
beforeAll(async () => {
  desk = await openHelpDesk();
});
afterAll(() => desk.zendesk.close());

function idOf({ body }: { body: Record<string, unknown> }): number {
  return (body["request"] as { id: number }).id;
}

describe("an end user", () => {
  it("asks, reads the public answers only, and reopens with a word", async () => {
    const request = { subject: "It drips", comment: { body: "A lot." } };
    const id = idOf(await desk.eve("POST", "/requests", { request }));
    const note = { comment: { body: "Between us", public: false }, assignee_id: 1002 };
    await desk.amir("PUT", `/tickets/${id}`, { ticket: note });
    const answer = { comment: { body: "Is it better?", public: true }, status: "pending" };
    await desk.amir("PUT", `/tickets/${id}`, { ticket: answer });
    const { body } = await desk.eve("GET", `/requests/${id}/comments`);
    expect(body["comments"]).toMatchObject([{ body: "A lot." }, { body: "Is it better?" }]);
    expect(body["users"]).toMatchObject([{ agent: false }, { agent: true, name: "Amir Agent" }]);
    const reopened = await desk.eve("PUT", `/requests/${id}`, {
      request: { comment: { body: "No." } },
    });
    expect(reopened.body).toMatchObject({ request: { status: "open", can_be_solved_by_me: true } });
    const solved = await desk.eve("PUT", `/requests/${id}`, { request: { solved: true } });
    expect(solved.body).toMatchObject({ request: { status: "solved", solved: true } });
  });

  it("finds a new request in the list a while after filing it, and at once by its number", async () => {
    const { behaviour } = desk.zendesk.account("demo");
    behaviour.requestLag = 60_000;
    const request = { subject: "It hums", comment: { body: "All night." } };
    const id = idOf(await desk.eve("POST", "/requests", { request }));
    const listed = async () => JSON.stringify((await desk.eve("GET", "/requests")).body);
    expect(await listed()).not.toContain("It hums");
    expect((await desk.eve("GET", `/requests/${id}`)).status).toBe(200);
    desk.zendesk.account("demo").advanceClock(61_000);
    expect(await listed()).toContain("It hums");
    behaviour.requestLag = 0;
  });

  it("cannot say solved before somebody works on it", async () => {
    const request = { subject: "Early", comment: { body: "bird" } };
    const id = idOf(await desk.eve("POST", "/requests", { request }));
    const answer = await desk.eve("PUT", `/requests/${id}`, { request: { solved: true } });
    expect(answer.status).toBe(422);
  });

  it("never finds another person's request, by id or by words", async () => {
    const id = await desk.ticket({ requester_id: 1002, subject: "xylophone" });
    expect((await desk.eve("GET", `/requests/${id}`)).status).toBe(404);
    expect((await desk.eve("GET", "/requests/search?query=xylophone")).body).toMatchObject({
      count: 0,
    });
    expect((await desk.eve("GET", `/tickets/${id}`)).status).toBe(403);
  });

  it("does not find a request by the words of a private note", async () => {
    const id = await desk.ticket();
    await desk.amir("PUT", `/tickets/${id}`, {
      ticket: { comment: { body: "zucchini", public: false } },
    });
    expect((await desk.eve("GET", "/requests/search?query=zucchini")).body).toMatchObject({
      count: 0,
    });
    expect((await desk.amir("GET", "/search?query=zucchini")).body).toMatchObject({ count: 1 });
  });
});

describe("somebody without an account", () => {
  it("asks with a name and an address, and is refused without", async () => {
    const send = (request: object) =>
      ask(`${desk.zendesk.url()}/api/v2/requests`, { method: "POST", json: { request } });
    const words = { subject: "Hello", comment: { body: "Anybody there?" } };
    const reply = await send({
      ...words,
      requester: { name: "Nobody", email: "nobody@example.net" },
    });
    expect(reply.status).toBe(201);
    expect((await send(words)).status).toBe(422);
  });
});
