import { expect, test } from "vitest";
import { canSort, fieldOf, isOrderOfList, sortIn, sortName } from "./ticket-sort.ts";

const all = { view: null, query: "" };
const found = { view: null, query: "kettle" };
const view = { view: 7, query: "" };

test("an address names an order, or none that is known", () => {
  expect(sortIn("-priority")).toBe("-priority");
  expect(sortIn("requester")).toBe("requester");
  const others = [null, "", "-", "--id", "subject", "constructor", "id "];
  expect(others.filter((word) => sortIn(word) !== undefined)).toEqual([]);
  expect(fieldOf("-created_at")).toBe("created_at");
});

test("each way to read tickets calls its fields as Zendesk does", () => {
  expect(sortName("-created_at", "list")).toBe("id");
  expect(sortName("id", "search")).toBe("created_at");
  expect(sortName("type", "search")).toBe("ticket_type");
  expect(sortName("due_at", "view")).toBe("due_date");
  // A sort that a way does not know, from an address, is the usual one and not a refusal.
  expect(sortName("requester", "search")).toBe("updated_at");
});

test("all tickets by priority are a search, and only for who may search", () => {
  expect(isOrderOfList("-priority")).toBe(false);
  expect(canSort(all, "priority", true)).toBe(true);
  expect(canSort(all, "priority", false)).toBe(false);
  expect(canSort(all, "status", false)).toBe(true);
});

test("what finds tickets decides what they can be sorted by", () => {
  expect(canSort(found, "requester", true)).toBe(false);
  expect(canSort(view, "requester", true)).toBe(true);
  expect(canSort(view, "priority", false)).toBe(true);
});
