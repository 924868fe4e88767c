import * as v from "valibot";
import { WriteError, leavesOpen } from "./confirm-write.ts";
import { count } from "./fields.ts";
import { askedOf, sendFile, sendWrite } from "./request.ts";
import { ZendeskError } from "./zendesk-error.ts";

/** A file that waits at Zendesk for the comment that takes it: plain data. */
export interface UploadedFile {
  /** Names it in the comment. It opens nothing by itself. */
  readonly token: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

const answerSchema = v.object({
  upload: v.object({
    token: v.pipe(v.string(), v.nonEmpty()),
    attachment: v.object({ size: count }),
  }),
});

/** What a header may say of a file's kind; anything else a browser gives is left out. */
const mediaType = /^[a-z\d!#$&^_.+-]{1,127}\/[a-z\d!#$&^_.+-]{1,127}$/i;

/**
 * Uploads one file, to be named by its token in a comment. Only an answer with a token and as many bytes as were sent
 * counts: a file cut short on the way is none. The browser tells nothing of how far it is. Throws WriteError or, where
 * Zendesk says no readably, ZendeskError.
 * https://developer.zendesk.com/api-reference/ticketing/tickets/ticket-attachments/#upload-files
 */
export async function uploadFile(
  name: string,
  file: { bytes: ArrayBuffer; type: string },
  signal: AbortSignal,
): Promise<UploadedFile> {
  const asked = askedOf("POST /uploads", {}, { filename: name });
  const type = file.type.split(";")[0] ?? "";
  const contentType = mediaType.test(type) ? type : "application/octet-stream";
  const size = file.bytes.byteLength;
  try {
    const body = { bytes: file.bytes, contentType };
    const { upload } = await sendFile(asked, body, answerSchema, signal);
    if (upload.attachment.size !== size) throw new ZendeskError("malformed-answer", asked);
    return { token: upload.token, name, size };
  } catch (error) {
    throw leavesOpen(error) ? new WriteError("file-not-uploaded", asked, { cause: error }) : error;
  }
}

/**
 * Has Zendesk forget a file that no comment takes: until then everybody signed in there could open it. Should that
 * fail, its token ends by itself within days, so nobody is told.
 * https://developer.zendesk.com/api-reference/ticketing/tickets/ticket-attachments/#delete-upload
 */
export async function dropUpload(token: string): Promise<void> {
  const asked = askedOf("DELETE /uploads/{token}", { token });
  await sendWrite(asked, { json: undefined, expectsSecret: undefined }, null).catch(() => {});
}
