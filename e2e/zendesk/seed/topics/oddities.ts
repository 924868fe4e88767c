import { notableTickets } from "../notable.ts";
import { agent, customer, note, type FileKind, type Topic, type Turn } from "./topic.ts";

// Tickets that strain whoever shows them, though every one of them could be real.

const shared = { language: "en", group: "Support", product: "any", type: null } as const;

/** What every new account finds in its list. */
export const sampleTicket: Topic = {
  ...shared,
  name: "sample-ticket",
  tags: ["sample"],
  subjects: ["Sample ticket: have a look around"],
  turns: [
    customer(`This is a ticket. A customer's message looks like this one, and what you write below is the answer they get.

Try a **reply**, then an **internal note**: only your colleagues see the second. When you are done, solve it.`),
  ],
};

export const noSubject = odd(
  "no-subject",
  "",
  "Hello?? Is anybody there? I wrote to you in the chat yesterday and it just closed.",
);

export const emptyBody = odd("empty-body", "photo", "", "photo");

export const longSubject = odd(
  "long-subject",
  "I bought an Ember Duo for my mother in spring and she has now moved to a place where the sockets are different and the water is harder and the kitchen has no space, and so I would like to know whether it can be exchanged for an Ember, or whether you would take it back, or failing that whether you know somebody who would like a very good coffee machine that was used eleven times",
  "I think that I have said it all in the subject.",
);

const longWord = "Kaffeevollautomatenentkalkungsmitteldosierbecher".repeat(5);
const longAddress = `https://shop.fernhollow.example/configurator?${Array.from({ length: 60 }, (_, place) => `option${place}=value${place}`).join("&")}`;

export const longWords = odd(
  "long-word",
  `${longWord}: available?`,
  `I am looking for the ${longWord}. My configuration: ${longAddress}

${"m".repeat(180)}!`,
);

export const strangeCharacters = odd(
  "strange-characters",
  "Refund \u202Efdp.eciovni\u202C for F\u0336\u0318e\u0337\u0322r\u0334n h\u0335oll\u0338ow \u200B\u200D\u2066x\u2069",
  `My keyboard does strange things since the update: Z\u0351\u034C\u0329a\u0310\u0324l\u0357\u0339g\u0346\u0320o\u0305\u0349. The file is called “invoice\u202Excod.exe”. Zero\u200Bwidth\u200Bspaces\u200Bhere, a soft\u00ADhyphen, a null symbol \u2400, 👨‍👩‍👧‍👦 🏳️‍🌈 🇺🇳 and \uD83E\uDDD1\uD83C\uDFFF\u200D\uD83D\uDE80.

ﷺ ﷽ 𝕱𝖊𝖗𝖓 ⒻⒺⓇⓃ ｆｅｒｎ Ａ́ ǅ ß İ ı`,
);

export const hugeBody = odd(
  "huge-body",
  "Complete log of my machine, as you asked",
  Array.from(
    { length: 900 },
    (_, line) =>
      `${String(line).padStart(4, "0")} boiler ${(92 + (line % 17) / 10).toFixed(1)} °C, pump ${line % 5 === 0 ? "on" : "off"}, flow ${(line * 7) % 43} ml`,
  ).join("\n"),
);

export const deepQuotes: Topic = {
  ...odd(
    "deep-quotes",
    "Re: Re: Re: Fwd: Re: AW: Re: SV: Tasting on Thursday",
    "Thursday works for me.",
  ),
  turns: [withHtml("Thursday works for me.", nestedQuotes(24))],
};

export const manyAttachments: Topic = {
  ...odd(
    "many-attachments",
    "All the papers for the warranty claim",
    "Here is everything I could find. Sorry that it is so much.",
  ),
  turns: [
    customer("Here is everything I could find. Sorry that it is so much.", ...manyFiles()),
    agent("That is not too much, that is perfect. Please give me until tomorrow to read it all."),
  ],
};

export const htmlTable: Topic = {
  ...odd("html-table", "Order list for October", "Please send us what is in the table."),
  turns: [
    withHtml("Please send us what is in the table (quantity, article, price, site).", wideTable()),
  ],
};

