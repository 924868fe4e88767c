import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { people } from "../records/people.ts";
import { openHelpDesk } from "./help-desk.ts";
import type { Said } from "./help-desk.ts";

type Desk = Awaited<ReturnType<typeof openHelpDesk>>;
let desk: Desk;
beforeAll(async () => {
  desk = await openHelpDesk();
});
afterAll(() => desk.zendesk.close());

/** What a job came to. */
async function outcome({ body }: Said): Promise<unknown> {
  const { id } = body["job_status"] as { id: string };
  let job: Record<string, unknown> = {};
  while (job["status"] !== "completed") {
    const said = await desk.ada("GET", `/job_statuses/${id}`);
    job = said.body["job_status"] as Record<string, unknown>;
  }
  return job["results"];
}

describe("many tickets at once", () => {
  test("marked as spam are deleted, and their senders suspended", async () => {
    const { ada, amir, ticket } = desk;
    const ids = [await ticket(), await ticket()];
    expect((await amir("PUT", `/tickets/mark_many_as_spam?ids=${ids.join()}`)).status).toBe(403);
    const results = await outcome(await ada("PUT", `/tickets/mark_many_as_spam?ids=${ids.join()}`));
    expect(results).toEqual(
      ids.map((id) => ({ id, action: "update", success: true, status: "Updated" })),
    );
    expect((await ada("GET", `/tickets/${ids[0]}`)).status).toBe(404);
    const eve = await ada("GET", `/users/${people.eve.id}`);
    expect(eve.body).toMatchObject({ user: { suspended: true } });
    await ada("PUT", `/users/${people.eve.id}`, { user: { suspended: false } });
  });

  test("deleted come back, or are gone for good", async () => {
    const { ada, ticket } = desk;
    const ids = [await ticket(), await ticket(), await ticket()];
    for (const id of ids) await ada("DELETE", `/tickets/${id}`);
    expect((await ada("PUT", `/deleted_tickets/restore_many?ids=${ids[0]},${ids[1]}`)).status).toBe(
      200,
    );
    const found = await Promise.all(ids.map((id) => ada("GET", `/tickets/${id}`)));
    expect(found.map(({ status }) => status)).toEqual([200, 200, 404]);
    const gone = await ada("DELETE", `/deleted_tickets/destroy_many?ids=${ids[2]}`);
    expect(await outcome(gone)).toMatchObject([{ id: ids[2], success: true }]);
    expect((await ada("PUT", `/deleted_tickets/${ids[2]}/restore`)).status).toBe(404);
  });
});
