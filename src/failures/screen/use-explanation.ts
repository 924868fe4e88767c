import { useQuery } from "@tanstack/react-query";
import { say } from "../explain.ts";
import { gather, type ExplainContext } from "../gather.ts";
import { lookInto } from "../look-into.ts";
import type { Explanation } from "../explanation.ts";
import { prober } from "../prober.ts";
import { queryClient } from "../../zendesk/query-client.ts";
import { meQuery } from "../../zendesk/users.ts";
import { useGrantedScopes } from "../../session/page/use-session.ts";

/** An error in words: at once what is certain, a moment later what asking around brought. */
export function useExplanation(error: unknown): Explanation {
  const grantedScopes = useGrantedScopes();
  const known = gather(error, contextOf(grantedScopes));
  const { data } = useQuery({
    queryKey: ["diagnosis", numberOf(error)],
    queryFn: () => lookInto(known, prober),
    gcTime: 0,
    staleTime: Infinity,
  });
  return say(data ?? known);
}

function contextOf(grantedScopes: readonly string[]): ExplainContext {
  const role = queryClient.getQueryData(meQuery.queryKey)?.role;
  return { online: navigator.onLine, grantedScopes, ...(role && { role }) };
}

// Errors have no key of their own; each is diagnosed once.
const numbers = new WeakMap<object, number>();
let last = 0;

function numberOf(error: unknown): number {
  if (typeof error !== "object" || error === null) return 0;
  const known = numbers.get(error) ?? ++last;
  numbers.set(error, known);
  return known;
}
