import { describe, expect, test } from "vitest";
import { checkSearch } from "./check-search.ts";
import { namedTicket } from "./named-ticket.ts";

const zendeskUrl = "https://{subdomain}.zendesk.com";
const codes = (query: string) => checkSearch(query).complaints.map(({ code }) => code);

describe("a search that Zendesk understands is let through as it is", () => {
  test.each([
    "",
    "refund",
    "kettle refund",
    "status:open",
    "status<solved",
    "priority>=normal",
    "-tags:spam",
    'subject:"exact words"',
    '"exact words"',
    "requester:jo@example.com",
    "assignee:me",
    "assignee:none",
    "created>2026-01-01",
    "updated>4hours",
    "created>=2026-11",
    "due_date:none",
    "custom_field_360:abc",
    "fieldvalue:12",
    "tags:vip*",
    "status:*",
    "C++",
    "(kettle",
    "it's",
    "12:30",
    "ada@example.com",
    "#499",
    "order_by:created sort:desc",
    "STATUS:Open",
    "has_attachment:true",
    "a -b",
    "100%",
    "кофе",
    "🎫",
  ])("%j", (query) => {
    expect(checkSearch(query)).toEqual({ complaints: [], asWords: query });
  });
});

describe("what Zendesk would refuse is explained, and offered as words", () => {
  test.each([
    ["my test with colon: title 1", ["unknown-keyword"], "my test with colon title 1"],
    ['"unclosed', ["open-quote"], "unclosed"],
    ['refund "my kettle', ["open-quote"], "refund my kettle"],
    ["kettle:", ["unknown-keyword"], "kettle"],
    ["status:foo", ["unknown-value"], "status foo"],
    ["status:", ["no-value"], "status"],
    ["re: hello", ["unknown-keyword"], "re hello"],
    ["error:timeout status:open", ["unknown-keyword"], "error timeout status:open"],
    ["created:yesterday", ["no-date"], "created yesterday"],
    ["subject>kettle", ["no-comparison"], "subject kettle"],
    ["type:user jo", ["other-type"], "type user jo"],
    ["a<b", ["unknown-keyword"], "a b"],
    ["https://shop.example/a?b=1", ["unknown-keyword"], "https //shop.example/a?b=1"],
    ['foo:"two words', ["open-quote"], "foo two words"],
    ["custom_field_x:1", ["unknown-keyword"], "custom_field_x 1"],
    ["priority:highest", ["unknown-value"], "priority highest"],
  ])("%j", (query, expected, words) => {
    expect(codes(query)).toEqual(expected);
    expect(checkSearch(query).asWords).toBe(words);
  });

  test.each([
    ["state:open", "status"],
    ["stauts:open", "status"],
    ["requestor:jo", "requester"],
    ["tag:vip", "tags"],
    ["from:jo@example.com", "requester"],
    ["kettle:red", undefined],
  ])("%s is told what may be meant", (query, meant) => {
    expect(checkSearch(query).complaints[0]?.meant).toBe(meant);
  });

  test("a query too long for Zendesk is said before it is sent", () => {
    expect(codes("kettle ".repeat(1000))).toEqual(["too-long"]);
  });
});

test("the words of any search are a search Zendesk understands", () => {
  const bits = [
    "status",
    ":",
    "<",
    ">",
    "=",
    '"',
    "-",
    " ",
    "kettle",
    "open",
    "#",
    "(",
    "\u0000",
    "é",
    "https://a",
    "4hours",
    "none",
    "*",
  ];
  let state = 9;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 8) % below;
  };
  for (let turn = 0; turn < 20_000; turn += 1) {
    const query = Array.from({ length: 1 + random(9) }, () => bits[random(bits.length)]).join("");
    const { asWords } = checkSearch(query);
    expect({ query, complaints: checkSearch(asWords).complaints }).toEqual({
      query,
      complaints: [],
    });
  }
});

describe("a ticket that is named", () => {
  test.each([
    ["499", 499, false],
    ["#499", 499, true],
    [" # 499 ", 499, true],
    ["ticket 499", 499, true],
    ["Ticket #499", 499, true],
    ["case: 499", 499, true],
    ["/agent/tickets/499", 499, true],
    ["https://acme.zendesk.com/agent/tickets/499", 499, true],
    ["https://acme.zendesk.com/agent/tickets/499/events?x=1", 499, true],
    ["https://acme.zendesk.com/api/v2/tickets/499.json", 499, true],
    ["https://acme.zendesk.com/hc/en-us/requests/499", 499, true],
    ["https://support.acme.example/hc/requests/499", 499, true],
    ["http://localhost:5173/tickets/499?view=1", 499, true],
  ])("%j is ticket %d", (typed, id, isSure) => {
    expect(namedTicket(typed, zendeskUrl)).toMatchObject({ id, isSure });
  });

  test.each([
    "",
    "kettle",
    "499 kettle",
    "0",
    "#0",
    "ticket",
    "4 9 9",
    "99999999999999999",
    "https://acme.zendesk.com/agent/users/499",
    "status:499",
  ])("%j names none", (typed) => {
    expect(namedTicket(typed, zendeskUrl)).toBeUndefined();
  });

  test("an address says of which account the ticket is", () => {
    expect(namedTicket("https://other.zendesk.com/agent/tickets/5", zendeskUrl)?.subdomain).toBe(
      "other",
    );
    expect(
      namedTicket("https://support.acme.example/hc/requests/5", zendeskUrl)?.subdomain,
    ).toBeUndefined();
  });
});
