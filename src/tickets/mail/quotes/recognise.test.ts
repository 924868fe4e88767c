import { expect, test } from "vitest";
import type { MailLine } from "./line.ts";
import { recognise } from "./recognise.ts";

/** Reads a mail of plain text: ">" quotes, "{blue}" colours, "{signature}" and the like are marks. */
function linesOf(text: string): MailLine[] {
  return text.split("\n").map((line) => {
    const [, marks = "", rest = ""] = /^((?:> ?)*)(.*)$/.exec(line) ?? [];
    const [, mark, words = ""] = /^(?:\{(\w+)\})?(.*)$/.exec(rest) ?? [];
    const isStart = mark === "quote" || mark === "signature" || mark === "forward";
    return {
      text: words,
      depth: marks.replaceAll(/\s/g, "").length,
      isRule: /^_{5,}$/.test(words),
      hue: mark !== undefined && !isStart ? mark : null,
      ...(isStart && { starts: mark }),
    };
  });
}

function folded(text: string, mayQuote = true): Record<string, string> {
  const lines = linesOf(text);
  return Object.fromEntries(
    Object.entries(recognise(lines, mayQuote)).map(([kind, [from, to]]) => [
      kind,
      lines
        .slice(from, to)
        .map((line) => line.text)
        .join("\n")
        .trim(),
    ]),
  );
}

const old = `> one line of the old mail that everybody has read
> and another line of it, with nothing new
> and a third`;

test("an old mail folds with the line that introduces it", () => {
  const { quote = "" } = folded(`Thanks, that was it.\n\nOn Friday, Ana wrote:\n${old}`);
  expect(quote).toMatch(/^On Friday, Ana wrote:\none line/);
  expect(quote).toMatch(/and a third$/);
});

test("an introduction that a mail program broke in two is one", () => {
  const { quote = "" } = folded(
    `Thanks.\n\nOn Fri, Nov 20, 2026 at 9:12 AM Fernhollow Support <\nhelp@example.org> wrote:\n\n${old}`,
  );
  expect(quote).toMatch(/^On Fri/);
});

test("words that stand between, behind or before quoted lines stay in sight", () => {
  for (const mail of [
    `Hi,\n\nOn Friday, Ana wrote:\n${old}\nMy answer to the first.\n${old}`,
    `Hi,\n\nOn Friday, Ana wrote:\n${old}\n\nMy answer below.`,
    `On Friday, Ana wrote:\n${old}`,
    old,
    `> What do you need?\nA new lid, please, for the kettle that I bought on the third of May.`,
  ]) {
    expect(folded(mail)).toEqual({});
  }
});

test("answers in a colour of their own stay in sight", () => {
  expect(
    folded(
      `Answers in blue.\n\n> On Friday, Ana wrote:\n> Which one do you have, and since when?\n> {blue}the small one, since May\n> And where shall we send the new one, please?`,
    ),
  ).toEqual({});
});

test("a quoted mail in one colour folds, and so does one with a signature in the company’s", () => {
  const head = "From: Ana\nSent: 20.11.2026 9:12\nTo: Rosa\nSubject: kettle";
  const words = "The lid is on its way to you.\nIt takes three days at most, as it comes by post.";
  const blue = words.replaceAll(/^/gm, "{blue}");
  for (const mail of [
    `Thanks.\n\n${head}\n${blue}`,
    `Thanks.\n\n${head}\n${words}\nKind regards\n{green}Ana Ferns\n{green}Fernhollow`,
    `Thanks.\n\n${head}\n${blue}\n${head}\n${words}`,
  ]) {
    expect(folded(mail)["quote"]).toMatch(/^From: Ana/);
  }
});

test("a mail that is handed on is what the comment is about", () => {
  const head = "From: Milo\nDate: 20 Nov\nSubject: broken lid";
  for (const mark of [
    "---------- Forwarded message ---------",
    "Begin forwarded message:",
    "-------- Weitergeleitete Nachricht --------",
  ]) {
    expect(folded(`Can you help her?\n\n${mark}\n${head}\n\n${old.replaceAll("> ", "")}`)).toEqual(
      {},
    );
  }
});

