import { expect, test } from "vitest";
import { matchingOffers, type Offer } from "./offer.ts";

const act = () => {};
const offers: Offer[] = [
  { id: "1", kind: "View", label: "Unassigned tickets", act },
  { id: "2", kind: "Here", label: "Write a public reply", act },
  { id: "3", kind: "Here", label: "Reply to nobody", act },
  {
    id: "4",
    kind: "Person",
    label: "Tickets of Ana",
    also: "ana@example.com",
    isAnswer: true,
    act,
  },
];
const ids = (typed: string) => matchingOffers(offers, typed).map(({ id }) => id);

test("what is typed is found in any order, and what begins so comes first", () => {
  expect(ids("public write")).toEqual(["2", "4"]);
  expect(ids("REPLY")).toEqual(["3", "2", "4"]);
});

test("who was looked for stays, whatever letters found them", () => {
  expect(ids("zzz")).toEqual(["4"]);
});

test("nothing typed shows everything, kind by kind", () => {
  expect(ids("  ")).toEqual(["2", "3", "1", "4"]);
});

test("a hundred of a kind are cut to what is read", () => {
  const many = Array.from({ length: 100 }, (_, index): Offer => ({
    id: String(index),
    kind: "Recent",
    label: `#${index}`,
    act,
  }));
  expect(matchingOffers(many, "")).toHaveLength(6);
});
