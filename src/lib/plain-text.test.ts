import { expect, test } from "vitest";
import { plainLine, plainParts, plainText } from "./plain-text.ts";

test("a name that turns its own end around is shown as it is written", () => {
  expect(plainText("photo\u202Egnp.exe")).toBe("photo[U+202E]gnp.exe");
  expect(plainText("filename.\u2067\u2068jpg\u2069.exe")).toBe(
    "filename.[U+2067][U+2068]jpg[U+2069].exe",
  );
  expect(plainParts("a\u202Eb")).toEqual([
    "a",
    { code: "U+202E", name: "right-to-left override" },
    "b",
  ]);
});

test("what nobody sees is seen", () => {
  for (const character of [
    "\0",
    "\u0007",
    "\u001B",
    "\u007F",
    "\u009B",
    "\u00AD",
    "\u034F",
    "\u200B",
    "\u200C",
    "\u200D",
    "\u200E",
    "\u2060",
    "\u2066",
    "\u3164",
    "\uFEFF",
    "\uFE0F",
    "\u{E0041}",
    "\uD800",
  ]) {
    expect(plainText(`pay${character}pal`)).toMatch(/^pay\[U\+[0-9A-F]{4,5}\]pal$/);
  }
});

test("emoji, flags and scripts that need joiners stay whole", () => {
  for (const text of [
    "👩‍🔬🏳️‍🌈 报告 تقرير.docx",
    "👍🏽 ❤️ 1️⃣ 👨‍👩‍👧‍👦",
    "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
    "می‌خواهم",
    "क्‍ष",
    "葛\u{E0100}城",
    "שלום\u200F!",
    "naïve café Ångström Việt Nam",
    "สวัสดีครับ ที่นี่",
  ]) {
    expect(plainText(text)).toBe(text);
  }
});

test("a name is one line, however it was sent", () => {
  expect(plainText("two\r\nlines\tand\u2028more")).toBe("two lines and more");
  expect(plainLine("  a \n\n b  ")).toBe("a b");
  expect(plainLine("abcdef", 4)).toBe("abc…");
});

test("accents by the hundred do not paint over the lines around", () => {
  expect(plainText(`Z${"\u0321".repeat(80)}algo`)).toBe(`Z${"\u0321".repeat(5)}[+75]algo`);
});

test("what is too large is cut, and says so", () => {
  const parts = plainParts("x".repeat(50_000_000));
  expect(parts).toEqual(["x".repeat(1000), { code: "…", name: "too large to show here" }]);
  expect(plainText("\u{1F600}".repeat(600))).toMatch(/^(?:\u{1F600}){500}…$/u);
});
