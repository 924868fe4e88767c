import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "../../ask.ts";
import type { Attachment } from "../../records/kinds/attachment.ts";
import { people } from "../../records/people.ts";
import { openHelpDesk } from "../help-desk.ts";

type Desk = Awaited<ReturnType<typeof openHelpDesk>>;
let desk: Desk;
beforeAll(async () => {
  desk = await openHelpDesk({ tickets: 500 });
});
afterAll(() => desk.zendesk.close());

async function all(path: string): Promise<Record<string, unknown>[]> {
  const kind = path.split("/").at(-1)?.split("?")[0] ?? "";
  const { body } = await desk.ada("GET", path);
  return body[kind] as Record<string, unknown>[];
}

describe("the seeded account is like a real one", () => {
  test("has fields of every type, and tickets that hold something in them", async () => {
    const fields = await all("/ticket_fields");
    const own = fields.filter(({ removable }) => removable);
    expect(new Set(own.map(({ type }) => type))).toEqual(
      new Set([
        "tagger",
        "text",
        "checkbox",
        "date",
        "integer",
        "textarea",
        "decimal",
        "regexp",
        "multiselect",
        "lookup",
      ]),
    );
    const held = new Set<unknown>();
    for (let page = 1; page <= 5; page += 1) {
      for (const { custom_fields } of await all(`/tickets?page=${page}`)) {
        const values = custom_fields as { id: number; value: unknown }[];
        for (const { id, value } of values) if (value !== null) held.add(id);
      }
    }
    const empty = own.filter(({ id }) => !held.has(id)).map(({ type }) => type);
    expect(empty).toEqual(["date", "lookup"]);
  });

  test("asks on one form for what another answer makes necessary", async () => {
    const { amir, ticket } = desk;
    const contract = { id: 2108, value: "C-12345" };
    const id = await ticket({
      ticket_form_id: 913,
      assignee_id: people.amir.id,
      group_id: 501,
      custom_fields: [
        { id: 2101, value: "product_ember_duo" },
        { id: 2103, value: true },
      ],
    });
    const path = `/tickets/${id}`;
    const solve = { ticket: { status: "solved" } };
    expect(JSON.stringify((await amir("PUT", path, solve)).body)).toContain(
      "Contract number: is required when solving a ticket",
    );
    const wrong = { ticket: { custom_fields: [{ ...contract, value: "12345" }] } };
    expect((await amir("PUT", path, wrong)).status).toBe(422);
    const right = { ticket: { status: "solved", custom_fields: [contract] } };
    expect((await amir("PUT", path, right)).status).toBe(200);
  });

  test("has brands, people of several companies, people who are gone, and macros of one's own", async () => {
    const { ada, amir } = desk;
    expect((await all("/brands")).map(({ active }) => active)).toEqual([true, true, false]);
    expect(await all(`/users/${people.eve.id}/organizations`)).toHaveLength(2);
    expect((await ada("GET", "/users/1299")).body).toMatchObject({ user: { active: false } });
    const people_ = await all("/users?per_page=100&page=2");
    expect(people_.map(({ id }) => id)).not.toContain(1299);
    const { body } = await amir("GET", "/macros?per_page=100");
    const titles = (body["macros"] as { title: string }[]).map(({ title }) => title);
    expect(titles).not.toContain("Ada: hand over and forget");
    expect(titles).not.toContain("Business::Contract is signed");
    const reasons = (await all("/satisfaction_ratings?score=bad")).map(({ reason }) => reason);
    expect(new Set(reasons).size).toBeGreaterThan(2);
  });

  test("wrote to others about tickets, which the staff can read", async () => {
    const { amir, eve } = desk;
    const path = "/tickets/268/side_conversations";
    const { body } = await amir("GET", path);
    const [first] = body["side_conversations"] as [{ id: string; participants: unknown[] }];
    expect(first.participants).toHaveLength(2);
    const events = await amir("GET", `${path}/${first.id}/events`);
    expect(events.body).toMatchObject({
      count: 3,
      events: [{ type: "create" }, { type: "reply", actor: { user_id: null } }, { type: "reply" }],
    });
    expect((await amir("GET", "/tickets/1/side_conversations")).body).toMatchObject({ count: 0 });
    expect((await amir("GET", `/tickets/1/side_conversations/${first.id}`)).status).toBe(404);
    expect((await eve("GET", path)).status).toBe(403);
  });

  test("has files that are gone, one for what it held and one redacted, and a merged ticket", async () => {
    const { zendesk, ada } = desk;
    const { body } = await ada("GET", "/tickets/492/comments");
    const [first] = body["comments"] as [{ attachments: Attachment[] }];
    const gone = first.attachments.filter(
      (file) => file.deleted || file.malware_scan_result === "malware_found",
    );
    expect(gone).toHaveLength(2);
    for (const { content_url } of gone) expect((await ask(content_url)).status).toBe(404);
    const [other] = first.attachments;
    const sent = await ask(other?.content_url ?? zendesk.url());
    expect((await ask(sent.headers.get("location") ?? zendesk.url("none"))).status).toBe(200);
    expect((await ada("GET", "/tickets/131")).body).toMatchObject({
      ticket: { status: "closed", tags: expect.arrayContaining(["closed_by_merge"]) as unknown },
    });
  });
});
