import { dropUpload, type UploadedFile, uploadFile } from "../../zendesk/uploads.ts";
import { nameForZendesk, whyRefused } from "./file-rules.ts";
import { forgetFile, keepFile, type KeptFile, readKeptFiles } from "./kept-files.ts";

/** How far a file is. Browsers tell nothing of how much of a request's body has left, so there is no percentage. */
export type UploadState =
  | { is: "waiting" | "uploading" | "unreadable" }
  | { is: "ready"; uploaded: UploadedFile; until: number }
  | { is: "failed"; error: unknown };

export interface Upload {
  readonly id: string;
  readonly file: File;
  readonly addedAt: number;
  /** As Zendesk will have it: a stranger's, to be shown with `Plain`. */
  readonly name: string;
  readonly state: UploadState;
  /** Whether a reload brings it back. */
  readonly isKept: boolean;
}

/** A file that was not taken, and why. */
export interface RefusedFile {
  readonly name: string;
  readonly why: string;
}

export interface UploadsNow {
  readonly files: readonly Upload[];
  readonly refused: readonly RefusedFile[];
}

/** Zendesk says that a token lives for 60 minutes; a few are left for the comment to be sent (ms). */
const sureFor = 55 * 60_000;

/** More at a time would only be slower each, and leave the rest of the app waiting for its turn. */
const mostAtOnce = 2;

/** The files of one place, such as the answer to a request. They go on uploading while another page is shown. */
export class UploadList {
  readonly #place: string;
  #now: UploadsNow = { files: [], refused: [] };
  #listeners = new Set<() => void>();
  #running = new Map<string, AbortController>();

  constructor(place: string) {
    this.#place = place;
  }

  read = (): UploadsNow => this.#now;

  /** While somebody looks, files that another tab added or sent come and go here too. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) {
      document.addEventListener("visibilitychange", this.#look);
      this.#look();
    }
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) document.removeEventListener("visibilitychange", this.#look);
    };
  };

  add(files: Iterable<File>): void {
    const added: Upload[] = [];
    const refused: RefusedFile[] = [];
    for (const file of files) {
      const why = whyRefused(file);
      const name = nameForZendesk(file.name);
      if (why !== undefined) refused.push({ name, why });
      else added.push(newUpload({ id: crypto.randomUUID(), file, addedAt: Date.now() }));
    }
    this.#change({ files: [...this.#now.files, ...added], refused });
    for (const upload of added) void this.#keep(upload);
    this.#start();
  }

  /** Gives a file up, whether it is on its way or there already. */
  remove(id: string): void {
    const upload = this.#find(id);
    this.#leaveOut([id]);
    if (upload?.state.is === "ready") void dropUpload(upload.state.uploaded.token);
  }

  retry(id: string): void {
    this.#set(id, { is: "waiting" });
    this.#start();
  }

  /** Waits until all are at Zendesk; undefined when one of them is not and will not be by itself. */
  async ready(): Promise<readonly UploadedFile[] | undefined> {
    for (const { id, state } of this.#now.files) {
      if (state.is === "ready" && state.until <= Date.now()) this.#set(id, { is: "waiting" });
    }
    this.#start();
    while (this.#now.files.some(isUnderWay)) await this.#nextChange();
    const uploaded = this.#now.files.flatMap(({ state }) =>
      state.is === "ready" ? state.uploaded : [],
    );
    return uploaded.length === this.#now.files.length ? uploaded : undefined;
  }

  /** After a comment took these: what was added since stays. */
  clear(sent: readonly UploadedFile[]): void {
    const tokens = new Set(sent.map(({ token }) => token));
    this.#leaveOut(
      this.#now.files
        .filter(({ state }) => state.is === "ready" && tokens.has(state.uploaded.token))
        .map(({ id }) => id),
    );
    this.#change({ ...this.#now, refused: [] });
  }

  #look = (): void => {
    if (document.visibilityState === "visible") void this.#compareWithKept();
  };

  async #compareWithKept(): Promise<void> {
    const kept = await readKeptFiles(this.#place);
    const [ids, known] = [kept, this.#now.files].map((all) => new Set(all.map(({ id }) => id)));
    this.#leaveOut(
      this.#now.files.filter(({ id, isKept }) => isKept && !ids?.has(id)).map(({ id }) => id),
    );
    const found = kept.filter(({ id }) => !known?.has(id)).map((one) => newUpload(one, true));
    if (found.length > 0) {
      this.#change({ ...this.#now, files: [...this.#now.files, ...found] });
      this.#start();
    }
  }

  #start(): void {
    for (const upload of this.#now.files) {
      if (this.#running.size >= mostAtOnce) return;
      if (upload.state.is === "waiting") void this.#upload(upload);
    }
  }

  async #upload({ id, file, name }: Upload): Promise<void> {
    const abort = new AbortController();
    this.#running.set(id, abort);
    this.#set(id, { is: "uploading" });
    const next = await send(file, name, abort.signal);
    this.#running.delete(id);
    const upload = this.#find(id);
    // Kept before it is said: who reloads at that moment does not send it again.
    if (upload && next.is === "ready") await this.#keep({ ...upload, state: next });
    // Removed while it was on its way, and arrived all the same.
    if (next.is === "ready" && !this.#find(id)) void dropUpload(next.uploaded.token);
    this.#set(id, next);
    this.#start();
  }

  async #keep({ id, file, addedAt, state }: Upload): Promise<void> {
    const there = state.is === "ready" && { uploaded: state.uploaded, until: state.until };
    const isKept = await keepFile(this.#place, { id, file, addedAt, ...there });
    if (!this.#find(id)) await forgetFile(this.#place, id);
    this.#replace(id, { isKept });
  }

  #leaveOut(ids: readonly string[]): void {
    if (ids.length === 0) return;
    this.#change({ ...this.#now, files: this.#now.files.filter(({ id }) => !ids.includes(id)) });
    for (const id of ids) {
      this.#running.get(id)?.abort();
      void forgetFile(this.#place, id);
    }
  }

  #find(id: string): Upload | undefined {
    return this.#now.files.find((upload) => upload.id === id);
  }

  #set(id: string, state: UploadState): void {
    this.#replace(id, { state });
  }

  #replace(id: string, part: Partial<Upload>): void {
    const files = this.#now.files.map((one) => (one.id === id ? { ...one, ...part } : one));
    this.#change({ ...this.#now, files });
  }

  #change(now: UploadsNow): void {
    this.#now = now;
    for (const listener of this.#listeners) listener();
  }

  #nextChange(): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.subscribe(() => {
        stop();
        resolve();
      });
    });
  }
}

function newUpload({ id, file, addedAt, uploaded, until = 0 }: KeptFile, isKept = false): Upload {
  const isThere = uploaded !== undefined && until > Date.now();
  const state: UploadState = isThere ? { is: "ready", uploaded, until } : { is: "waiting" };
  return { id, file, addedAt, name: nameForZendesk(file.name), state, isKept };
}

function isUnderWay({ state }: Upload): boolean {
  return state.is === "waiting" || state.is === "uploading";
}

async function send(file: File, name: string, signal: AbortSignal): Promise<UploadState> {
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    // It was moved or changed since it was chosen, or it is a folder.
    return { is: "unreadable" };
  }
  try {
    const uploaded = await uploadFile(name, { bytes, type: file.type }, signal);
    return { is: "ready", uploaded, until: Date.now() + sureFor };
  } catch (error) {
    return { is: "failed", error };
  }
}
