import { describe, expect, test } from "vitest";
import { nameForZendesk, whyRefused } from "./file-rules.ts";

describe("what can be attached", () => {
  test("an empty file cannot, nor one larger than Zendesk takes", () => {
    expect(whyRefused({ size: 0 })).toBe("it is empty");
    expect(whyRefused({ size: 50 * 1024 * 1024 + 1 })).toBe("it is larger than 50 MB");
    expect(whyRefused({ size: 50 * 1024 * 1024 })).toBeUndefined();
  });
});

describe("the name of a file at Zendesk", () => {
  test("is its own", () => {
    expect(nameForZendesk("Grüße aus Köln 🎉.heic")).toBe("Grüße aus Köln 🎉.heic");
  });

  test("holds no line, no path and nothing that ends a header", () => {
    expect(nameForZendesk("a\r\nSet-Cookie: b.png")).toBe("a Set-Cookie: b.png");
    expect(nameForZendesk("../../etc/passwd")).toBe(".._.._etc_passwd");
    expect(nameForZendesk("\u0000 ")).toBe("file");
  });

  test("is cut before its ending, and never through a character", () => {
    const long = nameForZendesk(`${"🎉".repeat(200)}.jpeg`);
    expect(long.length).toBeLessThanOrEqual(255);
    expect(long.endsWith("🎉.jpeg")).toBe(true);
    expect(encodeURIComponent(long)).not.toBe("");
  });
});
