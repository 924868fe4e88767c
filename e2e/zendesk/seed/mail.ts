import { escapeHtml, spansToHtml } from "./markup.ts";

/** The programs customers write mail with; each leaves its own HTML. */
export type Mailer = "gmail" | "outlook" | "apple";

/** A mail that a reply quotes below itself. */
export interface QuotedMail {
  /** "On Tuesday, Amir wrote:" */
  line: string;
  text: string;
}

/** The HTML of a mail as the program of the sender makes it. */
export function mailToHtml(
  text: string,
  mailer: Mailer,
  signature: string | null,
  quoted: QuotedMail | null,
): string {
  return (
    paragraphs[mailer](text) +
    (signature ? signatures[mailer](signature) : "") +
    (quoted ? quotes[mailer](quoted) : "")
  );
}

/** The same mail as text: quoted lines begin with ">". */
export function mailToText(
  text: string,
  signature: string | null,
  quoted: QuotedMail | null,
): string {
  const parts = [text];
  if (signature) parts.push(`-- \n${signature}`);
  if (quoted)
    parts.push(
      `${quoted.line}\n${quoted.text
        .split("\n")
        .map((line) => `> ${line}`)
        .join("\n")}`,
    );
  return parts.join("\n\n");
}

function lines(text: string): string[] {
  return text.split("\n").map(spansToHtml);
}

const paragraphs: Record<Mailer, (text: string) => string> = {
  gmail: (text) =>
    `<div dir="auto">${lines(text)
      .map((line) => `<div dir="auto">${line || "<br>"}</div>`)
      .join("")}</div>`,
  outlook: (text) =>
    lines(text)
      .map(
        (line) =>
          `<p class="MsoNormal" dir="auto" style="margin:0cm;font-size:11pt;font-family:Calibri,sans-serif"><span style="color:#1f3864">${line || "&nbsp;"}</span></p>`,
      )
      .join("\n"),
  apple: (text) =>
    `<div dir="auto" style="overflow-wrap: break-word; line-break: after-white-space;">${lines(text).join("<br>")}</div>`,
};

const signatures: Record<Mailer, (signature: string) => string> = {
  gmail: (signature) =>
    `<br clear="all"><div><br></div><span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature">${lines(signature).join("<br>")}</div>`,
  outlook: (signature) =>
    `<p class="MsoNormal"><b><span style="font-size:9pt;color:#7f7f7f">${lines(signature).join("<br>")}</span></b></p>`,
  apple: (signature) =>
    `<br><div><font color="#5c5c5c" size="2">${lines(signature).join("<br>")}</font></div>`,
};

const quotes: Record<Mailer, (quoted: QuotedMail) => string> = {
  gmail: ({ line, text }) =>
    `<br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${escapeHtml(line)}<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${lines(text).join("<br>")}</blockquote></div>`,
  outlook: ({ line, text }) =>
    `<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b>${escapeHtml(line)}</b></p></div><div>${lines(text).join("<br>")}</div>`,
  apple: ({ line, text }) =>
    `<br><div><blockquote type="cite"><div>${escapeHtml(line)}</div><br><div>${lines(text).join("<br>")}</div></blockquote></div>`,
};