export const internalOnly: Topic = {
  ...shared,
  name: "internal-only",
  type: "task",
  tags: ["internal", "stocktaking"],
  subjects: ["Stocktaking: gaskets and shower screens"],
  turns: [
    note(
      "Count of spare parts for the third quarter. Nobody outside sees this one; please add your numbers below.",
    ),
    note(
      "Repairs: 41 gaskets 8.5 mm, 12 gaskets 8.0 mm, 60 shower screens. The blue box is empty, somebody has the key.",
    ),
    note("Key found (my jacket, sorry)."),
  ],
};

export const rightToLeft: readonly Topic[] = [
  {
    ...odd(
      "mixed-directions",
      "طلب FH-204918 (Ember Duo) لم يصل — order status?",
      'مرحباً، الطلب FH-204918 لم يصل بعد. The tracking page says: "Held at customs (ref. 7/2026-B)". هل يمكنكم المساعدة؟ שלום לכולם גם כן.\n\n1. رقم التتبع: NX204918773\n2. الهاتف: ‎+971 4 555 0100',
    ),
    language: "ar",
  },
  {
    ...odd(
      "mixed-directions-he",
      "חשבונית 2026-10482 עבור Ember Pro (2 יח׳)",
      "שלום, בחשבונית 2026-10482 כתוב Ember Pro × 3 במקום Ember Pro × 2, והסכום 7,020.00 במקום 4,680.00. אפשר לתקן? Thanks!\n\nhttps://fernhollow.example/account/invoices/2026-10482",
    ),
    language: "he",
  },
];

/** Somebody wrote twice. */
export const merged: Topic = {
  ...shared,
  name: "merged",
  tags: ["closed_by_merge"],
  subjects: ["Did my last message arrive?"],
  turns: [
    customer("I wrote to you an hour ago and have heard nothing. Did it arrive?"),
    note(
      `This request was closed and merged into request #${notableTickets.mergedInto}. They wrote twice.`,
    ),
  ],
};

export const followUp: Topic = {
  ...shared,
  name: "follow-up",
  group: "Repairs & Warranty",
  product: "machine",
  type: "incident",
  tags: ["leak", "follow_up"],
  subjects: ["Leaking again"],
  turns: [
    customer(
      "It is leaking again, in the same place, half a year after the new gasket. So I suppose it is not the gasket?",
    ),
    agent(
      "Then I would like to have it in the workshop: a second ring that fails so early means that the group is worn. Shall I send a box?",
    ),
    customer("Yes please, same address as last time."),
  ],
};

function odd(name: string, subject: string, text: string, ...files: FileKind[]): Topic {
  return { ...shared, name, tags: ["odd"], subjects: [subject], turns: [customer(text, ...files)] };
}

function withHtml(text: string, html: string): Turn {
  return { by: "customer", text, html: `<div>${text}</div>${html}`, files: [] };
}

function nestedQuotes(depth: number): string {
  const open = Array.from(
    { length: depth },
    (_, level) =>
      `<blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px #ccc solid;padding-left:1ex"><div>Reply ${depth - level}: which day was it again?</div>`,
  );
  return open.join("") + "</blockquote>".repeat(depth);
}

function wideTable(): string {
  const head = [
    "Quantity",
    "Article",
    "Price",
    "Site",
    "Floor",
    "Contact",
    "Cost centre",
    "Delivery",
    "Remarks",
  ];
  const row = (line: number) =>
    head
      .map(
        (_, column) =>
          `<td style="border:1px solid #999;padding:2px 8px">${line * 7 + column}</td>`,
      )
      .join("");
  const rows = Array.from({ length: 30 }, (_, line) => `<tr>${row(line)}</tr>`).join("\n");
  return `<table border="1" cellpadding="4" width="1400"><thead><tr>${head.map((title) => `<th bgcolor="#eeeeee">${title}</th>`).join("")}</tr></thead><tbody>${rows}</tbody></table>`;
}

function manyFiles(): FileKind[] {
  const kinds: FileKind[] = ["invoice", "photo", "photo", "label", "log", "export", "screenshot"];
  return [...kinds, ...kinds];
}
