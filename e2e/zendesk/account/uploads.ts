import { randomBytes } from "node:crypto";
import type { Account } from "./account.ts";
import { perAccount } from "./per-account.ts";
import type { Attachment } from "../records/kinds/attachment.ts";

/** A file's bytes as they came. */
export interface StoredFile {
  attachment: Attachment;
  bytes: Uint8Array;
}

/** Files that wait for a comment. */
export interface Upload {
  token: string;
  /** ms since the epoch. */
  expiresAt: number;
  attachments: Attachment[];
}

/** Documented: an hour; one recorded token lived three days. */
const uploadLifetime = 3_600_000;
const maxStoredBytes = 200 * 1024 * 1024;

interface Storage {
  uploads: Map<string, Upload>;
  /** By the token in the attachment's address. */
  files: Map<string, StoredFile>;
  bytes: number;
}

const storageOf = perAccount((_account): Storage => ({
  uploads: new Map(),
  files: new Map(),
  bytes: 0,
}));

/** Keeps a file under `token`, or under a new one; undefined when the account's room is used up. */
export function storeUpload(
  account: Account,
  file: { name: string; contentType: string; bytes: Uint8Array },
  token = randomBytes(16).toString("base64url"),
): Upload | undefined {
  const storage = storageOf(account);
  storage.bytes += file.bytes.byteLength;
  if (storage.bytes > maxStoredBytes) {
    storage.bytes -= file.bytes.byteLength;
    return undefined;
  }
  const fileToken = randomBytes(16).toString("base64url");
  const path = `/attachments/token/${fileToken}/?name=${encodeURIComponent(file.name)}`;
  const attachment: Attachment = {
    id: account.nextId(),
    file_name: file.name,
    content_url: path,
    mapped_content_url: path,
    content_type: file.contentType,
    size: file.bytes.byteLength,
    width: null,
    height: null,
    inline: false,
    deleted: false,
    malware_access_override: false,
    malware_scan_result: "not_scanned",
    thumbnails: [],
  };
  storage.files.set(fileToken, { attachment, bytes: file.bytes });
  const upload: Upload = {
    token,
    expiresAt: account.clock.now() + uploadLifetime,
    attachments: [...(storage.uploads.get(token)?.attachments ?? []), attachment],
  };
  storage.uploads.set(token, upload);
  return upload;
}

/** The living upload of a token, or undefined. */
export function findUpload(account: Account, token: string): Upload | undefined {
  const upload = storageOf(account).uploads.get(token);
  return upload && upload.expiresAt > account.clock.now() ? upload : undefined;
}

export function deleteUpload(account: Account, token: string): boolean {
  return storageOf(account).uploads.delete(token);
}

/** The file at `/attachments/token/{token}/`; a redacted one is gone. */
export function findFile(account: Account, token: string): StoredFile | undefined {
  return storageOf(account).files.get(token);
}

/** The file of an attachment's id. */
export function findFileById(account: Account, id: number): StoredFile | undefined {
  return storageOf(account)
    .files.values()
    .find(({ attachment }) => attachment.id === id);
}

/** Forgets the bytes of a redacted attachment. */
export function forgetFile(account: Account, id: number): void {
  const { files } = storageOf(account);
  for (const [token, file] of files) if (file.attachment.id === id) files.delete(token);
}
