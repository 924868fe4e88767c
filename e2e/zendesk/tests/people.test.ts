import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { people } from "../records/people.ts";
import { openHelpDesk } from "./help-desk.ts";

type Desk = Awaited<ReturnType<typeof openHelpDesk>>;
let desk: Desk;
beforeAll(async () => {
  desk = await openHelpDesk();
});
afterAll(() => desk.zendesk.close());

/** Makes a customer and gives their number. */
async function customer(email: string, given: object = {}): Promise<number> {
  const user = { name: "Cara Customer", email, ...given };
  const { body } = await desk.ada("POST", "/users", { user });
  return (body["user"] as { id: number }).id;
}

interface Membership {
  id: number;
  organization_id: number;
  default: boolean;
}

async function membershipsOf(userId: number): Promise<Membership[]> {
  const { body } = await desk.amir("GET", `/users/${userId}/organization_memberships`);
  return body["organization_memberships"] as Membership[];
}

describe("a person who works for several companies", () => {
  test("has one by default, and another when they change", async () => {
    const { amir, ada } = desk;
    const id = await customer("several@example.com", { organization_id: 601 });
    const organization_membership = { user_id: id, organization_id: 602 };
    const made = await amir("POST", "/organization_memberships", { organization_membership });
    expect([made.status, made.body]).toMatchObject([
      201,
      { organization_membership: { default: false } },
    ]);
    const again = await amir("POST", "/organization_memberships", { organization_membership });
    expect(again.status).toBe(422);
    for (const organization of [601, 602]) {
      const { body } = await amir("GET", `/organizations/${organization}/users?per_page=100`);
      expect(body["users"]).toContainEqual(expect.objectContaining({ id }));
    }
    const second = (made.body["organization_membership"] as Membership).id;
    await amir("PUT", `/users/${id}/organization_memberships/${second}/make_default`);
    expect(await membershipsOf(id)).toMatchObject([
      { organization_id: 602, default: true },
      { organization_id: 601, default: false },
    ]);
    const user = await ada("GET", `/users/${id}`);
    expect(user.body).toMatchObject({ user: { organization_id: 602 } });
    const companies = await amir("GET", `/users/${id}/organizations`);
    expect(companies.body).toMatchObject({ organizations: [{ id: 601 }, { id: 602 }] });
  });

  test("falls back on another when they leave the one by default, and on none at last", async () => {
    const { amir } = desk;
    const id = await customer("leaver@example.com", { organization_id: 603 });
    await amir("POST", `/users/${id}/organization_memberships`, {
      organization_membership: { organization_id: 604 },
    });
    expect((await amir("DELETE", `/users/${id}/organizations/603`)).status).toBe(204);
    const [left] = await membershipsOf(id);
    expect(left).toMatchObject({ organization_id: 604, default: true });
    expect((await amir("DELETE", `/organization_memberships/${left?.id}`)).status).toBe(204);
    expect(await membershipsOf(id)).toEqual([]);
    expect((await amir("DELETE", `/users/${id}/organizations/604`)).status).toBe(404);
  });
});

describe("the addresses of a person", () => {
  interface Identity {
    id: number;
    value: string;
    primary: boolean;
  }
  const identitiesOf = async (id: number) =>
    (await desk.amir("GET", `/users/${id}/identities`)).body["identities"] as Identity[];

  test("are several, of which one is primary and cannot go", async () => {
    const { amir } = desk;
    const id = await customer("first@example.com");
    const identity = { type: "email", value: "second@example.com" };
    const path = `/users/${id}/identities`;
    const made = await amir("POST", path, { identity });
    expect([made.status, made.body]).toMatchObject([201, { identity: { primary: false } }]);
    expect((await amir("POST", path, { identity })).status).toBe(422);
    const second = (made.body["identity"] as Identity).id;
    await amir("PUT", `${path}/${second}/make_primary`);
    expect(await identitiesOf(id)).toMatchObject([
      { value: "second@example.com", primary: true },
      { value: "first@example.com", primary: false },
    ]);
    const user = await amir("GET", `/users/${id}`);
    expect(user.body).toMatchObject({ user: { email: "second@example.com" } });
    expect((await amir("DELETE", `${path}/${second}`)).status).toBe(422);
    expect((await amir("DELETE", `${path}/${id}`)).status).toBe(204);
    expect(await identitiesOf(id)).toMatchObject([{ value: "second@example.com" }]);
  });

  test("may be telephone numbers, and are verified by staff", async () => {
    const { amir } = desk;
    const id = await customer("phone@example.com");
    const identity = { type: "phone_number", value: "+15551234567" };
    const made = await amir("POST", `/users/${id}/identities`, { identity });
    const path = `/users/${id}/identities/${(made.body["identity"] as Identity).id}`;
    expect((await amir("PUT", `${path}/verify`)).body).toMatchObject({
      identity: { verified: true },
    });
    const changed = { identity: { value: "+15557654321" } };
    expect((await amir("PUT", path, changed)).body).toMatchObject(changed);
    expect((await amir("POST", `/users/${people.ada.id}/identities`, { identity })).status).toBe(
      403,
    );
  });
});

describe("an agent's groups", () => {
  test("have one that is theirs by default, which an admin chooses", async () => {
    const { ada, amir } = desk;
    const path = `/users/${people.amir.id}/group_memberships`;
    const before = (await amir("GET", path)).body["group_memberships"] as Membership[];
    const other = before.find((one) => !one.default)?.id;
    expect((await amir("PUT", `${path}/${other}/make_default`)).status).toBe(403);
    const { body } = await ada("PUT", `${path}/${other}/make_default`);
    const defaults = (body["group_memberships"] as Membership[]).filter((one) => one.default);
    expect(defaults.map(({ id }) => id)).toEqual([other]);
    const { body: me } = await ada("GET", `/users/${people.amir.id}`);
    expect(me).toMatchObject({ user: { default_group_id: expect.any(Number) as unknown } });
    expect((await ada("PUT", `${path}/1/make_default`)).status).toBe(404);
  });
});

describe("people who were deleted", () => {
  test("are listed apart, and only there", async () => {
    const { ada, amir } = desk;
    const id = await customer("gone@example.com");
    expect((await amir("GET", `/deleted_users/${id}`)).status).toBe(404);
    await ada("DELETE", `/users/${id}`);
    expect((await amir("GET", `/deleted_users/${id}`)).body).toMatchObject({
      deleted_user: { id, active: false },
    });
    const { body } = await amir("GET", "/deleted_users");
    const ids = (body["deleted_users"] as { id: number }[]).map((one) => one.id);
    expect(ids).toEqual([1299, id]);
    expect((await amir("GET", "/deleted_users/count")).body).toMatchObject({ count: { value: 2 } });
  });
});
