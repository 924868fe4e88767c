import { createStore, del, getMany, keys, set } from "idb-keyval";
import type { UploadedFile } from "../../zendesk/uploads.ts";

/*
 * Files are kept in this browser like what is typed: with their bytes, so that they can go up again after a reload, a
 * sign-in, or when Zendesk has forgotten them. Each under a name of its own, so that two tabs keep clear of each other.
 */

/** A file as the browser keeps it. */
export interface KeptFile {
  id: string;
  file: File;
  /** When it was chosen, in ms since 1970: the order they are shown in. */
  addedAt: number;
  /** What Zendesk has of it, and until when (ms since 1970) that is sure. */
  uploaded?: UploadedFile;
  until?: number;
}

const store = createStore("scopedesk-files", "files");

/** The files of one place, in the order they were chosen; none where the browser keeps nothing. */
export async function readKeptFiles(place: string): Promise<KeptFile[]> {
  try {
    const all = (await keys<string>(store)).filter((key) => key.startsWith(`${place}/`));
    const kept = await getMany<KeptFile | undefined>(all, store);
    // Another tab may have sent it between the two looks; an earlier version kept something else.
    return kept
      .filter((one): one is KeptFile => one?.file instanceof File)
      .toSorted((a, b) => a.addedAt - b.addedAt);
  } catch {
    return [];
  }
}

/** The place of every file that is kept, of whomever. */
export async function readPlacesWithFiles(): Promise<string[]> {
  try {
    return (await keys<string>(store)).map((key) => key.slice(0, key.lastIndexOf("/")));
  } catch {
    return [];
  }
}

/** Keeps a file; false when the browser does not, for want of room or because it keeps nothing. */
export async function keepFile(place: string, kept: KeptFile): Promise<boolean> {
  try {
    await set(`${place}/${kept.id}`, kept, store);
    return true;
  } catch {
    return false;
  }
}

export async function forgetFile(place: string, id: string): Promise<void> {
  // A browser that keeps nothing has nothing to forget.
  await del(`${place}/${id}`, store).catch(() => {});
}
