import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openHelpDesk } from "./help-desk.ts";

type Desk = Awaited<ReturnType<typeof openHelpDesk>>;
let desk: Desk;
beforeAll(async () => {
  desk = await openHelpDesk();
});
afterAll(() => desk.zendesk.close());

interface Comment {
  id: number;
  audit_id: number;
  html_body: string;
  plain_body: string;
  public: boolean;
}

async function firstComment(ticketId: number): Promise<Comment> {
  const { body } = await desk.ada("GET", `/tickets/${ticketId}/comments`);
  const [first] = body["comments"] as [Comment];
  return first;
}

describe("a comment that should not stay as it is", () => {
  test("is blacked out where it was marked, for good", async () => {
    const { ada, ticket } = desk;
    const ticketId = await ticket({ comment: { body: "My card is 4111 & <mine>." } });
    const { id, html_body } = await firstComment(ticketId);
    const marked = html_body.replace("4111", "<redact>4111</redact>");
    const path = `/comment_redactions/${id}`;
    const { status } = await ada("PUT", path, { ticket_id: ticketId, html_body: marked });
    expect(status).toBe(200);
    const { plain_body } = await firstComment(ticketId);
    expect(plain_body).toBe("My card is ▇▇▇▇ & <mine>.");
  });

  test("is not rewritten under the pretext", async () => {
    const { ada, amir, ticket } = desk;
    const ticketId = await ticket({ comment: { body: "I never agreed." } });
    const { id, html_body } = await firstComment(ticketId);
    const forged = html_body.replace("never agreed", "agreed <redact>x</redact>");
    const path = `/comment_redactions/${id}`;
    const sent = { ticket_id: ticketId, html_body: forged };
    expect((await ada("PUT", path, sent)).status).toBe(422);
    expect((await amir("PUT", path, sent)).status).toBe(403);
    expect((await ada("PUT", path, { html_body: forged })).status).toBe(400);
    expect((await firstComment(ticketId)).html_body).toBe(html_body);
  });

  test("is made private by its update, and updates are counted", async () => {
    const { ada, ticket } = desk;
    const ticketId = await ticket();
    const { audit_id } = await firstComment(ticketId);
    await ada("PUT", `/tickets/${ticketId}/audits/${audit_id}/make_private`);
    expect((await firstComment(ticketId)).public).toBe(false);
    const { body } = await ada("GET", `/tickets/${ticketId}/audits/count`);
    const { body: listed } = await ada("GET", `/tickets/${ticketId}/audits`);
    expect(body).toMatchObject({ count: { value: listed["count"] } });
  });
});
