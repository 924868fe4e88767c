import { perAccount } from "../account/per-account.ts";
import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { errorString, recordInvalid, recordNotFound } from "../http/errors.ts";
import { findRow } from "./collection.ts";
import { macros } from "./macros.ts";
import { mediaType } from "./uploads.ts";

/** https://developer.zendesk.com/api-reference/ticketing/business-rules/macros/#list-macro-attachments */
export const macroAttachmentHandlers = {
  "GET /api/v2/macros/:id/attachments": list,
  "POST /api/v2/macros/:id/attachments": attach,
  "POST /api/v2/macros/attachments": upload,
  "GET /api/v2/macros/attachments/:id": show,
  "GET /api/v2/macros/attachments/:id/content": download,
};

interface MacroAttachment {
  id: number;
  /** null for one that belongs to a macro yet to be made. */
  macroId: number | null;
  filename: string;
  content_type: string;
  created_at: string;
  bytes: Uint8Array;
}

const attachmentsOf = perAccount((_account): Map<number, MacroAttachment> => new Map());
const maxPerMacro = 5;

function list(call: Call): Answer {
  const { id } = findRow(call, macros);
  return answerJson({ macro_attachments: ofMacro(call, id).map((one) => json(call, one)) });
}

async function attach(call: Call): Promise<Answer> {
  const { id } = findRow(call, macros);
  if (ofMacro(call, id).length >= maxPerMacro) {
    throw recordInvalid({ base: [{ description: `A macro has at most ${maxPerMacro} files` }] });
  }
  return store(call, id);
}

function upload(call: Call): Promise<Answer> {
  return store(call, null);
}

function show(call: Call): Answer {
  return answerJson({ macro_attachment: json(call, find(call)) });
}

function download(call: Call): Answer {
  const { filename, content_type, bytes } = find(call);
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(filename)}`;
  return {
    status: 200,
    headers: { "content-type": content_type, "content-disposition": disposition },
    body: bytes,
  };
}

/** A form of two parts: `attachment`, the file, and `filename`. */
async function store(call: Call, macroId: number | null): Promise<Answer> {
  const form = await formOf(call);
  const file = form.get("attachment");
  if (!(file instanceof File)) {
    throw errorString(400, "BadRequest", "Required parameter missing: attachment");
  }
  const name = form.get("filename");
  const filename = (typeof name === "string" && name !== "" ? name : file.name).slice(0, 255);
  const one: MacroAttachment = {
    id: call.account.nextId(),
    macroId,
    filename,
    content_type: mediaType(filename),
    created_at: call.account.clock.timestamp(),
    bytes: new Uint8Array(await file.arrayBuffer()),
  };
  attachmentsOf(call.account).set(one.id, one);
  return answerJson({ macro_attachment: json(call, one) }, 201);
}

async function formOf(call: Call): Promise<FormData> {
  const type = call.headers["content-type"];
  const headers = { "content-type": typeof type === "string" ? type : "" };
  try {
    return await new Response(new Uint8Array(call.bytes), { headers }).formData();
  } catch {
    throw errorString(400, "BadRequest", "Required parameter missing: attachment");
  }
}

function ofMacro(call: Call, id: number): MacroAttachment[] {
  return [...attachmentsOf(call.account).values()].filter(({ macroId }) => macroId === id);
}

function find(call: Call): MacroAttachment {
  const one = attachmentsOf(call.account).get(call.id());
  if (!one) throw recordNotFound();
  return one;
}

function json(call: Call, { macroId: _macro, bytes, ...one }: MacroAttachment) {
  const content_url = `${call.origin}/api/v2/macros/attachments/${one.id}/content`;
  return { ...one, content_url, size: bytes.byteLength };
}
