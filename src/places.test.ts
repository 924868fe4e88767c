import { expect, test } from "vitest";
import { pathTo, pathToSignIn, placeList, titleOf } from "./places.ts";

test("an address names its record", () => {
  expect(pathTo("ticket", { id: 35_436 })).toBe("/tickets/35436");
  expect(pathTo("tickets")).toBe("/tickets");
});

test("the way to the sign-in page leads back to where somebody was", () => {
  expect(pathToSignIn("/tickets?q=a&b")).toBe("/?returnTo=%2Ftickets%3Fq%3Da%26b");
  expect(pathToSignIn()).toBe("/");
});

test("a tab is called after the place, or after what it shows", () => {
  expect(titleOf("requests")).toBe("Requests · Scopedesk");
  expect(titleOf("ticket", "#1 Refund")).toBe("#1 Refund · Scopedesk");
});

test("no two places share an address, a title or keys", () => {
  for (const of of ["pattern", "title", "keys"] as const) {
    const all = placeList.flatMap((place) => place[of] ?? []);
    expect(new Set(all).size).toBe(all.length);
  }
});

test("what opens beside another place has its address below that place's", () => {
  const astray = placeList.filter(({ pattern, beside }) => {
    const other = placeList.find(({ id }) => id === beside);
    return beside !== undefined && !pattern.startsWith(`${other?.pattern}/`);
  });
  expect(astray).toEqual([]);
});
