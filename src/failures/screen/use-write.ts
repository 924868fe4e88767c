import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { WriteError, unsettledAfter } from "../../zendesk/confirm-write.ts";
import { ownPlace } from "../../zendesk/own-place.ts";
import type { Unsettled } from "../../zendesk/write-means.ts";
import {
  type Written,
  letGo,
  lookAgain,
  readStaleAgain,
  unsettledWish,
  writeOnce,
} from "../../zendesk/write-once.ts";
import type { Write } from "../../zendesk/write.ts";
import { browserMeans } from "./browser-means.ts";
import type { Ways } from "./use-act.ts";

/** A write as a screen has it. */
export interface ScreenWrite<Wish> {
  send: (wish: Wish) => void;
  /** The same, and tells whether it is known to have happened. */
  finish: (wish: Wish) => Promise<boolean>;
  isPending: boolean;
  /** Whether the last one is known to have happened: nothing else may be called saved. */
  isDone: boolean;
  /** What `Failure` needs; undefined while nothing has failed. */
  failure: (Ways & { error: unknown }) | undefined;
}

interface WriteOptions<Wish, Done> {
  /** Where an unsettled one of an earlier visit is looked for at once; left out where none outlives the page. */
  place?: string;
  /** It happened: Zendesk confirmed it, or it was found there. What it brought is kept nowhere else. */
  onDone?: (done: Done, wish: Wish) => void | Promise<void>;
  /** And the screens have read again what it makes stale. */
  onShown?: () => void;
  /** Sends what the screen holds now, which may have been put right since. */
  again: () => void;
}

type State<Wish> =
  | { status: "idle" | "pending" | "done" }
  | { status: "failed"; error: unknown; wish: Wish };

/** Sends writes of one kind from a screen, one at a time, and knows the way on from each failure. */
export function useWrite<Wish, Begun, Done>(
  write: Write<Wish, Begun, Done>,
  { place, onDone, onShown, again }: WriteOptions<Wish, Done>,
): ScreenWrite<Wish> {
  // No mutation of TanStack's: its cache would keep the secrets that some writes bring.
  const [state, setState] = useState<State<Wish>>({ status: "idle" });
  const isBusy = useRef(false);
  const own = useRef<Unsettled>(undefined);

  async function run(wish: Wish, work: () => Promise<Written<Done> | undefined>): Promise<boolean> {
    if (isBusy.current) return false;
    isBusy.current = true;
    setState({ status: "pending" });
    try {
      const written = await work();
      own.current = undefined;
      if (written) await onDone?.(written.done, wish);
      await written?.shown;
      if (written) onShown?.();
      setState({ status: written ? "done" : "idle" });
      return written !== undefined;
    } catch (error) {
      own.current = unsettledAfter(error, own.current);
      setState({ status: "failed", error, wish });
      return false;
    } finally {
      isBusy.current = false;
    }
  }

  const look = (wish: Wish) => run(wish, () => lookAgain(write, wish, browserMeans, own.current));

  // What was sent before a reload, and whose end nobody saw.
  useQuery({
    queryKey: ["unsettled", ownPlace(place ?? "")],
    queryFn: async () => {
      const wish = await unsettledWish(write, place ?? "", browserMeans);
      if (wish !== undefined) await look(wish);
      return null;
    },
    enabled: place !== undefined,
    staleTime: Infinity,
    gcTime: 0,
  });

  function failure({ error, wish }: { error: unknown; wish: Wish }) {
    return {
      error,
      onRetry: () => void sendAgain(error, wish),
      onCheckWrite: () => void look(wish),
      onReloadRecord: () => {
        setState({ status: "idle" });
        void readStaleAgain(write, wish, browserMeans);
      },
    };
  }

  async function sendAgain(error: unknown, wish: Wish): Promise<void> {
    // Whoever was asked to compare and says that it is not there has the last word.
    if (error instanceof WriteError && error.code === "write-unclear") {
      own.current = undefined;
      await letGo(write, wish, browserMeans);
    }
    again();
  }

  const finish = (wish: Wish) => run(wish, () => writeOnce(write, wish, browserMeans, own.current));

  return {
    send: (wish) => void finish(wish),
    finish,
    isPending: state.status === "pending",
    isDone: state.status === "done",
    failure: state.status === "failed" ? failure(state) : undefined,
  };
}
