import { QueryClientProvider } from "@tanstack/react-query";
import { isRouteErrorResponse, useRouteError } from "react-router";
import { Problem } from "../../failures/screen/problem.tsx";
import { queryClient } from "../../zendesk/query-client.ts";
import { NotFound } from "./not-found.tsx";

/** What takes a page's place when it fails. */
export function ProblemPage() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  return (
    <QueryClientProvider client={queryClient}>
      <Problem error={error} />
    </QueryClientProvider>
  );
}
