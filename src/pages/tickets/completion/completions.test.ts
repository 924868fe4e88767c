import { expect, test } from "vitest";
import { completions, type KnownValues, termAt } from "./completions.ts";

const known: KnownValues = {
  own: [{ key: "custom_field_7", title: "Order number", kind: "text" }],
  groups: ["Repairs & Warranty", "Support"],
  people: [["eve@example.com", "Eve Enduser"]],
  tags: ["vip", "vip_gold"],
};

/** What is offered where `|` stands. */
function offered(marked: string): string[] {
  const caret = marked.indexOf("|");
  const term = termAt(marked.replace("|", ""), caret);
  return term === undefined ? [] : completions(term, known).map(({ text }) => text);
}

test("keywords are offered by their name and by their title", () => {
  expect(offered("sta|")).toEqual(["status:"]);
  expect(offered("kettle -prio|")).toEqual(["-priority:"]);
  expect(offered("channel|")).toEqual(["via:"]);
  expect(offered("order|")).toContain("custom_field_7:");
  expect(offered("kettle|")).toEqual([]);
});

test("values are those the field can have", () => {
  expect(offered("status:|")).toEqual([
    "status:new",
    "status:open",
    "status:pending",
    "status:hold",
    "status:solved",
    "status:closed",
  ]);
  expect(offered("status<so|")).toEqual(["status<solved"]);
  expect(offered("group:rep|")).toEqual(['group:"Repairs & Warranty"']);
  expect(offered("assignee:|")).toEqual([
    "assignee:me",
    "assignee:none",
    "assignee:eve@example.com",
  ]);
  expect(offered("requester:enduser|")).toEqual(["requester:eve@example.com"]);
  expect(offered("tags:vip|")).toEqual(["tags:vip_gold"]);
});

test("nothing is offered for what is whole, between words, or in the middle of one", () => {
  for (const marked of [
    "status:open|",
    "status:open |",
    "sta|tus",
    '"two words"|',
    "|",
    "created:|",
  ])
    expect(offered(marked)).toEqual([]);
});

test("an open quote is gone on with, not begun again", () => {
  expect(offered('group:"rep|')).toEqual(['group:"Repairs & Warranty"']);
});

test("whatever is typed, nothing throws and few are offered", () => {
  const pieces = [
    "status",
    ":",
    '"',
    "-",
    " ",
    "custom_field_",
    "7",
    "<",
    ">=",
    "é",
    "(",
    "\\",
    "me",
  ];
  for (let seed = 0; seed < 3000; seed += 1) {
    const length = seed % 7;
    const text = Array.from(
      { length },
      (_, at) => pieces[(seed * 31 + at * 17 + (seed >> at)) % pieces.length],
    ).join("");
    expect(offered(`${text}|`).length).toBeLessThanOrEqual(8);
  }
});
