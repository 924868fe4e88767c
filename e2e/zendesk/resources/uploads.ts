import { noContent } from "../http/answer.ts";
import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { errorString, recordInvalid, recordNotFound } from "../http/errors.ts";
import { deleteUpload, findFileById, findUpload, storeUpload } from "../account/uploads.ts";
import { attachmentJson } from "./tickets-json.ts";
import { timestamp } from "../records/timestamp.ts";

/** https://developer.zendesk.com/api-reference/ticketing/tickets/ticket-attachments/ */
export const uploadHandlers = {
  "POST /api/v2/uploads": upload,
  "DELETE /api/v2/uploads/:token": destroy,
  "GET /api/v2/attachments/:id": showAttachment,
};

/** Recorded: the body is JSON, the header says plain text. */
const recordedType = { "content-type": "text/plain; charset=utf-8" };

/** Raw bytes with `?filename=`; `?token=` adds to an earlier upload. */
function upload(call: Call): Answer {
  const name = (call.query.get("filename") ?? "").trim();
  if (name === "" || name.length > 255) {
    throw errorString(400, "BadRequest", "Required parameter missing: filename");
  }
  const token = call.query.get("token") || null;
  if (token !== null && !findUpload(call.account, token)) {
    throw recordInvalid({ token: [{ description: "Token: is invalid or has expired" }] });
  }
  const contentType = mediaType(name);
  const stored = storeUpload(
    call.account,
    { name, contentType, bytes: call.bytes },
    token ?? undefined,
  );
  if (!stored) {
    throw errorString(413, "AttachmentQuotaExceeded", "The account's room for files is used up");
  }
  const attachments = stored.attachments.map((one) => attachmentJson(call.origin, one));
  const body = {
    upload: {
      token: stored.token,
      expires_at: timestamp(stored.expiresAt),
      attachments,
      attachment: attachments.at(-1),
    },
  };
  const location = `${call.origin}/api/v2/uploads/${stored.token}.json`;
  return answerJson(body, 201, { ...recordedType, location });
}

function destroy(call: Call): Answer {
  if (!deleteUpload(call.account, call.params["token"] ?? "")) throw recordNotFound();
  return noContent();
}

function showAttachment(call: Call): Answer {
  const file = findFileById(call.account, call.id());
  if (!file) throw recordNotFound();
  return answerJson({ attachment: attachmentJson(call.origin, file.attachment) });
}

/** The type of a file. Recorded: the name decides, whatever the request's header says. */
export function mediaType(name: string): string {
  const extension = name.split(".").at(-1)?.toLowerCase() ?? "";
  return mediaTypes[extension] ?? "application/octet-stream";
}

const mediaTypes: Readonly<Record<string, string>> = {
  csv: "text/csv",
  doc: "application/msword",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  eml: "message/rfc822",
  gif: "image/gif",
  heic: "image/heic",
  htm: "text/html",
  html: "text/html",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  json: "application/json",
  log: "text/plain",
  // As recorded.
  md: "application/x-genesis-rom",
  mov: "video/quicktime",
  mp4: "video/mp4",
  pdf: "application/pdf",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain",
  webp: "image/webp",
  xls: "application/vnd.ms-excel",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xml: "application/xml",
  zip: "application/zip",
};
