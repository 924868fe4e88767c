import { useSyncExternalStore } from "react";
import { formatMoment, formatRelative } from "../lib/time.ts";
import { readMinute, subscribeToMinute } from "./minute.ts";

/** When something happened: how long ago, with the exact moment in the reader's zone behind it. */
export function Time({ at }: { at: string | null }) {
  const now = useSyncExternalStore(subscribeToMinute, readMinute);
  const moment = at === null ? Number.NaN : Date.parse(at);
  if (at === null || Number.isNaN(moment)) return <span className="muted">–</span>;
  return (
    <time className="numeric" dateTime={at} title={formatMoment(moment)}>
      {formatRelative(moment, now)}
    </time>
  );
}
