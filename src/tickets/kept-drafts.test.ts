import { expect, test } from "vitest";
import { draftsIn } from "./kept-drafts.ts";

const kept = (body: string, more = {}) => ({ body, isPublic: true, ...more });

test("everything that is not sent is listed once, the last typed first, with its files", () => {
  const found = draftsIn(
    [
      ["ticket/7", kept("On its way", { at: 1, isPublic: false, changes: { priority: "high" } })],
      ["new-ticket", kept("First words", { at: 3 })],
      ["new-ticket/subject", kept("Kettle", { at: 2 })],
      ["new-ticket/requester", kept('[{"label":"Rosa","person":{"id":1}}]', { at: 4 })],
      ["new-request/subject", kept("Only a subject")],
    ],
    ["ticket/7", "ticket/7", "ticket/8"],
  );
  expect(found).toEqual([
    {
      place: "new-ticket",
      kind: "new-ticket",
      id: null,
      words: "First words",
      isPublic: true,
      hasChanges: false,
      files: 0,
      at: 4,
    },
    {
      place: "ticket/7",
      kind: "ticket",
      id: 7,
      words: "On its way",
      isPublic: false,
      hasChanges: true,
      files: 2,
      at: 1,
    },
    {
      place: "new-request",
      kind: "new-request",
      id: null,
      words: "Only a subject",
      isPublic: true,
      hasChanges: false,
      files: 0,
      at: null,
    },
    {
      place: "ticket/8",
      kind: "ticket",
      id: 8,
      words: "",
      isPublic: true,
      hasChanges: false,
      files: 1,
      at: null,
    },
  ]);
});

test("what is damaged, or nobody here keeps, hides none of the others", () => {
  const found = draftsIn(
    [
      ["ticket/7", 5],
      ["ticket/x", kept("lost")],
      ["somewhere/else", kept("else")],
      ["follow-up/9/body", kept("Again")],
      ["new-ticket/after/3", kept("After")],
    ],
    [],
  );
  expect(found.map(({ place, kind, id, words }) => [place, kind, id, words])).toEqual([
    ["ticket/7", "ticket", 7, ""],
    ["follow-up/9", "follow-up", 9, "Again"],
    ["new-ticket/after/3", "new-ticket", 3, "After"],
  ]);
});
