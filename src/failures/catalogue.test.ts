import { expect, test } from "vitest";
import { listWords } from "../lib/list-words.ts";
import { codesByArea } from "./codes.ts";
import type { Words } from "./explanation.ts";
import { confidenceWords } from "./words/confidence.ts";

const areas = Object.entries(codesByArea);

test("the catalogue for people who read code is the list of codes: update it with `npx vitest run src/failures/catalogue.test.ts -u`", async () => {
  await expect(markdown()).toMatchFileSnapshot("./README.md");
});

test("no code stands in two places with different words", () => {
  const codes = areas.flatMap(([, members]) => Object.keys(members));
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
});

test("every code says what happened and offers a way on", () => {
  for (const [, members] of areas) {
    for (const [code, words] of Object.entries(members)) {
      expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(words.title).toMatch(/^[A-Z][^.]*$/);
      expect(words.detail).toMatch(/[.]$/);
      expect(words.actions.length).toBeGreaterThan(0);
    }
  }
});

function markdown(): string {
  const parts = areas.map(([area, members]) => {
    const entries = Object.entries(members).map(([code, words]) => entry(code, words));
    return `## ${area}\n\n${entries.join("\n\n")}`;
  });
  return `${intro}\n\n${parts.join("\n\n")}\n`;
}

function entry(code: string, words: Words): string {
  const { title, detail, setup, confidence, otherwise = [], actions } = words;
  const sure = [confidence, ...otherwise].map((each) => confidenceWords[each].toLowerCase());
  const todo = listWords(
    actions.map(({ label }) => `“${label}”`),
    "or",
  );
  return [
    `### \`${code}\``,
    "",
    `**${title}.** ${detail}`,
    "",
    `- How sure: ${listWords(sure, "or")}`,
    `- What to do: ${todo}`,
    ...(setup === undefined ? [] : [`- For whoever set this up: ${setup}`]),
  ].join("\n");
}

const intro = `<!-- Made from the list of codes; do not edit. \`npx vitest run src/failures/catalogue.test.ts -u\` writes it anew. -->

# Failures

The one way from the wire to a sentence, without a return:

1. \`zendesk/zendesk-error.ts\`, \`session/contract/error.ts\`: what failed, with the endpoint it went to.
2. \`gather.ts\`: everything known about it in one place, the evidence.
3. \`look-into.ts\`: where the browser hides the reason, one small question to Zendesk more.
4. \`judge.ts\`: why an answer stayed hidden, and how sure that is.
5. \`words/\`: the list of codes, and which of them the evidence is. \`explain.ts\` puts it together.
6. \`screen/\`: how it looks, what its buttons do, and the link from its code to \`/troubleshoot#code\`.

\`codes.ts\` is the list of all codes: a code that is not in it does not compile. What a code says here is what it says
wherever it comes up; an occurrence may say it more exactly, because more is known of it.`;
