import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "../ask.ts";
import { startZendesk } from "../serve/server.ts";
import type { Zendesk } from "../serve/server.ts";
import { parseDataFile } from "../records/parse-data-file.ts";

describe("a data file is refused with the path of its first wrong value", () => {
  test.each([
    [[], "The file must be an object, not an array."],
    [{ response: { body: {} } }, "The file holds none of users, organizations,"],
    [{ users: {} }, "users must be an array, not an object."],
    [{ users: [{}, 7] }, "users[1] must be an object, not 7."],
    [{ users: [{ name: 12 }] }, "users[0].name must be text, not 12."],
    [
      { users: [{ role: "boss" }] },
      'users[0].role must be one of end-user, agent, admin, not "boss".',
    ],
    [{ users: [{ id: "7" }] }, 'users[0].id must be a number, not "7".'],
    [{ users: [{ id: 1.5 }] }, "users[0].id must be a positive whole number, not 1.5."],
    [{ tickets: [{ status: null }] }, "tickets[0].status must be one of new,"],
    [{ tickets: [{ created_at: "yesterday" }] }, "tickets[0].created_at must be a time such as"],
    [{ tickets: [{ tags: ["a", 1] }] }, "tickets[0].tags[1] must be text, not 1."],
    [
      { tickets: [{}, { comments: [{ public: "yes" }] }] },
      'tickets[1].comments[0].public must be true or false, not "yes".',
    ],
    [
      { tickets: [{ comments: [{ attachments: [{ size: "big" }] }] }] },
      'tickets[0].comments[0].attachments[0].size must be a number, not "big".',
    ],
    [{ views: [{ title: [] }] }, "views[0].title must be text, not an array."],
  ])("%j", (file, says) => {
    expect(() => parseDataFile(file)).toThrow(says);
  });

  test("and let through with nulls where Zendesk has them, and with fields nobody lists", () => {
    const file = {
      tickets: [{ subject: null, priority: null, sunshine: 1 }],
      count: 1,
      next_page: null,
    };
    expect(parseDataFile(file)).toBe(file);
  });
});

describe("the records of a data file", () => {
  let zendesk: Zendesk;
  beforeAll(async () => {
    const data = parseDataFile({
      users: [
        { id: 7, name: "Grete", email: "grete@example.org" },
        { name: "Ada Lovelace", email: "admin@example.com" },
      ],
      tickets: [
        {
          id: 3,
          url: "https://example.zendesk.com/api/v2/tickets/3.json",
          subject: "Real",
          requester_id: 7,
        },
        { subject: "Next", description: "Only a description" },
      ],
    });
    zendesk = await startZendesk({ tickets: 5, data: [data] });
  });
  afterAll(() => zendesk.close());

  async function read(path: string): Promise<unknown> {
    const authorization = `Basic ${btoa("admin@example.com/token:local-api-token")}`;
    return (await ask(zendesk.url() + path, { headers: { authorization } })).json();
  }

  test("stand beside the seeded ones and win over them", async () => {
    const page = await read("/api/v2/tickets.json?page[size]=100");
    expect(page).toMatchObject({ tickets: { length: 6 } });
    expect(await read("/api/v2/tickets/3?include=users")).toMatchObject({
      ticket: { subject: "Real", url: `${zendesk.url()}/api/v2/tickets/3.json`, status: "new" },
      users: [{ id: 7, name: "Grete" }],
    });
  });

  test("say more about a seeded person of the same address", async () => {
    expect(await read("/api/v2/users/me")).toMatchObject({
      user: { id: 1001, name: "Ada Lovelace", role: "admin" },
    });
  });

  test("give a ticket without comments its description as the first", async () => {
    expect(await read("/api/v2/tickets/6/comments")).toMatchObject({
      comments: [{ plain_body: "Only a description", author_id: 1004, public: true }],
    });
  });
});
