import { expect, test } from "vitest";
import { formatClockLength, formatRelative } from "./time.ts";

const now = Date.parse("2026-11-22T12:00:00Z");
const ago = (text: string) => formatRelative(Date.parse(text), now);

test("times read as people say them, and turn into dates after a week", () => {
  expect(ago("2026-11-22T11:59:30Z")).toBe("now");
  expect(ago("2026-11-22T11:50:00Z")).toBe("10m ago");
  expect(ago("2026-11-22T09:00:00Z")).toBe("3h ago");
  expect(ago("2026-11-18T09:00:00Z")).toBe("4d ago");
  expect(ago("2026-10-01T09:00:00Z")).toBe("Oct 1");
  expect(ago("2023-10-01T09:00:00Z")).toBe("Oct 1, 2023");
});

test("a clock a little behind Zendesk's does not see the future", () => {
  expect(ago("2026-11-22T12:03:00Z")).toBe("now");
});

test("calls are as long as a telephone shows", () => {
  expect([0, 182, 3605, -1, Number.NaN].map(formatClockLength)).toEqual([
    "0:00",
    "3:02",
    "1:00:05",
    "not known",
    "not known",
  ]);
});
