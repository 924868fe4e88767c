import { expect, test } from "vitest";
import { readFileName } from "./file-name.ts";

test("names that were encoded on the way are read as they were written", () => {
  expect(readFileName("%E5%A0%B1%E5%91%8A.pdf")).toBe("報告.pdf");
  expect(readFileName("=?utf-8?Q?Rechnung_M=C3=A4rz.pdf?=")).toBe("Rechnung März.pdf");
  expect(readFileName("=?ISO-8859-1?B?R3L832UucGRm?=")).toBe("Grüße.pdf");
  expect(readFileName("=?utf-8?Q?a=C3=A4?= =?utf-8?Q?b.pdf?=")).toBe("aäb.pdf");
});

test("names that only look encoded stay", () => {
  for (const name of ["100%.pdf", "a%20b.pdf", "%E5%A0.pdf", "=?nope?Q?x?=", "=?utf-8?B?*?=", ""]) {
    expect(readFileName(name)).toBe(name);
  }
});