test("the first mail of a ticket quotes nothing that anybody here has read", () => {
  expect(folded(`See below.\n\nOn Friday, Ana wrote:\n${old}`, false)).toEqual({});
});

test("words that only look like the head of a mail stay", () => {
  for (const mail of [
    "Please change it:\nFrom: Monday\nTo: Tuesday\nThat is all I need, thank you very much for the help.",
    "On the 20th Ana wrote: that it works. I do not agree with her at all, and here is why I do not.",
    "Hello\nDate: 20 November\nTime: 9:12\nPlace: your shop in the Mill Lane, if that is still open.",
    "I wrote to you on 20.11.2026:\nnobody answered me so far, and the kettle still leaks every day.",
  ]) {
    expect(folded(mail)).toEqual({});
  }
});

test("a signature folds on its own", () => {
  expect(folded(`It works.\n\n-- \nRosa Quill\n5 Mill Lane`)).toEqual({
    signature: "-- \nRosa Quill\n5 Mill Lane",
  });
  expect(folded(`It works.\n\nSent from my iPhone\n\nOn Friday, Ana wrote:\n${old}`)).toMatchObject(
    {
      signature: "Sent from my iPhone",
      quote: expect.stringMatching(/^On Friday/),
    },
  );
  expect(folded(`It works.\n{signature}Rosa Quill\nFernhollow`)).toEqual({
    signature: "Rosa Quill\nFernhollow",
  });
});

test("a signature folds under a quote that stays open for the answers in it", () => {
  const mail = `Hi,\n\nOn Friday, Ana wrote:\n${old}\nMy answer to the first.\n${old}\nAnd to the last.\n-- \nRosa Quill`;
  expect(folded(mail)).toEqual({ signature: "-- \nRosa Quill" });
  const handedOn = `Can you help?\n\n---------- Forwarded message ---------\nFrom: Ana\nDate: 20.11.2026\nSubject: lid\n\nMy lid broke.\n-- \nAna`;
  expect(folded(handedOn)).toEqual({});
});

test("words between two lines of dashes are no signature", () => {
  expect(folded("First.\n--\nSecond.\n\n-- \nRosa Quill")).toEqual({
    signature: "-- \nRosa Quill",
  });
});

test("what is too long or too lively for a signature is not taken for one", () => {
  const long = Array.from({ length: 30 }, (_, index) => `line ${index} of what else there is`);
  expect(folded(`It works.\n--\n${long.join("\n")}`)).toEqual({});
  expect(folded("Sent from my iPhone\nbut I will write more from home tonight")).toEqual({});
  expect(folded("-- \nRosa Quill")).toEqual({});
});

test("a signature under a quote keeps the quote folded", () => {
  expect(folded(`Thanks.\n\nOn Friday, Ana wrote:\n${old}\n\n-- \nRosa Quill`)["quote"]).toMatch(
    /a third$/,
  );
});

test("comes to an end, and stays within the lines, whatever the lines are", () => {
  const kinds = [
    "",
    "words",
    "On Friday, Ana wrote:",
    "From: Ana",
    "Sent: 20.11.2026",
    "To: Rosa",
    "Subject: kettle",
    "-----Original Message-----",
    "---------- Forwarded message ---------",
    "_______________",
    "-- ",
    "Sent from my iPhone",
    "> quoted words that go on and on",
    "> On Friday, Ana wrote:",
    "> > From: Ana",
    "> {quote}",
    "{quote}",
    "{quote}On Friday, Ana wrote:",
    "{forward}From: Ana",
    "{signature}Ana",
    "> {blue}an answer",
    "{red}words",
  ];
  let seed = 11;
  const random = () => (seed = (seed * 48_271) % 2_147_483_647);
  for (let round = 0; round < 20_000; round += 1) {
    const text = Array.from({ length: random() % 14 }, () => kinds[random() % kinds.length]).join(
      "\n",
    );
    const lines = linesOf(text);
    for (const [from, to] of Object.values(recognise(lines))) {
      expect(from >= 0 && from < to && to <= lines.length).toBe(true);
    }
  }
});
