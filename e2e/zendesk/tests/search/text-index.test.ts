import { describe, expect, it } from "vitest";
import { TextIndex } from "../../search/text-index.ts";
import { textMatch } from "../../search/text-match.ts";

const texts: [subject: string, body: string][] = [
  ["Printer topology", "The card was declined – twice."],
  ["Rückerstattung", "Ich möchte mein Geld zurück, élan"],
  ["返金のお願い", "注文を取り消したい"],
  ["", "top of the morning\n\nThe top"],
  ["stop", "🙂top, non-stop"],
  ["Card", "x".repeat(70_000)],
];
const index = new TextIndex();
for (const [subject, body] of texts) index.add(subject, body);

describe("one scan over all texts", () => {
  it.each([
    ["top", false],
    ["top", true],
    ["card", false],
    ["card was declined", true],
    ["card was decl", true],
    ["RÜCK", false],
    ["金", false],
    ["返金", true],
    ["lan", false],
    ["élan", true],
    ["zzz", false],
    ["x*", false],
    ["*", false],
  ])("finds %s (quoted: %s) where a look at each text finds it", (value, quoted) => {
    const isIn = textMatch(value, quoted);
    const each = (whole: boolean) =>
      texts.map(([subject, body]) =>
        Number(isIn(body.toLowerCase()) || (whole && isIn(subject.toLowerCase()))),
      );
    expect([...index.scan(value, quoted, "all")]).toEqual(each(true));
    expect([...index.scan(value, quoted, "body")]).toEqual(each(false));
  });
});
