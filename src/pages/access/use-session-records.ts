import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { readMadeRequests } from "../../session/page/made-requests.ts";
import type { MadeRequest } from "../../session/contract/protocol.ts";
import { subscribeToSession } from "../../session/page/session.ts";
import { readTrace } from "../../session/page/trace.ts";
import type { TraceEntry } from "../../session/contract/protocol.ts";

const everyFewSeconds = { staleTime: 0, gcTime: 0, refetchInterval: 5000 } as const;

/** What the worker has written down about this session. Other tabs add to it, so it is read every few seconds. */
export function useSessionRecords(): { trace: TraceEntry[]; made: MadeRequest[] } {
  const client = useQueryClient();
  useEffect(
    () => subscribeToSession(() => void client.invalidateQueries({ queryKey: ["session"] })),
    [client],
  );
  const trace = useQuery({
    queryKey: ["session", "trace"],
    queryFn: readTrace,
    ...everyFewSeconds,
  });
  const made = useQuery({
    queryKey: ["session", "made"],
    queryFn: readMadeRequests,
    ...everyFewSeconds,
  });
  return { trace: trace.data ?? [], made: made.data ?? [] };
}
