import { expect, test } from "vitest";
import { doubtsAbout } from "./doubts.ts";
import { fillPlaceholders } from "./placeholders.ts";

const note = (body: string) => doubtsAbout({ body, isPublic: false });
const reply = (body: string) => doubtsAbout({ body, isPublic: true });

test("whoever speaks to the customer in a note is told that only the team sees it", () => {
  expect(note("@customer your kettle is here")).toHaveLength(1);
  expect(note("Send it to rosa@example.com, please")).toHaveLength(1);
  expect(note("Rosa called, @Maya has the parcel")).toEqual([]);
  expect(reply("@customer rosa@example.com")).toEqual([]);
});

test("a placeholder that nothing stands in for is named before it is sent", () => {
  const known = { "ticket.id": "7", "ticket.requester.first_name": "Rosa" };
  const words = fillPlaceholders(
    "Dear {{ticket.requester.first_name}}, #{{ ticket.id }} {{x.y}}",
    known,
  );
  expect(words).toBe("Dear Rosa, #7 {{x.y}}");
  expect(reply(words)).toEqual(["Nothing stands in for {{x.y}} yet."]);
  expect(reply("Dear Rosa")).toEqual([]);
});
