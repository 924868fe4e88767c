import { describe, expect, test } from "vitest";
import { formatted } from "./markdown.ts";
import { mayBeFormatted } from "./may-be-formatted.ts";

describe("what somebody typed without a thought of formatting goes as it was typed", () => {
  test.each([
    "Dear Rosa,\n\nyour kettle is on its way.\n\nKind regards\nAmir",
    "2 * 3 * 4 = 24, and snake_case_words stay",
    "C:\\Program Files\\_old and a \\* star",
    "# 4711 is your order",
    "Total\n-----",
    "-- \nAmir Agent",
    "-Amir",
    "    four spaces before",
    "[1]: a footnote",
    "<b>not bold</b> & <script>alert(1)</script>",
    "a < b &amp; c",
    "",
    "***",
  ])("%j", (typed) => {
    expect(formatted(typed)).toBeUndefined();
  });
});

test.each([
  ["**bold** and *leaning*", "<p><strong>bold</strong> and <em>leaning</em></p>"],
  ["one\ntwo `code`", "<p>one<br />\ntwo <code>code</code></p>"],
  ["- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"],
  ["1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"],
  ["```let a``` is code", "<p><code>let a</code> is code</p>"],
  ["> said\n> so", "<blockquote>\n<p>said<br />\nso</p>\n</blockquote>"],
  ["```\nlet a = 1 < 2;\nlet b;\n```", "<pre><code>let a = 1 &lt; 2;\nlet b;\n</code></pre>"],
  [
    "see [our page](https://example.com/a?b=1&c=2)",
    '<p>see <a href="https://example.com/a?b=1&amp;c=2">our page</a></p>',
  ],
])("%j becomes what Zendesk keeps", (typed, html) => {
  expect(formatted(typed)).toBe(html);
});

test("a link leads to the web or to a mailbox, and markup that was typed is words", () => {
  const hostile =
    "**a** [x](javascript:alert(1)) <img src=x onerror=alert(1)> ![p](https://e.com/p)";
  const html = formatted(hostile) ?? "";
  expect(html).not.toMatch(/javascript|<img/);
  expect(html).toContain("&lt;img");
  expect(formatted("**a** [x](mailto:jo@example.com)")).toContain("mailto:jo@example.com");
});

test("no formatting loses a letter", () => {
  const words = "alpha beta gamma delta";
  for (const mark of [
    "**",
    "*",
    "`",
    "_",
    "> ",
    "- ",
    "1. ",
    "```",
    "```\n",
    "[",
    "](",
    "\\",
    "#",
    "***",
  ]) {
    for (let at = 0; at <= words.length; at += 1) {
      for (const second of ["", mark]) {
        const typed = `${words.slice(0, at)}${mark}${words.slice(at)}${second}`;
        const html = formatted(typed);
        if (html === undefined) continue;
        const text = html.replaceAll(/<[^>]*>|&\w+;/g, "").replaceAll(/[^a-z]/g, "");
        expect({ typed, text }).toEqual({ typed, text: words.replaceAll(" ", "") });
      }
    }
  }
});

test("whatever has formatting is looked at closer", () => {
  const pieces = [
    "*",
    "_",
    "`",
    "~~~",
    "- ",
    "+ ",
    "1. ",
    "2) ",
    ">",
    "[a](b)",
    "<a@b.c>",
    "\n",
    "\t",
    "a",
    " ",
  ];
  for (let seed = 0; seed < 20_000; seed += 1) {
    let rest = seed * 2_654_435_761;
    let words = "";
    for (let length = 0; length < 6; length += 1) {
      rest = Math.floor(rest / 7) + seed;
      words += pieces[rest % pieces.length] ?? "";
    }
    const isMissed = formatted(words) !== undefined && !mayBeFormatted(words);
    expect({ words, isMissed }).toEqual({ words, isMissed: false });
  }
});
