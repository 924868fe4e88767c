import { noContent } from "../http/answer.ts";
import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../http/call.ts";
import { errorString, recordInvalid, recordNotFound } from "../http/errors.ts";
import { deleteUpload, findFileById, findUpload, storeUpload } from "../uploads.ts";
import { timestamp } from "../clock.ts";
import { attachmentJson } from "./tickets-json.ts";

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
  const contentType = mediaType(call.headers["content-type"]);
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

function mediaType(header: string | string[] | undefined): string {
  const type =
    String(header ?? "")
      .split(";")[0]
      ?.trim()
      .toLowerCase() ?? "";
  return /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : "application/octet-stream";
}
