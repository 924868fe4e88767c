import { expect, test } from "./fixtures/desk.ts";
import { mailLanguages, mailPrograms } from "./fixtures/mail-programs.ts";
import { comments } from "./fixtures/mail.ts";

const old = [
  "The old first paragraph, which everybody here has read already.",
  "The old second paragraph, with nothing new in it either.",
  "The old third paragraph, and our best wishes.",
];

const replies = mailLanguages.flatMap((language) =>
  Object.entries(mailPrograms).map(([program, write]) => ({
    name: `${program}, ${language.code}`,
    html: write(`New words from ${program} in ${language.code}.`, old, language),
    words: `New words from ${program} in ${language.code}.`,
  })),
);

const first = { html_body: "<p>The first of all mails.</p>" };

/** What is to be read without opening anything. */
const inSight = (articles: Element[]) =>
  articles.map((article) => (article as HTMLElement).innerText);

test("the old mail folds under a new one from every mail program, in every language", async ({
  page,
  openDesk,
}) => {
  const perTicket = 90;
  const tickets = Array.from({ length: Math.ceil(replies.length / perTicket) }, (_, index) => {
    const own = replies.slice(index * perTicket, (index + 1) * perTicket);
    return { id: 7001 + index, replies: own };
  });
  await openDesk({
    tickets: tickets.map(({ id, replies: own }) => ({
      id,
      subject: `Mail programs ${id}`,
      comments: [first, ...own.map(({ html }) => ({ html_body: html }))],
    })),
  });
  const wrong: string[] = [];
  for (const { id, replies: own } of tickets) {
    await page.goto(new URL(`/tickets/${id}`, page.url()).href);
    await expect(comments(page)).toHaveCount(own.length + 1);
    const seen = (await comments(page).evaluateAll(inSight)).slice(1);
    for (const [index, { name, words }] of own.entries()) {
      const text = seen[index] ?? "";
      if (!text.includes(words)) wrong.push(`${name} hides the new words`);
      if (/The old|help@example\.org/.test(text))
        wrong.push(`${name} shows the old words: ${text}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("nothing folds that may be new: what is handed on, and answers between the lines", async ({
  page,
  openDesk,
}) => {
  const cases = mailLanguages.flatMap((language) => {
    const { introduction, forwarded, labels } = language;
    const escaped = introduction.replaceAll("<", "&lt;");
    const [from, sent, , subject] = labels;
    return [
      `<div>Can you help?</div><div class="gmail_quote"><div class="gmail_attr">---------- ${forwarded} ---------<br>${from}: Milo<br>${sent}: 20.11.2026<br>${subject}: lid<br></div><br>${old[0]} NEW${old[1]}</div>`,
      `<div>See below.</div><div>${escaped}</div><blockquote type="cite">${old[0]}</blockquote><div>NEW answer one</div><blockquote type="cite">${old[1]}</blockquote><div>NEW answer two</div>`,
      `<div>In green.</div><blockquote type="cite"><div>${escaped}</div><div>${old[0]}</div><div><font color="#00b050">NEW answer</font></div><div>${old[1]}</div></blockquote>`,
      `<p>Hi,</p><p>${escaped}<br>&gt; ${old[0]}<br>NEW answer one<br>&gt; ${old[1]}<br>&gt; ${old[2]}<br>NEW answer two</p>`,
    ];
  });
  await openDesk({
    tickets: [
      {
        id: 7100,
        subject: "Answers",
        comments: [first, ...cases.map((html_body) => ({ html_body }))],
      },
      {
        id: 7101,
        subject: "A kettle",
        comments: [
          {
            html_body:
              mailPrograms["Gmail"]?.(
                "See what I got.",
                [...old, "NEW"],
                mailLanguages[0] as never,
              ) ?? "",
          },
        ],
      },
    ],
  });
  for (const id of [7100, 7101]) {
    await page.goto(new URL(`/tickets/${id}`, page.url()).href);
    await expect(comments(page).first()).toBeVisible();
    if (id === 7100) await expect(comments(page)).toHaveCount(cases.length + 1);
    const seen = (await comments(page).evaluateAll(inSight)).slice(id === 7100 ? 1 : 0);
    expect(seen.filter((text) => !text.includes("NEW"))).toEqual([]);
    expect(seen.filter((text) => text.includes("Quoted text"))).toEqual([]);
  }
});

test("what a telephone puts under a mail folds on its own, in every language", async ({
  page,
  openDesk,
}) => {
  await openDesk({
    tickets: [
      {
        id: 7200,
        subject: "Telephones",
        comments: [
          first,
          ...mailLanguages.map(({ device }) => ({
            html_body: `<div dir="auto">It works.</div><div dir="auto"><br></div><div>${device}</div>`,
          })),
        ],
      },
    ],
  });
  await page.goto(new URL("/tickets/7200", page.url()).href);
  await expect(comments(page)).toHaveCount(mailLanguages.length + 1);
  const seen = (await comments(page).evaluateAll(inSight)).slice(1);
  const unfolded = mailLanguages.filter(({ device }, index) => seen[index]?.includes(device));
  expect(unfolded.map(({ code }) => code)).toEqual([]);
  await comments(page).nth(1).getByText("Signature").click();
  await expect(comments(page).nth(1)).toContainText("Sent from my iPhone");
});
