import { useQuery } from "@tanstack/react-query";
import { neededFor } from "../scopes/endpoints.ts";
import { diagnose } from "../zendesk/diagnosis/diagnose.ts";
import { explain, type ExplainContext } from "../zendesk/explain.ts";
import type { Explanation } from "../zendesk/explanation.ts";
import { prober } from "../zendesk/prober.ts";
import { queryClient } from "../zendesk/query-client.ts";
import { ZendeskError } from "../zendesk/request.ts";
import { meQuery } from "../zendesk/users.ts";
import { useGrantedScopes } from "./use-session.ts";

/** An error in words: at once what is certain, a moment later what asking around brought. */
export function useExplanation(error: unknown): Explanation {
  const grantedScopes = useGrantedScopes();
  const context = contextOf(error, grantedScopes);
  const { data } = useQuery({
    queryKey: ["diagnosis", numberOf(error)],
    queryFn: () => diagnose(error, context, prober),
    gcTime: 0,
    staleTime: Infinity,
  });
  return data ?? explain(error, context);
}

function contextOf(error: unknown, grantedScopes: readonly string[]): ExplainContext {
  const role = queryClient.getQueryData(meQuery.queryKey)?.role;
  const context = { online: navigator.onLine, grantedScopes, ...(role && { role }) };
  if (!(error instanceof ZendeskError)) return context;
  const { method, path } = error;
  const needed = neededFor(method, path);
  return { ...context, method, path, ...(needed && { needed }) };
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
