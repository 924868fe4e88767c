import { createStore, del, get, set } from "idb-keyval";
import { ownPlace } from "../../zendesk/own-place.ts";
import type { Unsettled, UnsettledStore, WriteMeans } from "../../zendesk/write-means.ts";

function memoryStore(): UnsettledStore {
  const kept = new Map<string, readonly Unsettled[]>();
  return {
    read: async (place) => kept.get(ownPlace(place)) ?? [],
    write: async (place, all) => void kept.set(ownPlace(place), all),
  };
}

/** The browser's database; where it refuses to work, the page's memory has to do. */
function browserStore(): UnsettledStore {
  const memory = memoryStore();
  const open = () => createStore("scopedesk-unsettled", "writes");
  let database: ReturnType<typeof open> | undefined;
  const store = () => (database ??= open());
  return {
    async read(place) {
      try {
        return readList(await get<unknown>(ownPlace(place), store()));
      } catch {
        return memory.read(place);
      }
    },
    async write(place, all) {
      await memory.write(place, all);
      const key = ownPlace(place);
      const writing = all.length > 0 ? set(key, all, store()) : del(key, store());
      await writing.catch(() => {});
    },
  };
}

/** What another version of the app kept may look different. */
function readList(kept: unknown): readonly Unsettled[] {
  if (!Array.isArray(kept)) return [];
  return kept.filter((one): one is Unsettled => typeof one?.sentAt === "number" && "begun" in one);
}

/** The browser's clock, locks and database. */
export const browserMeans: WriteMeans = {
  now: () => performance.timeOrigin + performance.now(),
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  inTurn: (name, work) => navigator.locks.request(`scopedesk-write-${ownPlace(name)}`, work),
  unsettled: { browser: browserStore(), page: memoryStore() },
};
