import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openHelpDesk } from "../help-desk.ts";

type Desk = Awaited<ReturnType<typeof openHelpDesk>>;
let desk: Desk;
beforeAll(async () => {
  desk = await openHelpDesk();
});
afterAll(() => desk.zendesk.close());

const conditions = { all: [{ field: "status", operator: "less_than", value: "solved" }], any: [] };

/** Makes a view and gives its id. */
async function view(title: string, restriction: object | null = null): Promise<number> {
  const { body } = await desk.ada("POST", "/views", {
    view: { title, ...conditions, restriction },
  });
  return (body["view"] as { id: number }).id;
}

describe("somebody who looks for a view", () => {
  test("finds it by its title or number, unless it is another's own", async () => {
    const { ada, amir } = desk;
    const shared = await view("Zebra for all");
    const own = await view("Zebra of Ada", { type: "User" });
    const titles = ({ body }: { body: Record<string, unknown> }) =>
      (body["views"] as { title: string }[]).map(({ title }) => title);
    expect(titles(await ada("GET", "/views/search?query=zebra"))).toEqual([
      "Zebra for all",
      "Zebra of Ada",
    ]);
    expect(titles(await amir("GET", "/views/search?query=ZEBRA"))).toEqual(["Zebra for all"]);
    expect(titles(await amir("GET", `/views/show_many?ids=${own},${shared}`))).toEqual([
      "Zebra for all",
    ]);
    expect(titles(await ada("GET", "/views/shared"))).not.toContain("Zebra of Ada");
  });

  test("counts one that nobody has kept, and moves several at once", async () => {
    const { ada, amir } = desk;
    const { body } = await amir("POST", "/views/preview/count", { view: { ...conditions } });
    const { body: rows } = await amir("POST", "/views/preview", { view: { ...conditions } });
    expect(body).toMatchObject({ view_count: { view_id: null, value: rows["count"] } });
    const ids = [await view("First"), await view("Second")];
    const wishes = [
      { id: ids[0], position: 77 },
      { id: ids[1], active: false },
    ];
    expect((await amir("PUT", "/views/update_many", { views: wishes })).status).toBe(403);
    const moved = await ada("PUT", "/views/update_many", { views: wishes });
    expect(moved.body).toMatchObject({ views: [{ position: 77 }, { active: false }], count: 2 });
    const lost = [{ id: ids[0], position: 1 }, { id: 1 }];
    expect((await ada("PUT", "/views/update_many", { views: lost })).status).toBe(404);
    expect((await ada("GET", `/views/${ids[0]}`)).body).toMatchObject({ view: { position: 77 } });
  });

  test("finds triggers and automations by title", async () => {
    for (const kind of ["triggers", "automations"]) {
      const all = (await desk.ada("GET", `/${kind}`)).body[kind] as { title: string }[];
      const wanted = all[0]?.title ?? "";
      const path = `/${kind}/search?query=${encodeURIComponent(wanted.toUpperCase())}`;
      expect((await desk.ada("GET", path)).body[kind]).toMatchObject([{ title: wanted }]);
    }
  });
});

describe("somebody who writes a macro", () => {
  test("is told what it can do, with the values there are", async () => {
    const { body } = await desk.amir("GET", "/macros/definitions");
    const { actions } = body["definitions"] as {
      actions: { subject: string; values?: object[] }[];
    };
    const subjects = new Map(actions.map((action) => [action.subject, action.values]));
    expect(subjects.get("status")).not.toContainEqual(expect.objectContaining({ value: "new" }));
    expect(subjects.get("group_id")).toContainEqual(
      expect.objectContaining({ value: "501", title: "Support" }),
    );
    expect(subjects.has("custom_fields_2101")).toBe(true);
    const older = await desk.amir("GET", "/macros/actions");
    expect((older.body["actions"] as unknown[]).length).toBe(actions.length);
  });

  test("begins with another one, or with a ticket", async () => {
    const { amir, ticket } = desk;
    const like = await amir("GET", "/macros/new?macro_id=3003");
    expect(like.body).toMatchObject({ macro: { title: "Take it" } });
    expect(like.body["macro"] as object).not.toHaveProperty("id");
    const id = await ticket({ priority: "high" });
    const { body } = await amir("GET", `/macros/new?ticket_id=${id}`);
    const { actions } = body["macro"] as { actions: unknown[] };
    expect(actions).toContainEqual({ field: "priority", value: "high" });
    expect((await amir("GET", "/macros/new")).status).toBe(400);
  });

  test("puts a file beside it, which comes back as it was", async () => {
    const authorization = `Basic ${btoa("admin@example.com/token:local-api-token")}`;
    const url = `http://localhost:${desk.zendesk.port}/api/v2/macros`;
    const form = new FormData();
    form.set("attachment", new File(["Dear customer"], "letter.txt"));
    const sent = { method: "POST", body: form, headers: { authorization } };
    const reply = await fetch(`${url}/3001/attachments`, sent);
    const { macro_attachment } = (await reply.json()) as { macro_attachment: { id: number } };
    expect([reply.status, macro_attachment]).toMatchObject([
      201,
      { filename: "letter.txt", size: 13 },
    ]);
    const listed = await desk.amir("GET", "/macros/3001/attachments");
    expect(listed.body).toMatchObject({ macro_attachments: [{ id: macro_attachment.id }] });
    const content = await fetch(`${url}/attachments/${macro_attachment.id}/content`, {
      headers: { authorization },
    });
    expect(await content.text()).toBe("Dear customer");
    expect((await desk.ada("POST", "/macros/3001/attachments", { no: "file" })).status).toBe(400);
  });
});
