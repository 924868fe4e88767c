import { useSyncExternalStore } from "react";
import { useSignedIn } from "../../session/page/use-session.ts";
import { ownPlace } from "../../zendesk/own-place.ts";
import { UploadList, type UploadsNow } from "./upload-list.ts";

const lists = new Map<string, UploadList>();

export type Uploads = UploadsNow & Pick<UploadList, "add" | "remove" | "retry" | "ready" | "clear">;

/** The files that wait to be sent from one place, such as `request/35436`, with what can be done with them. */
export function useUploads(place: string): Uploads {
  // Like drafts, they follow the session: somebody else's are not shown.
  useSignedIn();
  const key = ownPlace(place);
  const list = lists.get(key) ?? new UploadList(key);
  lists.set(key, list);
  const now = useSyncExternalStore(list.subscribe, list.read);
  return {
    ...now,
    add: (files) => list.add(files),
    remove: (id) => list.remove(id),
    retry: (id) => list.retry(id),
    ready: () => list.ready(),
    clear: (sent) => list.clear(sent),
  };
}
