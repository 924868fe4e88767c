import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { roleIds } from "../records/kinds/custom-role.ts";
import { people } from "../records/people.ts";
import { openHelpDesk } from "./help-desk.ts";

/** What an agent may do is what their role allows. */

let desk: Awaited<ReturnType<typeof openHelpDesk>>;

beforeAll(async () => {
  // Lara leads a team; Nils may comment and nothing else.
  const users = [
    { id: 9001, name: "Lara Lead", email: "lara@example.com", custom_role_id: roleIds.lead },
    { id: 9002, name: "Nils Notes", email: "nils@example.com", custom_role_id: 9100 },
  ];
  desk = await openHelpDesk({
    tickets: 5,
    data: [
      {
        users: users.map((user) => ({ ...user, role: "agent" as const })),
        custom_roles: [
          {
            id: 9100,
            name: "Commenter",
            configuration: { ticket_editing: false, ticket_tag_editing: false },
          },
        ],
      },
    ],
  });
});
afterAll(() => desk.zendesk.close());

const macro = (restriction: object | null) => ({
  macro: { title: "Close it", actions: [{ field: "status", value: "solved" }], restriction },
});
const view = (restriction: object | null) => ({
  view: {
    title: "Mine",
    all: [{ field: "status", operator: "less_than", value: "solved" }],
    restriction,
  },
});
const ownView = { type: "User" };
const supportsView = { type: "Group", ids: [501] };

describe("an agent of the ordinary role", () => {
  it("neither deletes, restores nor redacts, but merges", async () => {
    const [id, other] = [await desk.ticket(), await desk.ticket()];
    expect((await desk.amir("DELETE", `/tickets/${id}`)).status).toBe(403);
    expect((await desk.amir("PUT", `/tickets/${id}/mark_as_spam`)).status).toBe(403);
    expect((await desk.amir("GET", "/deleted_tickets")).status).toBe(403);
    expect((await desk.amir("GET", "/suspended_tickets")).status).toBe(403);
    expect((await desk.amir("POST", `/tickets/${id}/merge`, { ids: [other] })).status).toBe(200);
  });

  it.each([
    ["/views", view],
    ["/macros", macro],
  ])("makes %s of their own only", async (path, body) => {
    expect((await desk.amir("POST", path, body(ownView))).status).toBe(201);
    expect((await desk.amir("POST", path, body(supportsView))).status).toBe(403);
    expect((await desk.amir("POST", path, body(null))).status).toBe(403);
  });

  it("changes and deletes no shared view, and makes none of their own", async () => {
    const made = await desk.ada("POST", "/views", view(null));
    const { id } = made.body["view"] as { id: number };
    const renamed = { view: { title: "Ours" } };
    expect((await desk.amir("PUT", `/views/${id}`, renamed)).status).toBe(403);
    expect((await desk.amir("DELETE", `/views/${id}`)).status).toBe(403);
    expect((await desk.amir("DELETE", `/views/destroy_many?ids=${id}`)).status).toBe(403);
    expect((await desk.ada("GET", `/views/${id}`)).status).toBe(200);
    const own = await desk.amir("POST", "/views", view(ownView));
    const { id: ownId } = own.body["view"] as { id: number };
    const shared = { view: { restriction: null } };
    expect((await desk.amir("PUT", `/views/${ownId}`, shared)).status).toBe(403);
    expect((await desk.amir("DELETE", `/views/${ownId}`)).status).toBe(204);
  });
});

describe("another role", () => {
  it("lets a team lead delete, and share views and macros", async () => {
    const lara = desk.person("lara@example.com");
    expect((await lara("DELETE", `/tickets/${await desk.ticket()}`)).status).toBe(204);
    expect((await lara("GET", "/deleted_tickets")).status).toBe(200);
    expect((await lara("POST", "/views", view(null))).status).toBe(201);
    expect((await lara("POST", "/macros", macro(supportsView))).status).toBe(201);
  });

  it("lets somebody comment who may not edit", async () => {
    const nils = desk.person("nils@example.com");
    const id = await desk.ticket();
    const say = (ticket: object) => nils("PUT", `/tickets/${id}`, { ticket });
    expect((await say({ comment: { body: "Seen." } })).status).toBe(200);
    expect((await say({ priority: "high" })).status).toBe(403);
    expect((await say({ additional_tags: ["x"] })).status).toBe(403);
  });
});

describe("the roles", () => {
  it("are told of, with how many have each, and every member of the staff has one", async () => {
    const { body } = await desk.amir("GET", "/custom_roles");
    const roles = body["custom_roles"] as { id: number; team_member_count: number }[];
    expect(roles.map(({ id }) => id)).toEqual([...Object.values(roleIds), 9100]);
    expect(roles.find(({ id }) => id === roleIds.lead)?.team_member_count).toBe(1);
    const users = (await desk.ada("GET", "/users?role[]=agent&role[]=admin")).body["users"];
    const without = (users as { custom_role_id: number | null }[]).filter(
      ({ custom_role_id }) => custom_role_id === null,
    );
    expect(without).toEqual([]);
    const lena = (await desk.ada("GET", `/users/${people.lena.id}`)).body["user"];
    expect(lena).toMatchObject({ custom_role_id: roleIds.light });
    expect((await desk.eve("GET", "/custom_roles")).status).toBe(403);
  });
});
