import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask } from "../../ask.ts";
import { openHelpDesk } from "../help-desk.ts";

/** What the shapes of recorded answers cannot tell: values that real ones had. */

let desk: Awaited<ReturnType<typeof openHelpDesk>>;

beforeAll(async () => {
  desk = await openHelpDesk({ tickets: 40 });
});
afterAll(() => desk.zendesk.close());

type Json = Record<string, unknown>;

async function finished(job: unknown): Promise<Json> {
  const { id } = (job as { job_status: { id: string } }).job_status;
  for (;;) {
    const { body } = await desk.ada("GET", `/job_statuses/${id}`);
    const status = body["job_status"] as Json;
    if (status["status"] === "completed") return status;
    await setTimeout(10);
  }
}

describe("as was recorded,", () => {
  it("a bulk change says what it is, how far it came, and which name was taken", async () => {
    const organizations = Array.from({ length: 60 }, (_unused, index) => ({
      name: `Taken ${index}`,
    }));
    const made = await desk.ada("POST", "/organizations/create_many", { organizations });
    const created = await finished(made.body);
    expect(created["job_type"]).toBe("Bulk Create Organization");
    const [first, second] = created["results"] as { id: number }[];
    expect(first).toEqual({ id: first?.id, status: "Created" });
    const again = await desk.ada("PUT", "/organizations/update_many", {
      organizations: [
        { id: first?.id, details: "Fine" },
        { id: second?.id, name: "Taken 0" },
      ],
    });
    const updated = await finished(again.body);
    expect(updated["results"]).toEqual([
      { id: first?.id, action: "update", success: true, status: "Updated" },
      {
        index: 1,
        id: second?.id,
        error: "OrganizationUpdateFailed",
        details: expect.stringContaining("has already been taken"),
      },
    ]);
  });

  it("a job that works says at which record it is", async () => {
    const tickets = Array.from({ length: 100 }, () => ({ subject: "a", description: "b" }));
    const { body } = await desk.ada("POST", "/tickets/create_many", { tickets });
    const { id } = body["job_status"] as { id: string };
    const messages = new Set<unknown>();
    for (let status: unknown = "queued"; status !== "completed";) {
      const shown = (await desk.ada("GET", `/job_statuses/${id}`)).body["job_status"] as Json;
      status = shown["status"];
      if (status === "working") messages.add(shown["message"]);
      await setTimeout(2);
    }
    expect([...messages].join("\n")).toMatch(/^Creating ticket #\d+$/m);
  });

  it("a new person lives in the account's time zone and has no second factor", async () => {
    const { body } = await desk.ada("POST", "/users", { user: { name: "Nadia New" } });
    const me = (await desk.ada("GET", "/users/me")).body["user"] as Json;
    expect(body["user"]).toMatchObject({
      time_zone: me["time_zone"],
      iana_time_zone: me["iana_time_zone"],
      two_factor_auth_enabled: false,
    });
    expect(me["two_factor_auth_enabled"]).toBeNull();
  });

  it("a new view has six columns", async () => {
    const view = {
      title: "Six",
      all: [{ field: "status", operator: "less_than", value: "solved" }],
    };
    const { body } = await desk.ada("POST", "/views", { view });
    const { execution } = body["view"] as { execution: { columns: { id: string }[] } };
    expect(execution.columns.map(({ id }) => id)).toEqual([
      "subject",
      "requester",
      "created",
      "updated",
      "group",
      "assignee",
    ]);
  });

  it("a webhook with a bearer token shows nothing of it, one with a password the name alone", async () => {
    const webhook = (authentication: object) => ({
      webhook: {
        name: "Hook",
        endpoint: "https://example.com",
        http_method: "POST",
        request_format: "json",
        status: "active",
        authentication: { add_position: "header", ...authentication },
      },
    });
    const bearer = await desk.ada(
      "POST",
      "/webhooks",
      webhook({ type: "bearer_token", data: { token: "hush" } }),
    );
    expect((bearer.body["webhook"] as Json)["authentication"]).toEqual({
      type: "bearer_token",
      add_position: "header",
    });
    const basic = await desk.ada(
      "POST",
      "/webhooks",
      webhook({ type: "basic_auth", data: { username: "ada", password: "hush" } }),
    );
    const { id } = basic.body["webhook"] as { id: string };
    const copy = await desk.ada("POST", `/webhooks?clone_webhook_id=${id}`);
    expect(copy.status).toBe(201);
    expect(copy.body["webhook"]).toMatchObject({
      name: "Hook (copy)",
      authentication: { data: { username: "ada" } },
    });
    expect((copy.body["webhook"] as Json)["id"]).not.toBe(id);
  });

  it("an audit says where in the world somebody was", async () => {
    const id = await desk.ticket();
    const { body } = await desk.ada("GET", `/tickets/${id}/audits`);
    const [audit] = body["audits"] as { metadata: { system: Json } }[];
    expect(Object.keys(audit?.metadata.system ?? {})).toEqual([
      "client",
      "ip_address",
      "location",
      "latitude",
      "longitude",
    ]);
    const seeded = (await desk.ada("GET", "/tickets/3/audits")).body["audits"] as (typeof body)[];
    expect(seeded[0]).toMatchObject({
      metadata: { system: { location: expect.stringMatching(/,/), latitude: expect.any(Number) } },
    });
  });

  it("a file is what its name says, whatever the header", async () => {
    const reply = await ask(`${desk.zendesk.url()}/api/v2/uploads.json?filename=scan.PDF`, {
      method: "POST",
      headers: {
        authorization: `Basic ${btoa("agent@example.com/token:local-api-token")}`,
        "content-type": "application/binary",
      },
      body: "%PDF",
    });
    expect(reply.json()).toMatchObject({
      upload: { attachment: { content_type: "application/pdf" } },
    });
  });

  it("people and organizations are found by the ids that another system gave them", async () => {
    const external = { external_id: "crm-77" };
    await desk.ada("POST", "/users", { user: { name: "Outside", ...external } });
    await desk.ada("POST", "/organizations", {
      organization: { name: "Outside Ltd", ...external },
    });
    for (const kind of ["users", "organizations"]) {
      const { body } = await desk.ada("GET", `/${kind}/show_many?external_ids=crm-77,nobody`);
      expect(body[kind]).toEqual([expect.objectContaining(external)]);
      expect(body["count"]).toBe(1);
    }
  });

  it("an export by time never ends in the middle of a second, and keeps what was asked for", async () => {
    // All of these are of one second or two.
    const tickets = Array.from({ length: 30 }, () => ({ subject: "a", description: "b" }));
    const made = await desk.ada("POST", "/tickets/create_many", { tickets });
    await finished(made.body);
    desk.zendesk.account("demo").advanceClock(120_000);
    const total = (await desk.ada("GET", "/tickets/count")).body["count"] as { value: number };
    const seen = new Set<number>();
    let path: string | undefined =
      "/incremental/tickets.json?start_time=0&per_page=4&include=users";
    for (let turns = 0; path !== undefined && turns < 200; turns += 1) {
      const { body } = await desk.ada("GET", path);
      for (const { id } of body["tickets"] as { id: number }[]) {
        expect(seen.has(id), `ticket ${id} twice`).toBe(false);
        seen.add(id);
      }
      expect(body["users"]).toBeDefined();
      const next = new URL(String(body["next_page"]));
      expect(next.searchParams.get("per_page")).toBe("4");
      path =
        body["end_of_stream"] === true
          ? undefined
          : next.pathname.slice("/api/v2".length) + next.search;
    }
    expect(seen.size).toBe(total.value);
  });
});
