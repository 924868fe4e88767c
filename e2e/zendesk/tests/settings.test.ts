import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { people } from "../records/people.ts";
import { openHelpDesk } from "./help-desk.ts";

type Desk = Awaited<ReturnType<typeof openHelpDesk>>;
let desk: Desk;
beforeAll(async () => {
  desk = await openHelpDesk();
});
afterAll(() => desk.zendesk.close());

describe("what an account is set to", () => {
  test("can be read: what it has, in which languages, and with which texts", async () => {
    const { amir, eve } = desk;
    const { body } = await amir("GET", "/account/settings");
    expect(body).toMatchObject({ settings: { active_features: { ticket_forms: true } } });
    expect((await eve("GET", "/account/settings")).status).toBe(403);
    const current = await amir("GET", "/locales/current");
    expect(current.body).toMatchObject({ locale: { locale: "en-US" } });
    expect((await amir("GET", "/locales/8")).body).toMatchObject({ locale: { locale: "de" } });
    expect((await amir("GET", "/locales/DE")).body).toMatchObject({ locale: { id: 8 } });
    expect((await amir("GET", "/locales/xx")).status).toBe(404);
    const items = await amir("GET", "/dynamic_content/items/show_many?identifiers=opening_hours");
    expect(items.body).toMatchObject({
      items: [{ name: "Opening hours", variants: [{}, {}, {}] }],
    });
  });

  test("has fields of people and organizations, of which no two have one key", async () => {
    const { ada, amir } = desk;
    for (const name of ["user_field", "organization_field"]) {
      const field = { key: "shoe_size", type: "integer", title: "Shoe size" };
      expect((await amir("POST", `/${name}s`, { [name]: field })).status).toBe(403);
      expect((await ada("POST", `/${name}s`, { [name]: field })).status).toBe(201);
      expect((await ada("POST", `/${name}s`, { [name]: field })).status).toBe(422);
      const { body } = await amir("GET", `/${name}s`);
      expect(body[`${name}s`]).toContainEqual(expect.objectContaining(field));
    }
    const options = await amir("GET", "/user_fields/2301/options");
    expect(options.body).toMatchObject({ count: 2, custom_field_options: [{ position: 0 }, {}] });
  });

  test("shows end users only the forms made for them", async () => {
    const { ada, eve } = desk;
    const { body } = await ada("GET", "/ticket_forms/show_many?ids=912,911,1");
    expect(body).toMatchObject({ count: 2 });
    expect((await eve("GET", "/ticket_forms/show_many?ids=911")).body).toMatchObject({ count: 1 });
  });

  test("counts tags", async () => {
    const { body } = await desk.amir("GET", "/tags/count");
    const listed = await desk.amir("GET", "/tags");
    expect(body).toMatchObject({ count: { value: listed.body["count"] } });
  });
});

describe("the choices of a drop-down", () => {
  test("are made, moved, renamed and taken away one by one", async () => {
    const { ada, amir } = desk;
    const path = "/ticket_fields/2101/options";
    const custom_field_option = { name: "Willow", value: "product_willow" };
    expect((await amir("POST", path, { custom_field_option })).status).toBe(403);
    const made = await ada("POST", path, { custom_field_option });
    expect([made.status, made.body]).toMatchObject([201, { custom_field_option }]);
    expect((await ada("POST", path, { custom_field_option })).status).toBe(422);
    const { id } = made.body["custom_field_option"] as { id: number };
    const renamed = { id, name: "Willow 2", position: 0 };
    expect(await ada("POST", path, { custom_field_option: renamed })).toMatchObject({
      status: 200,
      body: { custom_field_option: { ...renamed, value: "product_willow" } },
    });
    expect((await amir("GET", `${path}/${id}`)).body).toMatchObject({
      custom_field_option: { position: 0 },
    });
    expect((await ada("DELETE", `${path}/${id}`)).status).toBe(204);
    expect((await amir("GET", `${path}/${id}`)).status).toBe(404);
  });
});

describe("what people thought, and what was held back", () => {
  test("is a rating with a reason of those there are", async () => {
    const { ada } = desk;
    const reasons = (await ada("GET", "/satisfaction_reasons")).body["reasons"] as object[];
    expect(reasons).toContainEqual(
      expect.objectContaining({ id: 7301, value: "It took too long" }),
    );
    const { body } = await ada("GET", "/satisfaction_ratings/received");
    const scores = (body["satisfaction_ratings"] as { score: string }[]).map(({ score }) => score);
    expect(new Set(scores)).toEqual(new Set(["good", "bad"]));
  });

  test("becomes tickets, several at once", async () => {
    const { ada } = desk;
    const { body } = await ada("GET", "/suspended_tickets");
    const all = body["suspended_tickets"] as { id: number; author: { email: string } }[];
    const ids = all.filter(({ author }) => author.email !== people.sam.email).map(({ id }) => id);
    const path = `/suspended_tickets/recover_many?ids=${ids.slice(0, 2).join()}`;
    expect((await ada("PUT", path)).body).toMatchObject({ tickets: [{}, {}] });
    expect((await ada("GET", `/suspended_tickets/${ids[0]}`)).status).toBe(404);
  });
});
