import { QueryClientProvider } from "@tanstack/react-query";
import { Problem } from "../../failures/screen/problem.tsx";
import { SessionError } from "../../session/contract/error.ts";
import { queryClient } from "../../zendesk/query-client.ts";

const error = new SessionError("worker-silent", "no session worker has answered yet");

/** Says what everybody waits for, and goes when it is there. */
export function WorkerSilent() {
  return (
    <main>
      <QueryClientProvider client={queryClient}>
        <Problem error={error} />
      </QueryClientProvider>
    </main>
  );
}
