import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "../ask.ts";
import { startZendesk } from "../serve/server.ts";
import type { Zendesk } from "../serve/server.ts";

let zendesk: Zendesk;
beforeAll(async () => {
  zendesk = await startZendesk({ tickets: 250, rateLimit: "off" });
});
afterAll(() => zendesk.close());

interface Page {
  tickets: { id: number; updated_at: string }[];
  meta?: { has_more: boolean; after_cursor: string | null; before_cursor: string | null };
  links?: { next: string | null; prev: string | null };
  count?: number;
  next_page?: string | null;
  previous_page?: string | null;
}

async function read(urlOrQuery: string): Promise<Page> {
  const url = urlOrQuery.startsWith("http")
    ? urlOrQuery
    : `${zendesk.url()}/api/v2/tickets.json?${urlOrQuery}`;
  const authorization = `Basic ${btoa("agent@example.com/token:local-api-token")}`;
  const reply = await ask(url, { headers: { authorization } });
  return reply.json() as Page;
}

async function walk(query: string): Promise<number[]> {
  const ids: number[] = [];
  let page = await read(query);
  ids.push(...page.tickets.map((ticket) => ticket.id));
  while (page.meta?.has_more === true && page.links?.next) {
    page = await read(page.links.next);
    ids.push(...page.tickets.map((ticket) => ticket.id));
  }
  return ids;
}

describe("by cursor", () => {
  test.each(["page[size]=100", "page[size]=7&sort=-updated_at", "page[size]=30&sort=status"])(
    "%s meets every ticket once",
    async (query) => {
      const ids = await walk(query);
      expect(ids).toHaveLength(250);
      expect(new Set(ids).size).toBe(250);
    },
  );

  test("the last page has a next link all the same, and there is no count", async () => {
    const page = await read("page[size]=100&sort=-id");
    expect(page.tickets[0]?.id).toBe(250);
    const second = await read(page.links?.next ?? "");
    const last = await read(second.links?.next ?? "");
    expect(last.meta?.has_more).toBe(false);
    expect(last.links?.next).toContain("page%5Bafter%5D=");
    expect(last).not.toHaveProperty("count");
    const empty = await read(last.links?.next ?? "");
    expect(empty).toMatchObject({ tickets: [], meta: { has_more: false, after_cursor: null } });
  });

  test("leads back as well", async () => {
    const first = await read("page[size]=10");
    const second = await read(first.links?.next ?? "");
    expect((await read(second.links?.prev ?? "")).tickets).toEqual(first.tickets);
  });

  test("keeps its place when a ticket before it goes", async () => {
    const first = await read("page[size]=10&sort=-id");
    const next = await read(first.links?.next ?? "");
    expect(next.tickets[0]?.id).toBe((first.tickets.at(-1)?.id ?? 0) - 1);
  });

  test("drops sort_by without a word", async () => {
    const page = await read("page[size]=5&sort_by=updated_at&sort_order=desc&page=3&per_page=2");
    expect(page.tickets.map((ticket) => ticket.id)).toEqual([1, 2, 3, 4, 5]);
  });

  test("never gives more than a hundred", async () => {
    expect((await read("page[size]=1000")).tickets).toHaveLength(100);
  });

  test.each(["sort=created_at", "sort=-created_at", "sort=subject"])("refuses %s", async (sort) => {
    expect(await read(`page[size]=5&${sort}`)).toEqual({
      errors: [{ code: "InvalidPaginationParameter", title: "sort is not valid" }],
    });
  });

  test.each([
    "page[size]=x",
    "page[size]=0",
    "page[size]=-1",
    "page[after]=x",
    "page[before]=e30=",
  ])("refuses %s", async (query) => {
    expect(await read(query)).toMatchObject({ errors: [{ code: "InvalidPaginationParameter" }] });
  });

  test("refuses a cursor of another order", async () => {
    const { meta } = await read("page[size]=5&sort=updated_at");
    const page = await read(`page[size]=5&page[after]=${meta?.after_cursor}`);
    expect(page).toMatchObject({ errors: [{ code: "InvalidPaginationParameter" }] });
  });
});

describe("by offset", () => {
  test("counts everything and links to the pages beside", async () => {
    const page = await read("page=2&per_page=50&sort_by=created_at&sort_order=desc");
    expect(page.count).toBe(250);
    expect(page.tickets).toHaveLength(50);
    expect(page.next_page).toContain("page=3&per_page=50");
    expect(page.previous_page).toContain("page=1&per_page=50");
    expect((await read("page=5&per_page=50")).next_page).toBe(null);
  });

  test("is what a request without any parameter gets", async () => {
    const page = await read("");
    expect(page.tickets).toHaveLength(100);
    expect(page).not.toHaveProperty("meta");
  });

  test("ends at 10,000 records", async () => {
    expect(await read("page=101&per_page=100")).toMatchObject({
      errors: [{ code: "InvalidPaginationDepth" }],
    });
    expect((await read("page=100&per_page=100")).tickets).toEqual([]);
  });
});
