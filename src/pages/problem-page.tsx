import { isRouteErrorResponse, useRouteError } from "react-router";
import { lazily } from "../ui/lazily.tsx";
import { NotFound } from "./not-found.tsx";

// All the words for failures weigh more than the first screen should.
const Problem = lazily(async () => (await import("../components/problem.tsx")).Problem);

/** The error boundary of pages that stand alone. */
export function ProblemPage() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  return (
    <main>
      <Problem error={error} />
    </main>
  );
}

/** The error boundary of pages inside the layout, whose `main` is already there. */
export function ProblemInLayout() {
  return <Problem error={useRouteError()} />;
}
