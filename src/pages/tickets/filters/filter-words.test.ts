import { expect, test } from "vitest";
import { splitSearch } from "../../../zendesk/search-terms.ts";
import { filterFieldOf } from "./filter-fields.ts";
import { conditionWords } from "./filter-words.ts";

const own = [{ key: "custom_field_7", title: "Order number", kind: "text" as const }];
const words = (query: string) =>
  splitSearch(query).map((term) => conditionWords(term, filterFieldOf(term.key, own)));

test.each([
  ["status:open", "Status is Open"],
  ["-status:closed", "Status not Closed"],
  ["status<solved", "Status below Solved"],
  ["priority>=high", "Priority at least High"],
  ["ticket_type:incident", "Type is Incident"],
  ["assignee:me", "Assignee is me"],
  ["assignee:none", "Assignee is nobody"],
  ['group:"Repairs & Warranty"', "Group is Repairs & Warranty"],
  ["tags:none", "Tags is empty"],
  ["created>2026-11-20", "Created after Nov 20, 2026"],
  ["updated<2weeks", "Updated before 2 weeks ago"],
  ["custom_field_7:4711", "Order number is 4711"],
  ["custom_field_8:x", "Custom field 8 is x"],
  ["has_attachment:true", "Has files is true"],
  ["refund", "With refund"],
  ['-"two words"', "Without two words"],
  ["nonsense:x", "Nonsense is x"],
])("%s is told as “%s”", (query, told) => {
  expect(words(query)).toEqual([told]);
});

test("a moment is told as the day it is where the reader is", () => {
  const midnight = new Date(2026, 10, 20);
  expect(words(`created>=${midnight.toISOString()}`)).toEqual(["Created from Nov 20, 2026"]);
});
