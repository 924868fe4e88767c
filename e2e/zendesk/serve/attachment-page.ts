import type { Account } from "../account/account.ts";
import { answerText, redirect } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import { sampleFile } from "./sample-files.ts";
import { findFile } from "../account/uploads.ts";

const path = /^\/attachments\/token\/([\w-]{10,64})\/?$/;
/** Files are kept apart from the account, where no cookie of its goes: Zendesk's storage is `*.zdusercontent.com`. */
const storage = ".zdusercontent.localhost";
const storedPath = /^\/attachment\/([\w-]{10,64})$/;
/** A seed's tokens have no capitals; files of that kind are made up when somebody asks. */
const seededToken = /^[a-z0-9]{15,24}$/;

/** Only these are shown in place; anything else could be a page of somebody's making. */
const shownInPlace = new Set(["image/png", "image/jpeg", "image/gif", "image/webp"]);

/** Whether an address is the storage's, which holds files and nothing else. */
export function isStorage({ hostname }: URL): boolean {
  return hostname.endsWith(storage);
}

/** Where the account sends whoever opens a `content_url`; undefined for another path. */
export function attachmentPage(account: Account, url: URL): Answer | undefined {
  const token = path.exec(url.pathname)?.[1];
  if (token === undefined) return undefined;
  if (!findFile(account, token) && !seededToken.test(token)) return answerText("Not found\n", 404);
  const to = new URL(`/attachment/${token}${url.search}`, url);
  to.hostname = `${account.name}${storage}`;
  return redirect(to.href, { "cache-control": "private, max-age=600" });
}

/** The bytes of a file, for whoever knows the token. */
export function storedFile(account: Account, url: URL): Answer {
  const token = storedPath.exec(url.pathname)?.[1] ?? "";
  const name = url.searchParams.get("name") ?? "file";
  const stored = findFile(account, token);
  if (stored)
    return download(stored.attachment.file_name, stored.attachment.content_type, stored.bytes);
  if (!seededToken.test(token)) return answerText("Not found\n", 404);
  const sample = sampleFile(name);
  return download(name, sample.contentType, sample.bytes);
}

function download(name: string, contentType: string, body: Uint8Array): Answer {
  const disposition = shownInPlace.has(contentType) ? "inline" : "attachment";
  return {
    status: 200,
    headers: {
      "content-type": contentType,
      "content-disposition": `${disposition}; filename*=UTF-8''${encodeURIComponent(name.slice(0, 255))}`,
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "private, max-age=600",
    },
    body,
  };
}
