import { describe, expect, it } from "vitest";
import { compileSearch } from "../../search/compile.ts";
import type { SearchDirectory } from "../../search/directory.ts";
import { textMatch } from "../../search/text-match.ts";
import { completeGroup } from "../../records/kinds/group.ts";
import { completeOrganization } from "../../records/kinds/organization.ts";
import { completeTicket, type Ticket, type TicketEntry } from "../../records/kinds/ticket.ts";
import { completeUser, type User } from "../../records/kinds/user.ts";

const now = Date.parse("2026-11-22T12:00:00Z");
const mary = completeUser(
  { name: "Mary Jones", email: "mary@example.com", notes: "Likes tea" },
  11,
);
const june = completeUser(
  { name: "June Park", email: "june@acme.test", role: "agent", tags: ["night"] },
  12,
);
const acme = completeOrganization({ name: "Acme Tea Company", tags: ["vip"] }, 21);
const tier2 = completeGroup({ name: "Level 2" }, 31);

const directory: SearchDirectory = {
  now,
  me: june.id,
  users: () => [mary, june],
  organizations: () => [acme],
  groups: () => [tier2],
  named: (collection) => (collection === "brands" ? [{ id: 41, name: "Acme Shop" }] : []),
  hasTicketField: (id) => id === 51,
  textTest: ({ value, quoted, part }) => {
    const isIn = textMatch(value, quoted);
    const textOf = ({ subject, description }: Ticket) =>
      part === "all"
        ? `${subject}
${description}`
        : description;
    return (ticket) => isIn(textOf(ticket).toLowerCase());
  },
  commenterIds: (ticket) => [ticket.requester_id],
  hasAttachment: (ticket) => ticket.id === 2,
  solvedAt: (ticket) => (ticket.status === "solved" ? ticket.updated_at : null),
};

const tickets = [
  ticket(1, {
    subject: "Printer topology",
    status: "new",
    priority: "low",
    tags: ["silver", "gold"],
  }),
  ticket(2, {
    subject: "Refund",
    status: "open",
    priority: "urgent",
    tags: ["gold"],
    assignee_id: 12,
  }),
  ticket(3, {
    subject: "The card was declined",
    status: "solved",
    organization_id: 21,
    group_id: 31,
    created_at: "2026-11-22T09:30:00Z",
    updated_at: "2026-11-22T11:45:00Z",
    custom_fields: [{ id: 51, value: "blue_car" }],
  }),
  ticket(44, {
    subject: "Rückerstattung 返金",
    status: "closed",
    type: "problem",
    brand_id: 41,
    requester_id: 12,
  }),
];

function ticket(id: number, entry: TicketEntry): Ticket {
  return completeTicket(
    { created_at: "2024-01-31T08:00:00Z", requester_id: mary.id, ...entry },
    id,
  );
}

function found(query: string): number[] {
  const { ticket: matches } = compileSearch(query, directory);
  return matches ? tickets.filter(matches).map(({ id }) => id) : [];
}

function foundUsers(query: string): User[] {
  const { user: matches } = compileSearch(query, directory);
  return matches ? [mary, june].filter(matches) : [];
}

describe("a query over tickets", () => {
  it.each([
    ["status:open", [2]],
    ["status<solved", [1, 2]],
    ["status>=solved", [3, 44]],
    ["status:new status:open", [1, 2]],
    ["-status:new -status:open", [3, 44]],
    ["priority>normal", [2]],
    ["priority:none", [3, 44]],
    ["ticket_type:problem", [44]],
    ["tags:gold", [1, 2]],
    ['tags:"silver gold"', [1]],
    ["-tags:gold", [3, 44]],
    ["tags:none", [3, 44]],
    ["tags:sil*", [1]],
    ["assignee:me", [2]],
    ["assignee:none", [1, 3, 44]],
    ["assignee:june@acme.test", [2]],
    ["assignee:*", [2]],
    ["requester:mary", [1, 2, 3]],
    ['requester:"Mary Jones"', [1, 2, 3]],
    ["requester:12", [44]],
    ['organization:"acme tea"', [3]],
    ['group:"level 2"', [3]],
    ["brand:acme", [44]],
    ["subject:ref*", [2]],
    ["top", [1]],
    ['"top"', []],
    ["declined card", [3]],
    ['"card was declined"', [3]],
    ['-"card was declined" created:2026-11-22', []],
    ["rück", [44]],
    ["返金", [44]],
    ["金", [44]],
    ["44", [44]],
    ["created:2024-01-31", [1, 2, 44]],
    ["created>2024-01-31", [3]],
    ["created>=2024-01", [1, 2, 3, 44]],
    ["created<2024", []],
    ["created>2024-01-01 created<2024-02-01", [1, 2, 44]],
    ["created>2026-11-22T10:00:00+01:00", [3]],
    ["updated>30minutes", [3]],
    ["updated<4hours", [1, 2, 44]],
    ["created>3hours", [3]],
    ["solved>1day", [3]],
    ["due_date:none", [1, 2, 3, 44]],
    ["has_attachment:true", [2]],
    ["custom_field_51:blue_car", [3]],
    ["custom_field_51:*", [3]],
    ["fieldvalue:blue*", [3]],
    ["type:ticket STATUS:Open", [2]],
    ["status:open order_by:created_at sort:asc", [2]],
  ])("%s finds %j", (query, ids) => {
    expect(found(query)).toEqual(ids);
  });
});

describe("a query over people and organizations", () => {
  it("finds people by role, word and address, and no tickets when the type says so", () => {
    expect(foundUsers("type:user role:agent")).toEqual([june]);
    expect(foundUsers("type:user tea")).toEqual([mary]);
    expect(foundUsers("email:mary@example.com")).toEqual([mary]);
    expect(compileSearch("type:user tea", directory).ticket).toBeUndefined();
  });

  it("leaves out every type that does not know a keyword", () => {
    const compiled = compileSearch("tags:vip", directory);
    expect([compiled.ticket, compiled.user, compiled.organization].every(Boolean)).toBe(true);
    expect(compiled.group).toBeUndefined();
    expect([acme].filter(compiled.organization ?? (() => false))).toEqual([acme]);
  });
});

describe("a query that is not understood", () => {
  it.each([
    ["", "the query is empty"],
    ['subject:"half', "a quote is not closed"],
    ["status:", '"status" has no value'],
    ["status:opne", '"opne" is not a value of "status"'],
    ["priority>huge", '"huge" is not a value of "priority"'],
    ["created>soon", '"soon" is not a date or time for "created"'],
    ["created:2024-02-31", "is not a date"],
    ["subject>a", '"subject" cannot be compared with >'],
    ["colour:red", 'the keywords "colour" are not understood'],
    ["type:user status:open", 'the keywords "status" are not understood together for type:user'],
    ["type:problem", '"problem" is not a value of "type"'],
    ["custom_field_99:a", "there is no ticket field 99"],
    ["order_by:subject x", 'cannot order by "subject"'],
    ["constructor:a", "are not understood"],
  ])("%s is refused with the reason", (query, sentence) => {
    expect(() => compileSearch(query, directory)).toThrow(sentence);
  });
});
