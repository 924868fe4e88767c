import { expect, test } from "vitest";
import addresses from "./corpus/addresses.txt?raw";
import answers from "./corpus/answers.txt?raw";
import archives from "./corpus/archives.txt?raw";
import browsers from "./corpus/browsers.txt?raw";
import commands from "./corpus/commands.txt?raw";
import programs from "./corpus/programs.txt?raw";
import { readPaste } from "./read-paste.ts";

interface PastedCase {
  readonly file: string;
  readonly kind: string;
  readonly code: string;
  readonly first: string;
  readonly paste: string;
}

const files = { addresses, answers, archives, browsers, commands, programs };

/** A file holds cases one after the other: `==== kind`, `code:`, `first:`, `----`, then the paste as it is. */
function readCases([file, text]: [string, string]): PastedCase[] {
  return text
    .split(/^==== /m)
    .slice(1)
    .map((part) => {
      const [, kind = "", code = "", first = "", paste = ""] =
        /^(.+)\ncode: (.+)\nfirst: (.+)\n----\n([\s\S]*)$/.exec(part) ?? [];
      return { file, kind, code, first, paste: paste.trimEnd() };
    });
}

const cases = Object.entries(files).flatMap(readCases);

test("the corpus holds at least 120 pastes, each whole and of a kind of its own", () => {
  expect(cases.length).toBeGreaterThanOrEqual(120);
  for (const { file, kind, code, first, paste } of cases) {
    expect(
      [kind, code, first, paste].every((part) => part !== ""),
      `${file}: ${kind}`,
    ).toBe(true);
  }
  expect(new Set(cases.map(({ kind }) => kind)).size).toBe(cases.length);
});

test.each(cases)("$kind: said first is what is wrong", ({ paste, code, first }) => {
  const { headline } = readPaste(paste);
  expect(headline).toMatchObject({ code, title: expect.stringContaining(first) });
});
