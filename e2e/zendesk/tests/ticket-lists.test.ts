import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { people } from "../records/people.ts";
import { openHelpDesk } from "./help-desk.ts";

type Desk = Awaited<ReturnType<typeof openHelpDesk>>;
let desk: Desk;
beforeAll(async () => {
  desk = await openHelpDesk();
});
afterAll(() => desk.zendesk.close());

const idsIn = (body: Record<string, unknown>) =>
  (body["tickets"] as { id: number }[]).map(({ id }) => id);

describe("an agent who looks for tickets", () => {
  test("finds those viewed lately, which reading through the API does not change", async () => {
    const { amir, ticket } = desk;
    const mine = [];
    for (let made = 0; made < 6; made += 1) {
      mine.push(await ticket({ assignee_id: people.amir.id, group_id: 501 }));
    }
    const before = idsIn((await amir("GET", "/tickets/recent")).body);
    expect([before.length, mine.filter((id) => before.includes(id)).length]).toEqual([5, 5]);
    await amir("GET", "/tickets/1");
    expect(idsIn((await amir("GET", "/tickets/recent")).body)).toEqual(before);
  });

  test("finds an open problem by its words or number, and no solved one", async () => {
    const { amir, ticket } = desk;
    const open = await ticket({ type: "problem", subject: "Zeppelin firmware burns beans" });
    const solved = await ticket({
      type: "problem",
      subject: "Zeppelin lid",
      status: "solved",
      assignee_id: people.amir.id,
      custom_fields: [{ id: 2101, value: "product_ember_duo" }],
    });
    await ticket({ type: "question", subject: "Zeppelin prices" });
    const byWords = await amir("POST", "/problems/autocomplete", { text: "zeppelin beans" });
    expect(idsIn(byWords.body)).toEqual([open]);
    expect(idsIn((await amir("POST", `/problems/autocomplete?text=${open}`)).body)).toEqual([open]);
    expect(idsIn((await amir("POST", `/problems/autocomplete?text=${solved}`)).body)).toEqual([]);
  });

  test("passes a ticket over, and the ticket and the agent remember why", async () => {
    const { amir, ticket } = desk;
    const id = await ticket();
    expect((await amir("POST", "/skips", { skip: { ticket_id: id } })).status).toBe(422);
    const skip = { ticket_id: id, reason: "Not my language" };
    const made = await amir("POST", "/skips", { skip });
    expect(made).toMatchObject({ status: 201, body: { skip: { ...skip, ticket: { id } } } });
    for (const path of [`/tickets/${id}/skips`, `/users/${people.amir.id}/skips`]) {
      const { body } = await amir("GET", path);
      expect(body).toMatchObject({ count: 1, skips: [{ reason: "Not my language" }] });
    }
  });
});
